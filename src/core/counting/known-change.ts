import type { FirmTable } from "../register/firm-table.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../register/subsectors.ts";

/** Jobs of establishments known in one of two years only: they have a level, but no change. */
export type OneSidedJobs = {
  /** Per subsector (0-8): jobs in the chosen year of establishments unknown in the base year. */
  readonly jobs: Float64Array;
  /** Per subsector (0-8): jobs in the base year of establishments unknown in the chosen year. */
  readonly jobsBase: Float64Array;
  /** Establishments with a figure in exactly one of the two years. */
  readonly count: number;
};

/**
 * What has to be left out of a change between two years: counting an establishment whose jobs became unknown as a
 * loss would invent a closure.
 *
 * @param rows row numbers, each once
 *
 * Cost: O(rows).
 */
export function oneSidedJobs(
  firms: Pick<FirmTable, "subsector" | "years" | "jobs">,
  rows: Uint32Array,
  { year, baseYear }: { readonly year: number; readonly baseYear: number },
): OneSidedJobs {
  const now = firms.jobs[firms.years.indexOf(year)];
  const then = firms.jobs[firms.years.indexOf(baseYear)];
  const jobs = new Float64Array(SUBSECTORS.length);
  const jobsBase = new Float64Array(SUBSECTORS.length);
  let count = 0;
  for (const row of rows) {
    const subsector = firms.subsector[row];
    if (subsector === NOT_MANUFACTURING) continue;
    const here = now[row];
    const before = then[row];
    if (Number.isNaN(here) === Number.isNaN(before)) continue;
    count++;
    if (Number.isNaN(here)) jobsBase[subsector] += before;
    else jobs[subsector] += here;
  }
  return { jobs, jobsBase, count };
}
