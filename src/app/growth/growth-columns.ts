import type { FirmTable } from "../../core/register/firm-table.ts";

/** The columns that growth is worked out from: names and keys do not go to the worker. */
export function growthColumns({ count, xM, yM, subsector, years, jobs }: FirmTable) {
  return { count, xM, yM, subsector, years, jobs };
}
