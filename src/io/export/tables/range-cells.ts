import type { JobsBetween } from "../../../core/register/jobs-range.ts";
import type { Cell } from "../export-table.ts";

type Between = JobsBetween | null | undefined;

/** Least jobs by size class; NaN where there are firms and the class of none is known. Null where there is no least. */
export function lowCell(between: Between): Cell {
  const low = endCell(between, (sum) => sum.low);
  return low === Number.NEGATIVE_INFINITY ? null : low;
}

/** Most jobs by size class; null where a class without an end is among them. */
export function highCell(between: Between): Cell {
  const high = endCell(between, (sum) => sum.high);
  return high === Number.POSITIVE_INFINITY ? null : high;
}

function endCell(between: Between, end: (sum: JobsBetween) => number): Cell {
  if (!between) return null;
  return between.known === 0 && between.unknown > 0 ? Number.NaN : end(between);
}
