import type { FirmTable } from "../register/firm-table.ts";
import { SIZE_NONE, sizeClassOf } from "../register/size-classes.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Area } from "./area.ts";
import { yearPosition } from "./measures.ts";

/** Firms and jobs of a year by size class (0-4, then SIZE_UNKNOWN with its firms and no jobs). */
export type SizeDistribution = {
  readonly firms: Uint32Array;
  readonly jobs: Float64Array;
};

/** How large are the firms of an area in a year? @throws InputError "growth.year-missing" */
export function sizeDistribution(firms: FirmTable, area: Area, year: number): SizeDistribution {
  const jobs = firms.jobs[yearPosition(firms.years, year)];
  // SIZE_NONE is the first code that is no class: without jobs in the year a firm is in none.
  const distribution = { firms: new Uint32Array(SIZE_NONE), jobs: new Float64Array(SIZE_NONE) };
  for (const row of area.rows) {
    if (firms.subsector[row] >= SUBSECTORS.length) continue;
    const size = sizeClassOf(jobs[row]);
    if (size === SIZE_NONE) continue;
    distribution.firms[size]++;
    if (!Number.isNaN(jobs[row])) distribution.jobs[size] += jobs[row];
  }
  return distribution;
}
