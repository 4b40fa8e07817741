import type { FirmTable } from "../firm-table.ts";
import { NOT_MANUFACTURING } from "../subsectors.ts";

/**
 * Jobs of each year of the table over the rows that take part; unknown jobs and establishments outside
 * manufacturing left out.
 *
 * @param mask 1 where a row takes part, length = firms
 *
 * Cost: O(firms * years).
 */
export function jobsPerYear(
  firms: Pick<FirmTable, "count" | "jobs" | "subsector">,
  mask: Uint8Array,
): number[] {
  const { count, subsector } = firms;
  return firms.jobs.map((jobs) => {
    let sum = 0;
    for (let row = 0; row < count; row++) {
      const here = jobs[row]!;
      if (mask[row] === 1 && subsector[row] !== NOT_MANUFACTURING && here > 0) sum += here;
    }
    return sum;
  });
}
