import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Area } from "./area.ts";
import { yearPosition } from "./measures.ts";

/** Jobs and firms of an area per subsector in each year of the register. Inner arrays: position in SUBSECTORS. */
export type YearlyFigures = {
  readonly years: readonly number[];
  readonly jobs: readonly Float64Array[];
  readonly firms: readonly Uint32Array[];
};

/** Jobs and firms per subsector and year; unknown jobs are left out of both. Cost: O(rows * years). */
export function yearlyFigures(firms: FirmTable, area: Area): YearlyFigures {
  const jobs: Float64Array[] = [];
  const counts: Uint32Array[] = [];
  for (const inYear of firms.jobs) {
    const sums = new Float64Array(SUBSECTORS.length);
    const found = new Uint32Array(SUBSECTORS.length);
    for (const row of area.rows) {
      const subsector = firms.subsector[row];
      if (subsector >= SUBSECTORS.length || !(inYear[row] > 0)) continue;
      sums[subsector] += inYear[row];
      found[subsector]++;
    }
    jobs.push(sums);
    counts.push(found);
  }
  return { years: firms.years, jobs, firms: counts };
}

/**
 * An area at both ends of a period, per subsector, over establishments whose jobs are known at both ends: what
 * a change, and everything made from it, is worked out from.
 */
export type EndFigures = {
  readonly jobsBase: Float64Array;
  readonly jobs: Float64Array;
  readonly firmsBase: Uint32Array;
  readonly firms: Uint32Array;
  /** Establishments left out because their jobs are unknown in one of the two years. */
  readonly unknown: number;
};

/** @throws InputError "growth.year-missing" */
export function endFigures(firms: FirmTable, area: Area, baseYear: number, year: number): EndFigures {
  const from = firms.jobs[yearPosition(firms.years, baseYear)];
  const to = firms.jobs[yearPosition(firms.years, year)];
  const figures = {
    jobsBase: new Float64Array(SUBSECTORS.length),
    jobs: new Float64Array(SUBSECTORS.length),
    firmsBase: new Uint32Array(SUBSECTORS.length),
    firms: new Uint32Array(SUBSECTORS.length),
  };
  let unknown = 0;
  for (const row of area.rows) {
    const subsector = firms.subsector[row];
    if (subsector >= SUBSECTORS.length) continue;
    const before = from[row];
    const after = to[row];
    if (Number.isNaN(before) || Number.isNaN(after)) {
      unknown++;
      continue;
    }
    figures.jobsBase[subsector] += before;
    figures.jobs[subsector] += after;
    if (before > 0) figures.firmsBase[subsector]++;
    if (after > 0) figures.firms[subsector]++;
  }
  return { ...figures, unknown };
}

/** Years of a register from one to another, both among them. */
export function yearsBetween(years: readonly number[], baseYear: number, year: number): number[] {
  return years.filter((one) => one >= baseYear && one <= year);
}

/**
 * Jobs per subsector in each of those years, over the establishments that `endFigures` counts: so the changes of the years
 * add up to the change of the period. A year in between in which one is unknown is bridged with its last known jobs, as in
 * the gross flows.
 *
 * @throws InputError "growth.year-missing"
 */
export function bridgedYears(firms: FirmTable, area: Area, baseYear: number, year: number): Float64Array[] {
  const from = yearPosition(firms.years, baseYear);
  const to = yearPosition(firms.years, year);
  const columns = firms.jobs.slice(from, to + 1);
  const sums = columns.map(() => new Float64Array(SUBSECTORS.length));
  for (const row of area.rows) {
    const subsector = firms.subsector[row];
    let known = firms.jobs[from][row];
    if (subsector >= SUBSECTORS.length || Number.isNaN(known) || Number.isNaN(firms.jobs[to][row])) continue;
    columns.forEach((inYear, y) => {
      if (!Number.isNaN(inYear[row])) known = inYear[row];
      sums[y][subsector] += known;
    });
  }
  return sums;
}

/** Jobs of the largest establishment of each subsector in the chosen year, of those that `endFigures` counts; 0 for none. */
export function largestFirms(firms: FirmTable, area: Area, baseYear: number, year: number): Float64Array {
  const from = firms.jobs[yearPosition(firms.years, baseYear)];
  const to = firms.jobs[yearPosition(firms.years, year)];
  const largest = new Float64Array(SUBSECTORS.length);
  for (const row of area.rows) {
    const subsector = firms.subsector[row];
    if (subsector < SUBSECTORS.length && !Number.isNaN(from[row]) && to[row] > largest[subsector])
      largest[subsector] = to[row];
  }
  return largest;
}
