import type { CountShape } from "../../core/geometry/polygon-set.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Zone } from "./zone.ts";
import { type CountTotals, countShapes, knownTotals, rowsOfFocus, totalsIn } from "./zone-count.ts";

/** What is told of one zone, or of several in which each firm counts once: the same in list, comparison and export. */
export type ZoneFigures = {
  readonly totals: CountTotals;
  /** Change of jobs since the base year, of establishments known in both; NaN where nothing is known. */
  readonly change: number;
  /** Establishments known in one of the two years only: in the levels, and in no change. */
  readonly oneSided: number;
  /** Establishments whose jobs in the chosen year are unknown. */
  readonly unknownJobs: number;
};

export function figuresIn(shapes: readonly CountShape[], analysis: Analysis): ZoneFigures {
  const count = countShapes(shapes, analysis);
  const totals = totalsIn(count, shapes, analysis);
  const known = knownTotals(totals, { rows: rowsOfFocus({ shapes }, analysis) }, analysis);
  // A firm that is unknown in one of the years has a level and no change: the two levels do not give it.
  // To a thousandth of a job, and never -0.
  const change = Math.round((known.totals.jobs - known.totals.jobsBase) * 1000) / 1000 + 0;
  return { totals, change, oneSided: known.oneSided, unknownJobs: count.unknownJobs };
}

const kept = new WeakMap<Zone, { readonly analysis: Analysis; readonly figures: ZoneFigures }>();

/** Of one zone; kept beside it until the filter, the year or the register is another. */
export function zoneFigures(zone: Zone, analysis: Analysis): ZoneFigures {
  const before = kept.get(zone);
  if (before?.analysis === analysis) return before.figures;
  const figures = figuresIn([zone.shape], analysis);
  kept.set(zone, { analysis, figures });
  return figures;
}
