import {
  countDistinct,
  countZone,
  oneSidedJobs,
  type RestingSummary,
  rowsIn,
  summarise,
} from "../../core/counting/index.ts";
import type { CountShape } from "../../core/geometry/polygon-set.ts";
import { jobsIfKnown } from "../../core/register/jobs-known.ts";
import { changeBetween, type JobsBetween, jobsBetween } from "../../core/register/jobs-range.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";
import { emptyZoneCount, type ZoneCount } from "../../core/zone-count.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Focus } from "./focus.ts";

/** The figures of a focus under a filter: counted once, handed to every place that shows them. */
export type FocusCount = {
  readonly focus: Focus;
  readonly analysis: Analysis;
  readonly count: ZoneCount;
  readonly totals: CountTotals;
};

export function countFocus(focus: Focus, analysis: Analysis): FocusCount {
  const count = countShapes(focus.shapes, analysis);
  return { focus, analysis, count, totals: totalsIn(count, focus.shapes, analysis) };
}

/** What lies in one shape or in any of several; each firm once. */
export function countShapes(shapes: readonly CountShape[], { counted }: Analysis): ZoneCount {
  const count = emptyZoneCount();
  if (shapes.length === 1) countZone(counted, shapes[0], count);
  else countDistinct(counted, shapes, count);
  return count;
}

/**
 * Rows of the register in the focus, under the filter, ascending; each once. Manufacturing only: establishments
 * of other divisions are counted apart, so that a list or an export adds up to the card.
 */
export function rowsOfFocus(
  { shapes }: Pick<Focus, "shapes">,
  { register, counted, facets }: Analysis,
): Uint32Array {
  const { firms } = register;
  const rows = rowsIn(counted, shapes);
  return facets.other === 0 ? rows : rows.filter((row) => firms.subsector[row] !== NOT_MANUFACTURING);
}

export type CountTotals = {
  readonly firms: number;
  readonly firmsBase: number;
  /** Unknown ones left out; NaN where there are firms and the jobs of none are known. The same for each subsector. */
  readonly jobs: number;
  readonly jobsBase: number;
  /** Jobs in the chosen year by size class; null in a register without size classes. */
  readonly between: JobsBetween | null;
  /** Change of jobs since the base year by size class; null in the same register. */
  readonly changeBetween: JobsBetween | null;
  readonly bySide: readonly number[];
  readonly bySubsector: readonly {
    readonly jobs: number;
    readonly jobsBase: number;
    readonly firms: number;
    readonly between: JobsBetween | null;
    readonly changeBetween: JobsBetween | null;
  }[];
};

/** The totals of what was counted in shapes, with the range of jobs where a register has size classes. */
export function totalsIn(count: ZoneCount, shapes: readonly CountShape[], analysis: Analysis): CountTotals {
  const totals = totalsOf(count);
  const { firms } = analysis.register;
  if (!firms.jobsRanges) return totals;
  const rows = rowsOfFocus({ shapes }, analysis);
  const rangesOf = (some: Uint32Array) => ({
    between: jobsBetween(firms, some, analysis.year),
    changeBetween: changeBetween(firms, some, analysis),
  });
  const bySubsector = totals.bySubsector.map((here, code) => ({
    ...here,
    ...rangesOf(rows.filter((row) => firms.subsector[row] === code)),
  }));
  return { ...totals, ...rangesOf(rows), bySubsector };
}

/** Sums over the 27 classes of a count. */
export function totalsOf(count: ZoneCount): CountTotals {
  const sides = PORT_SIDES.length;
  const bySide = PORT_SIDES.map(() => 0);
  const bySubsector = SUBSECTORS.map(() => ({
    jobs: 0,
    jobsBase: 0,
    firms: 0,
    firmsBase: 0,
    between: null,
    changeBetween: null,
  }));
  let firms = 0;
  let firmsBase = 0;
  let jobs = 0;
  let jobsBase = 0;
  for (let code = 0; code < count.firms.length; code++) {
    const subsector = bySubsector[Math.floor(code / sides)];
    firms += count.firms[code];
    firmsBase += count.firmsBase[code];
    jobs += count.jobs[code];
    jobsBase += count.jobsBase[code];
    bySide[code % sides] += count.firms[code];
    subsector.jobs += count.jobs[code];
    subsector.jobsBase += count.jobsBase[code];
    subsector.firms += count.firms[code];
    subsector.firmsBase += count.firmsBase[code];
  }
  for (const each of bySubsector) {
    each.jobs = jobsIfKnown(each.firms, each.jobs);
    each.jobsBase = jobsIfKnown(each.firmsBase, each.jobsBase);
  }
  return {
    firms,
    firmsBase,
    jobs: jobsIfKnown(firms, jobs),
    jobsBase: jobsIfKnown(firmsBase, jobsBase),
    between: null,
    changeBetween: null,
    bySide,
    bySubsector,
  };
}

/** Rows, size classes and years of a zone at rest. */
export type Rested = {
  readonly rows: Uint32Array;
  readonly summary: RestingSummary;
  /** Jobs by size class in each year of the summary; null in a register without size classes. */
  readonly ranges: readonly JobsBetween[] | null;
};

export function restedOf({
  focus,
  analysis,
}: {
  readonly focus: Pick<Focus, "shapes">;
  readonly analysis: Analysis;
}): Rested {
  const rows = rowsOfFocus(focus, analysis);
  const { firms } = analysis.register;
  const ranges = firms.years.flatMap((year) => jobsBetween(firms, rows, year) ?? []);
  return {
    rows,
    summary: summarise(firms, rows, analysis.filter),
    ranges: ranges.length === 0 ? null : ranges,
  };
}

/**
 * The same totals for telling a change: without the jobs of establishments known in one of the two years only.
 * While the pointer moves, and in a register without unknown jobs, they are the totals themselves.
 */
export function knownTotals(
  totals: CountTotals,
  rested: Pick<Rested, "rows"> | null,
  { register, year, baseYear }: Analysis,
): { readonly totals: CountTotals; readonly oneSided: number } {
  if (!rested) return { totals, oneSided: 0 };
  const { jobs, jobsBase, count } = oneSidedJobs(register.firms, rested.rows, { year, baseYear });
  if (count === 0) return { totals, oneSided: 0 };
  const bySubsector = totals.bySubsector.map((here, code) => ({
    ...here,
    jobs: here.jobs - jobs[code],
    jobsBase: here.jobsBase - jobsBase[code],
  }));
  const sum = (part: Float64Array): number => part.reduce((all, here) => all + here, 0);
  return {
    totals: {
      ...totals,
      jobs: totals.jobs - sum(jobs),
      jobsBase: totals.jobsBase - sum(jobsBase),
      bySubsector,
    },
    oneSided: count,
  };
}
