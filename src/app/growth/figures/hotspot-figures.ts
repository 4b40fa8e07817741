import type { Measure } from "../../../core/growth/measures.ts";
import type { NamedPoint } from "../../../core/growth/place-of-spot.ts";
import type { Runs } from "../../create-runs.ts";
import { derive, pick, type Source } from "../../derive.ts";
import type { Figures } from "../../figures.ts";
import type { Session } from "../../session.ts";
import { cellFacts } from "../cell-facts.ts";
import { hotspotKey } from "../legend.ts";
import { listedSpots, listHead } from "../listed-spots.ts";
import type { PlacesCode } from "../places.ts";
import { selectedCell } from "../selected-cell.ts";

/** The hotspots that were found: list, legend, and the card of the one that is selected. */
export function hotspotFigures(
  { view }: Pick<Session, "view">,
  { hotspots: { found }, stability: stabilityRun }: Pick<Runs, "hotspots" | "stability">,
  { analysis, speaker }: Pick<Figures, "analysis" | "speaker">,
  {
    places,
    code,
    measure,
  }: {
    readonly places: Source<readonly NamedPoint[]>;
    readonly code: Source<PlacesCode | null>;
    readonly measure: Source<Measure>;
  },
) {
  /** What became of the hotspots on screen elsewhere; null until that is known. */
  const stability = derive([found, stabilityRun.tried], (results, tried) =>
    tried && tried.found === results ? tried.stability : null,
  );
  const spots = derive(
    [found, places, speaker, stability, code],
    (results, points, words, tried, said) =>
      results &&
      listedSpots(results, points, words, (spot) => {
        const { options, spots: all } = results.hotspots;
        return said ? said.stabilityLine(options, all[spot], tried?.[spot] ?? null, words) : "";
      }),
  );
  /** Of a square by its position; "" where it does not stand out. */
  const standsOut = derive([found, speaker, code], (results, words, said) =>
    results && said ? said.standsOut(results.hotspots, words) : null,
  );
  const spotsHead = derive([found, speaker], (results, words) => results && listHead(results, words));
  const choice = pick(view, (state) => state.growth);
  const legend = derive([found, choice, measure, speaker], (results, { fdr }, judged, words) =>
    hotspotKey(results, { measure: judged, fdr }, words),
  );
  const selected = derive([pick(view, ({ selection }) => selection), found], selectedCell);
  const card = derive(
    [selected, analysis, places, speaker, stability, standsOut, code],
    (cell, under, points, words, tried, out, said) =>
      cell &&
      under &&
      cellFacts(cell, under, points, words, {
        stable: (spot) => said?.stabilityWords(tried?.[spot] ?? null, words) ?? [],
        standsOut: out ?? (() => ""),
      }),
  );
  return { spots, spotsHead, standsOut, legend, selected, card };
}
