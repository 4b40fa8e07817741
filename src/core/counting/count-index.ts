import { InputError } from "../errors.ts";
import { jobsIn } from "../filtering/filter-codes.ts";
import type { FirmTable } from "../firm-table.ts";

/** Counting index over a table's firms: typed arrays only, so it moves between threads without copying. */
export type CountIndex = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly subsector: Uint8Array;
  readonly portSide: Uint8Array;
  readonly counted: Uint8Array;
  readonly jobs: Float32Array;
  readonly jobsBase: Float32Array;
};

/**
 * @throws InputError "count.coordinate-missing" with the row, when a coordinate is NaN or infinite
 */
export function buildCountIndex(
  firms: Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "portSide">,
): CountIndex {
  const { count } = firms;
  for (let row = 0; row < count; row++)
    if (!Number.isFinite(firms.xM[row]!) || !Number.isFinite(firms.yM[row]!))
      throw new InputError("count.coordinate-missing", { row });
  return {
    x: firms.xM.slice(0, count),
    y: firms.yM.slice(0, count),
    subsector: firms.subsector.slice(0, count),
    portSide: firms.portSide.slice(0, count),
    counted: new Uint8Array(count).fill(1),
    jobs: new Float32Array(count),
    jobsBase: new Float32Array(count),
  };
}

/** The buffers to hand over with `postMessage`. */
export function transferListOf(index: CountIndex): ArrayBuffer[] {
  return Object.values(index).map((column) => column.buffer as ArrayBuffer);
}

/**
 * Sets which firms count and for which years, without sorting again.
 *
 * @param mask   one byte a row, 1 = takes part, as `fillMask` gives it
 * @param filter the years, and the port sides that `other` follows (all of them when left out)
 */
export function setCountedJobs(
  index: CountIndex,
  firms: FirmTable,
  mask: Uint8Array,
  filter: { readonly year: number; readonly baseYear: number; readonly sides?: readonly boolean[] },
): void {
  index.counted.set(mask.subarray(0, firms.count));
  index.jobs.set(jobsIn(firms, filter.year));
  index.jobsBase.set(jobsIn(firms, filter.baseYear));
}
