import type { Area } from "../../core/growth/area.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";

/** Rows of an area that one subsector has: what its bar is about. */
export function rowsOfSubsector(
  { subsector }: Pick<FirmTable, "subsector">,
  { rows }: Pick<Area, "rows">,
  code: number,
): Uint32Array {
  return rows.filter((row) => subsector[row] === code);
}
