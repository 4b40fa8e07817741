import type { NamedPoint } from "../../../core/growth/place-of-spot.ts";
import type { Runs } from "../../create-runs.ts";
import { derive, pick, type Source } from "../../derive.ts";
import type { Figures } from "../../figures.ts";
import type { Session } from "../../session.ts";
import type { TensionFigures } from "../../tension/tension-figures.ts";
import type { PlacesCode } from "../places.ts";
import type { SelectedCell } from "../selected-cell.ts";

/** Growing clusters against planned homes: the question that both views together answer. */
export function nearFigures(
  { view, tensionView }: Pick<Session, "view" | "tensionView">,
  { hotspots }: Pick<Runs, "hotspots">,
  { analysis, speaker }: Pick<Figures, "analysis" | "speaker">,
  {
    tension,
    places,
    code,
    selected,
  }: {
    readonly tension: TensionFigures["always"];
    readonly places: Source<readonly NamedPoint[]>;
    readonly code: Source<PlacesCode | null>;
    readonly selected: Source<SelectedCell | null>;
  },
) {
  const near = derive(
    [
      analysis,
      hotspots.state,
      hotspots.found,
      tension.state,
      pick(tensionView, ({ listProblem }) => listProblem),
      code,
    ],
    (under, state, found, zones, listProblem, said) =>
      under && said
        ? said.nearHomesOf({ under, hotspots: { state, found }, tension: zones, listProblem })
        : null,
  );
  const nearWords = derive([near, places, speaker, code], (result, points, words, said) =>
    result && said ? said.nearHomesWords(result, points, words) : null,
  );
  const nearZones = derive([near, selected, speaker, code], (result, cell, words, said) =>
    said ? said.zonesOfSpot(result, cell?.spot ?? null, words) : null,
  );
  const choice = pick(view, (state) => state.growth);
  const nearOnMap = derive([near, choice, places, code], (result, chosen, points, said) =>
    chosen.nearHomes && said ? said.nearHomesOnMap(result, points) : null,
  );
  return { near, nearWords, nearZones, nearOnMap };
}
