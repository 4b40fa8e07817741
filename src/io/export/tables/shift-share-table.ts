import type { ShiftShareRow, ShiftShareYearRow } from "../../../core/growth/shift-share-rows.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { registerColumn } from "./register-column.ts";

/**
 * Why jobs changed, by area and subsector. Not on the map.
 *
 * @param concentration  Ellison and Glaeser's index by position in SUBSECTORS, of the whole register
 */
export function shiftShareTable(
  rows: readonly ShiftShareRow[],
  concentration: readonly (number | null)[],
  note: string | null,
): TableBody {
  const column = columnsOf(rows);
  const clusters = rows.some(({ clusterIndex }) => clusterIndex !== undefined);
  const concentrationOf = ({ subsector }: ShiftShareRow): number | null =>
    concentration[SUBSECTORS.findIndex(({ id }) => id === subsector)] ?? null;
  return {
    name: "shift_share",
    rowCount: rows.length,
    geometry: null,
    columns: [
      column("gebied", "text", ({ area }) => area),
      column("deelsector", "text", ({ subsector }) => subsector),
      column("vergeleken_met", "text", ({ reference }) => reference),
      column("verandering", "number", ({ change }) => change),
      column("referentie", "number", ({ referencePart }) => referencePart),
      column("samenstelling", "number", ({ mix }) => mix),
      column("lokaal", "number", ({ local }) => local),
      column("lokaal_marge", "number", ({ localMargin }) => localMargin),
      column("beter_of_slechter", "number", ({ competitive }) => competitive),
      column("specialisatie", "number", ({ allocation }) => allocation),
      column("gespecialiseerd_of_goed", "text", ({ standing }) => standing),
      column("lq", "number", ({ locationQuotient }) => locationQuotient),
      column("lq_zonder_grootste", "number", ({ withoutLargest }) => withoutLargest),
      column("ellison_glaeser", "number", concentrationOf),
      ...(clusters ? [column("clusterindex", "number", ({ clusterIndex }) => clusterIndex ?? null)] : []),
      column("aandeel_in_referentie", "number", ({ ownShare }) => ownShare),
      column("vergelijking", "text", ({ comparedWith }) => comparedWith),
      column("kleine_aantallen", "text", ({ smallNumbers }) => (smallNumbers ? "ja" : "nee")),
      ...registerColumn(note, rows.length),
    ],
  };
}

/** The same year by year, with all of them together as the subsector "all". */
export function shiftShareYearsTable(rows: readonly ShiftShareYearRow[], note: string | null): TableBody {
  const column = columnsOf(rows);
  return {
    name: "shift_share_years",
    rowCount: rows.length,
    geometry: null,
    columns: [
      column("gebied", "text", ({ area }) => area),
      column("deelsector", "text", ({ subsector }) => subsector),
      column("van", "integer", ({ from }) => from),
      column("tot", "integer", ({ to }) => to),
      column("vergeleken_met", "text", ({ reference }) => reference),
      column("verandering", "number", ({ change }) => change),
      column("referentie", "number", ({ referencePart }) => referencePart),
      column("samenstelling", "number", ({ mix }) => mix),
      column("lokaal", "number", ({ local }) => local),
      ...registerColumn(note, rows.length),
    ],
  };
}

function columnsOf<Row>(rows: readonly Row[]) {
  return (id: string, type: ColumnType, cell: (row: Row) => Cell): ExportColumn => ({
    id,
    type,
    cells: rows.map(cell),
  });
}
