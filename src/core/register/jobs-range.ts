import type { FirmTable } from "./firm-table.ts";

/**
 * Lowest and highest jobs of every firm in one year, of its size class, both included; arrays of the table's length.
 * 0 and 0 = not registered that year; NaN = its class is unknown; `high` is Infinity where the class has no end.
 */
export type JobsRange = { readonly low: Float32Array; readonly high: Float32Array };

/** Jobs as far as size classes tell them: from `low` to `high`, over `known` firms; `unknown` have no class. */
export type JobsBetween = {
  readonly low: number;
  /** Infinity when a class without an end is among them. */
  readonly high: number;
  readonly known: number;
  readonly unknown: number;
};

/** No firm yet, to add to. */
export const NO_JOBS: JobsBetween = { low: 0, high: 0, known: 0, unknown: 0 };

/** With one registered firm more. */
export function withFirm(sum: JobsBetween, { low, high }: JobsRange, row: number): JobsBetween {
  if (Number.isNaN(low[row])) return { ...sum, unknown: sum.unknown + 1 };
  return { ...sum, low: sum.low + low[row], high: sum.high + high[row], known: sum.known + 1 };
}

/**
 * Between how many jobs do these firms have together in a year? The ends of their classes are added up; a firm that is
 * not registered in the year adds nothing. Null where the register has no size classes.
 *
 * Cost: O(rows).
 */
export function jobsBetween(
  { jobs, jobsRanges, years }: Pick<FirmTable, "jobs" | "jobsRanges" | "years">,
  rows: ArrayLike<number>,
  year: number,
): JobsBetween | null {
  if (!jobsRanges) return null;
  const inYear = jobs[years.indexOf(year)];
  const range = jobsRanges[years.indexOf(year)];
  return addedUp(
    rows,
    (row) => inYear !== undefined && inYear[row] !== 0,
    (row) => range.low[row],
    (row) => range.high[row],
  );
}

/**
 * Between which changes did the jobs of these firms change from one year to another? For each firm from its least now
 * less its most then, to its most now less its least then: firms of one class in both years may have gained or lost
 * within it. Infinite where a class without an end is among them; `unknown` are firms without a class in one of the
 * years. Null where the register has no size classes.
 *
 * Cost: O(rows).
 */
export function changeBetween(
  { jobs, jobsRanges, years }: Pick<FirmTable, "jobs" | "jobsRanges" | "years">,
  rows: ArrayLike<number>,
  { year, baseYear }: { readonly year: number; readonly baseYear: number },
): JobsBetween | null {
  const [to, from] = [years.indexOf(year), years.indexOf(baseYear)];
  if (!jobsRanges || to < 0 || from < 0) return null;
  const [now, then] = [jobsRanges[to], jobsRanges[from]];
  return addedUp(
    rows,
    (row) => jobs[to][row] !== 0 || jobs[from][row] !== 0,
    (row) => now.low[row] - then.high[row],
    (row) => now.high[row] - then.low[row],
  );
}

/** Sums of both ends over the rows that count; one of which an end is NaN is unknown. */
function addedUp(
  rows: ArrayLike<number>,
  counts: (row: number) => boolean,
  lowOf: (row: number) => number,
  highOf: (row: number) => number,
): JobsBetween {
  let low = 0;
  let high = 0;
  let known = 0;
  let unknown = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (!counts(row)) continue;
    const [least, most] = [lowOf(row), highOf(row)];
    if (Number.isNaN(least) || Number.isNaN(most)) unknown++;
    else {
      known++;
      low += least;
      high += most;
    }
  }
  return { low, high, known, unknown };
}
