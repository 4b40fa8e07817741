import { namedPoints } from "../../core/growth/named-points.ts";
import type { Runs } from "../create-runs.ts";
import { derive, pick } from "../derive.ts";
import type { Figures } from "../figures.ts";
import type { Session } from "../session.ts";
import type { TensionFigures } from "../tension/tension-figures.ts";
import { chartZones } from "./areas.ts";
import { circleFigures } from "./figures/circle-figures.ts";
import { hotspotFigures } from "./figures/hotspot-figures.ts";
import { mapFigures } from "./figures/map-figures.ts";
import { nearFigures } from "./figures/near-figures.ts";
import { registerFigures } from "./figures/register-figures.ts";
import { placesCode } from "./places.ts";

/** Every value of the growth view that more than one place shows. Asked for while that view is open. */
export type GrowthFigures = ReturnType<typeof growthFiguresOf>;

export function growthFiguresOf(
  session: Pick<Session, "view" | "data" | "project" | "growth" | "tensionView">,
  runs: Pick<Runs, "hotspots" | "stability" | "circles">,
  figures: Pick<Figures, "analysis" | "speaker" | "drawnZones">,
  tension: TensionFigures["always"],
) {
  const { data } = session;
  const places = derive(
    [pick(data, (state) => state.places), pick(data, ({ region }) => region?.estates ?? null)],
    namedPoints,
  );
  const code = derive([placesCode], (state) => (state.kind === "here" ? state.code : null));
  const ofRegister = registerFigures(session, figures, code);
  const ofHotspots = hotspotFigures(session, runs, figures, { places, code, measure: ofRegister.measure });
  return {
    places,
    /** Zones that charts can be about. */
    chartZones: derive(
      [
        figures.drawnZones,
        pick(data, ({ region }) => region),
        pick(session.view, ({ growth }) => growth.area),
      ],
      chartZones,
    ),
    ...ofRegister,
    ...ofHotspots,
    ...mapFigures(session, runs, figures, ofHotspots.selected),
    ...nearFigures(session, runs, figures, { tension, places, code, selected: ofHotspots.selected }),
    ...circleFigures(session, runs, figures, { places, code }),
  };
}
