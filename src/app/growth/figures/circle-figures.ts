import type { NamedPoint } from "../../../core/growth/place-of-spot.ts";
import type { Runs } from "../../create-runs.ts";
import { derive, pick, type Source } from "../../derive.ts";
import type { Figures } from "../../figures.ts";
import type { Session } from "../../session.ts";
import type { PlacesCode } from "../places.ts";

/** Clusters without a grid, in a list and on the map. */
export function circleFigures(
  { view }: Pick<Session, "view">,
  { circles: { found } }: Pick<Runs, "circles">,
  { speaker }: Pick<Figures, "speaker">,
  {
    places,
    code,
  }: { readonly places: Source<readonly NamedPoint[]>; readonly code: Source<PlacesCode | null> },
) {
  const circles = derive([found, places, speaker, code], (result, points, words, said) =>
    result && said ? said.listedCircles(result, points, words) : null,
  );
  const choice = pick(view, (state) => state.growth);
  const circlesShown = derive([circles, choice, code], (listed, chosen, said) =>
    chosen.circles && said && listed && listed.length > 0 ? said.circlesOnMap(listed) : null,
  );
  return { circles, circlesShown };
}
