import type { FileKind } from "../../formats.ts";
import type { Opened } from "../../opened.ts";
import type { Source } from "../../source.ts";
import { cellText, type TableSource } from "../../table-source.ts";
import type { CsvOptions } from "./csv-options.ts";
import { openCsv } from "./open-csv.ts";
import { areasOfWkt, isArea, pointsOfWkt, wktColumnOf } from "./wkt-column.ts";

/**
 * A text of separated cells: a register, or zones when a column holds areas in WKT. @throws InputError as openCsv;
 * zones.no-wkt when it is to be zones and has no such column
 */
export async function openCsvLayer(
  source: Source,
  fileName: string,
  _layer: string | null,
  csv: CsvOptions | null,
): Promise<Opened<FileKind>> {
  const table = await openCsv(source, fileName, csv);
  const { rows } = await table.head();
  const column = wktColumnOf(table, rows);
  return {
    kind: column !== null && holdsAreas(rows, column) ? "zones" : "firms",
    firms: async () => (column === null ? table : pointsOfWkt(table, column)),
    zones: () => areasOfWkt(table, column, fileName),
  };
}

function holdsAreas(rows: Awaited<ReturnType<TableSource["head"]>>["rows"], column: number): boolean {
  return rows.some(({ cells }) => column < cells.length && isArea(cellText(cells[column])));
}
