import { MEASURES } from "../../core/growth/measures.ts";
import { measureInUse, measuresOf } from "../../core/growth/measures-of.ts";
import { namedPoints } from "../../core/growth/named-points.ts";
import { noGrowth } from "../../core/register/register-lacks.ts";
import type { Runs } from "../create-runs.ts";
import { derive, pick } from "../derive.ts";
import type { Figures } from "../figures.ts";
import type { Session } from "../session.ts";
import type { TensionFigures } from "../tension/tension-figures.ts";
import { cellFacts } from "./cell-facts.ts";
import { spotZone } from "./cell-shapes.ts";
import { chartsOf } from "./charts-of.ts";
import { clustersOf, peopledLayer } from "./clusters.ts";
import { growthAnswerOf } from "./growth-answer.ts";
import { growthMarks, hidesFirms, marksShown } from "./growth-marks.ts";
import { hotspotKey } from "./legend.ts";
import { listedSpots, listHead } from "./listed-spots.ts";
import { placesCode } from "./places.ts";
import { selectedCell } from "./selected-cell.ts";

/** Every value of the growth view that more than one place shows. Asked for while that view is open. */
export type GrowthFigures = ReturnType<typeof growthFiguresOf>;

export function growthFiguresOf(
  {
    view,
    data,
    project,
    growth,
    tensionView,
  }: Pick<Session, "view" | "data" | "project" | "growth" | "tensionView">,
  {
    hotspots,
    stability: stabilityRun,
    circles: circlesRun,
  }: Pick<Runs, "hotspots" | "stability" | "circles">,
  { analysis, speaker }: Pick<Figures, "analysis" | "speaker">,
  tension: TensionFigures["always"],
) {
  const { found } = hotspots;
  const choice = pick(view, (state) => state.growth);
  const focus = pick(growth, (state) => state.focus);
  const filter = pick(project, (state) => state.filter);
  const answer = derive(
    [analysis, filter, speaker],
    (under, chosen, words) => under && growthAnswerOf(under, chosen, words),
  );
  const places = derive(
    [pick(data, (state) => state.places), pick(data, ({ region }) => region?.estates ?? null)],
    namedPoints,
  );
  /** What became of the hotspots on screen elsewhere; null until that is known. */
  const stability = derive([found, stabilityRun.tried], (results, tried) =>
    tried && tried.found === results ? tried.stability : null,
  );
  const code = derive([placesCode], (state) => (state.kind === "here" ? state.code : null));
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
  /** What squares are judged by: what was chosen, where the register can be judged by that. */
  const measure = derive([analysis, choice], (under, chosen) =>
    under ? measureInUse(under.register.firms, chosen.measure) : chosen.measure,
  );
  const measures = derive([analysis], (under) => (under ? measuresOf(under.register.firms) : MEASURES));
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
  const marks = derive(
    [analysis, choice, focus, selected],
    (under, chosen, rows, cell) =>
      under && growthMarks(under, marksShown(under, chosen), rows, cell?.spot ?? null),
  );
  const firmsHidden = derive(
    [analysis, choice, focus, selected],
    (under, chosen, rows, cell) =>
      under !== null && hidesFirms(marksShown(under, chosen), rows, cell?.spot ?? null),
  );
  /** Why there is no growth to see in this register; null where there is. */
  const none = derive([analysis], (under) => under && noGrowth(under.register.firms));
  const squares = derive([found, choice], (results, chosen) =>
    chosen.squares ? (results?.onMap ?? null) : null,
  );
  /** The selected hotspot, or the square alone, as a layer of one zone. */
  const outlined = derive(
    [selected],
    (cell) => cell && spotZone(cell.found.hotspots.grid, cell.spot?.cells ?? [cell.cell]),
  );
  /** Growing clusters against planned homes: the question that both views together answer. */
  const near = derive(
    [
      analysis,
      hotspots.state,
      found,
      tension.state,
      pick(tensionView, ({ listProblem }) => listProblem),
      code,
    ],
    (under, state, results, zones, listProblem, said) =>
      under && said
        ? said.nearHomesOf({ under, hotspots: { state, found: results }, tension: zones, listProblem })
        : null,
  );
  const nearWords = derive([near, places, speaker, code], (result, points, words, said) =>
    result && said ? said.nearHomesWords(result, points, words) : null,
  );
  const nearZones = derive([near, selected, speaker, code], (result, cell, words, said) =>
    said ? said.zonesOfSpot(result, cell?.spot ?? null, words) : null,
  );
  const nearOnMap = derive([near, choice, places, code], (result, chosen, points, said) =>
    chosen.nearHomes && said ? said.nearHomesOnMap(result, points) : null,
  );
  const circles = derive([circlesRun.found, places, speaker, code], (result, points, words, said) =>
    result && said ? said.listedCircles(result, points, words) : null,
  );
  const circlesShown = derive([circles, choice, code], (listed, chosen, said) =>
    chosen.circles && said && listed && listed.length > 0 ? said.circlesOnMap(listed) : null,
  );
  /** Zones of a file that tell their inhabitants, against each other. */
  const clusters = derive(
    [
      analysis,
      pick(data, ({ ownLayers }) => ownLayers),
      pick(project, ({ ownLayers }) => ownLayers),
      pick(view, ({ hiddenLayers }) => hiddenLayers),
    ],
    (under, layers, own, hidden) => {
      const layer = peopledLayer(layers, own, hidden);
      return under && layer && clustersOf(under, layer);
    },
  );
  const charts = derive([analysis], (under) => (under ? chartsOf(under) : []));
  return {
    answer,
    places,
    none,
    measure,
    measures,
    charts,
    clusters,
    spots,
    spotsHead,
    legend,
    selected,
    card,
    marks,
    firmsHidden,
    squares,
    outlined,
    near,
    nearWords,
    nearZones,
    nearOnMap,
    standsOut,
    circles,
    circlesShown,
  };
}
