import type { ShiftShareRow } from "../../../core/growth/shift-share-rows.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { registerColumn } from "./register-column.ts";

/** Why jobs changed, by area and subsector. Not on the map. */
export function shiftShareTable(rows: readonly ShiftShareRow[], note: string | null): TableBody {
  const column = (id: string, type: ColumnType, cell: (row: ShiftShareRow) => Cell): ExportColumn => ({
    id,
    type,
    cells: rows.map(cell),
  });
  return {
    name: "shift_share",
    rowCount: rows.length,
    geometry: null,
    columns: [
      column("gebied", "text", ({ area }) => area),
      column("deelsector", "text", ({ subsector }) => subsector),
      column("vergeleken_met", "text", ({ reference }) => reference),
      column("verandering", "number", ({ change }) => change),
      column("referentie", "number", ({ national }) => national),
      column("samenstelling", "number", ({ mix }) => mix),
      column("lokaal", "number", ({ local }) => local),
      column("lq", "number", ({ locationQuotient }) => locationQuotient),
      column("kleine_aantallen", "text", ({ smallNumbers }) => (smallNumbers ? "ja" : "nee")),
      ...registerColumn(note, rows.length),
    ],
  };
}
