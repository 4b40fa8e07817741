import type { ExportTable } from "../../io/export/export-table.ts";
import type { ExportCrs } from "../../io/export/geometry.ts";
import { type FilePart, WRITERS, type WriterId } from "../../io/export/writers.ts";

export type WriteTableArgs = {
  readonly table: ExportTable;
  readonly writer: WriterId;
  readonly crs: ExportCrs;
};

/** Writes a table in a format, as the parts of a file. */
export async function writeTable({ table, writer, crs }: WriteTableArgs): Promise<readonly FilePart[]> {
  const write = await WRITERS[writer].load();
  return write(table, { crs });
}
