import type { Analysis } from "../firms/analysis.ts";
import type { Zone } from "./zone.ts";
import { type CountTotals, countShapes, knownTotals, rowsOfFocus, totalsIn } from "./zone-count.ts";

/** All that is told of one zone under the filter, the same in list, comparison, card and export. */
export type ZoneFigures = {
  readonly totals: CountTotals;
  /** Change of jobs since the base year, of establishments known in both; NaN where nothing is known. */
  readonly change: number;
  /** Establishments known in one of the two years only: in the levels, and in no change. */
  readonly oneSided: number;
  /** Establishments whose jobs in the chosen year are unknown. */
  readonly unknownJobs: number;
  readonly changeBySubsector: readonly number[];
};

const kept = new WeakMap<Zone, { readonly analysis: Analysis; readonly figures: ZoneFigures }>();

/** Kept beside the zone until the filter, the year or the register is another. */
export function zoneFigures(zone: Zone, analysis: Analysis): ZoneFigures {
  const before = kept.get(zone);
  if (before?.analysis === analysis) return before.figures;
  const shapes = [zone.shape];
  const count = countShapes(shapes, analysis);
  const totals = totalsIn(count, shapes, analysis);
  const known = knownTotals(totals, { rows: rowsOfFocus({ shapes }, analysis) }, analysis);
  const figures: ZoneFigures = {
    totals,
    change: changeOf(known.totals),
    oneSided: known.oneSided,
    unknownJobs: count.unknownJobs,
    changeBySubsector: known.totals.bySubsector.map(changeOf),
  };
  kept.set(zone, { analysis, figures });
  return figures;
}

/** To a thousandth of a job, and never -0. */
function changeOf({ jobs, jobsBase }: { readonly jobs: number; readonly jobsBase: number }): number {
  return Math.round((jobs - jobsBase) * 1000) / 1000 + 0;
}
