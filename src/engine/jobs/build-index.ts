import { buildCountIndex, type CountIndex } from "../../core/counting/count-index.ts";
import type { FirmTable } from "../../core/firm-table.ts";

export type BuildIndexArgs = {
  readonly firms: Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "portSide">;
};

/** The counting index of a register that is in memory already. */
export async function buildIndex({ firms }: BuildIndexArgs): Promise<CountIndex> {
  return buildCountIndex(firms);
}
