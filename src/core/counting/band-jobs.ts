import type { FirmTable } from "../firm-table.ts";
import type { CountIndex } from "./count-index.ts";

/**
 * Jobs in the order of the index, all years of a firm side by side: jobs[slot * years + position of the year].
 * None is 0 and unknown is -0: it adds nothing to a sum and can still be told apart.
 *
 * Cost: O(firms * years).
 */
export function sortJobs(
  { row, bands, bandStart }: Pick<CountIndex, "row" | "bands" | "bandStart">,
  { years, jobs }: Pick<FirmTable, "years" | "jobs">,
): Float32Array {
  const sorted = new Float32Array(row.length * years.length);
  // A band at a time, so that what is written stays in the processor's cache over the years.
  for (let band = 0; band < bands; band++)
    for (let year = 0; year < years.length; year++)
      sortYear(row, jobs[year]!, bandStart[band]!, bandStart[band + 1]!, year, years.length, sorted);
  return sorted;
}

function sortYear(
  row: Uint32Array,
  jobs: Float32Array,
  start: number,
  end: number,
  year: number,
  years: number,
  sorted: Float32Array,
): void {
  for (let slot = start; slot < end; slot++) {
    const found = jobs[row[slot]!]!;
    sorted[slot * years + year] = found > 0 ? found : Number.isNaN(found) ? -0 : 0;
  }
}
