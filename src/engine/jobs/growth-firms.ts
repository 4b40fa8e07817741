import type { FirmTable } from "../../core/register/firm-table.ts";
import { TextColumnBuilder } from "../../core/register/text-column.ts";

/** The columns that growth is worked out from; names and keys stay where they are. */
export type GrowthFirms = Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "years" | "jobs">;

/** A table of those columns alone. */
export function growthTable(firms: GrowthFirms): FirmTable {
  const nothing = new TextColumnBuilder().finish();
  const none = new Float64Array(0);
  const codes = new Uint16Array(0);
  return {
    ...firms,
    lonDeg: none,
    latDeg: none,
    sbi: codes,
    sbiCodes: [],
    portSide: new Uint8Array(0),
    municipality: codes,
    municipalities: [],
    id: nothing,
    name: nothing,
    address: nothing,
  };
}
