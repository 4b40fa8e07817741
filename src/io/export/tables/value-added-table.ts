import type { ValueRow } from "../../../core/growth/value-added.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { registerColumn } from "./register-column.ts";

/** Value added by area and subsector, in millions of euros. Not on the map. */
export function valueAddedTable(
  rows: readonly ValueRow[],
  years: readonly number[],
  note: string | null,
): TableBody {
  const column = (
    id: string,
    type: ColumnType,
    cell: (row: ValueRow) => Cell,
    more: Partial<ExportColumn> = {},
  ): ExportColumn => ({ id, type, cells: rows.map(cell), ...more });
  return {
    name: "value_added",
    rowCount: rows.length,
    geometry: null,
    columns: [
      column("gebied", "text", ({ area }) => area),
      column("deelsector", "text", ({ subsector }) => subsector),
      ...years.flatMap((year, y) => {
        const values = { year: String(year) };
        return [
          column(`mln_euro_${year}`, "number", (row) => row.values[y], { word: "mln_euro", values }),
          column(`onbekend_${year}`, "integer", (row) => row.unknown[y], { word: "onbekend_jaar", values }),
        ];
      }),
      column("verandering", "number", ({ change }) => change, { word: "verandering_mln" }),
      column("verandering_onbekend", "integer", ({ changeUnknown }) => changeUnknown),
      column("aandeel", "number", ({ share }) => share),
      ...registerColumn(note, rows.length),
    ],
  };
}
