import { ENCODINGS } from "../../encoding.ts";
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
  encoding: string | null = null,
): Promise<Opened<FileKind>> {
  const table = await openCsv(source, fileName, csv ?? (await cutOf(source, fileName, encoding)));
  const { rows } = await table.head();
  const column = wktColumnOf(table, rows);
  return {
    kind: column !== null && holdsAreas(rows, column) ? "zones" : "firms",
    firms: async () => (column === null ? table : pointsOfWkt(table, column)),
    zones: () => areasOfWkt(table, column, fileName),
  };
}

/** How a text of zones is cut whose encoding the user chose; null = guess. */
async function cutOf(source: Source, fileName: string, encoding: string | null): Promise<CsvOptions | null> {
  const known = ENCODINGS.find((each) => each === encoding);
  if (known === undefined) return null;
  const { csv } = await openCsv(source, fileName, null);
  return csv && { ...csv, encoding: known };
}

function holdsAreas(rows: Awaited<ReturnType<TableSource["head"]>>["rows"], column: number): boolean {
  return rows.some(({ cells }) => column < cells.length && isArea(cellText(cells[column])));
}
