import type { FileKind } from "../formats.ts";
import type { Opened } from "../opened.ts";
import type { TableSource } from "../table-source.ts";
import { areasOfWkt, geometryColumns, pointsOfWkt } from "./wkt-column.ts";

/**
 * A table of cells: a register, or zones when a column holds areas in WKT.
 * @throws InputError file.not-zones when it is to be zones and has no such column
 */
export async function layerOfTable(table: TableSource, fileName: string): Promise<Opened<FileKind>> {
  const { rows } = await table.head();
  const columns = geometryColumns(table, rows);
  const [points] = columns.others;
  return {
    // The first column of geometry says what the file is of.
    kind: Math.min(...columns.areas) < (points ?? Number.POSITIVE_INFINITY) ? "zones" : "firms",
    firms: async () => {
      const column = points ?? columns.areas[0];
      return column === undefined ? table : pointsOfWkt(table, column, fileName);
    },
    zones: () => areasOfWkt(table, columns, fileName),
  };
}
