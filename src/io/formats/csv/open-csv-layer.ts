import { ENCODINGS } from "../../encoding.ts";
import { layerOfTable } from "../../features/table-layer.ts";
import type { FileKind } from "../../formats.ts";
import type { Opened } from "../../opened.ts";
import type { Source } from "../../source.ts";
import type { CsvOptions } from "./csv-options.ts";
import { openCsv } from "./open-csv.ts";

/**
 * A text of separated cells: a register, or zones when a column holds areas in WKT. @throws InputError as openCsv;
 * file.not-zones when it is to be zones and has no such column
 */
export async function openCsvLayer(
  source: Source,
  fileName: string,
  _layer: string | null,
  csv: CsvOptions | null,
  encoding: string | null = null,
): Promise<Opened<FileKind>> {
  return layerOfTable(
    await openCsv(source, fileName, csv ?? (await cutOf(source, fileName, encoding))),
    fileName,
  );
}

/** How a text of zones is cut whose encoding the user chose; null = guess. */
async function cutOf(source: Source, fileName: string, encoding: string | null): Promise<CsvOptions | null> {
  const known = ENCODINGS.find((each) => each === encoding);
  if (known === undefined) return null;
  const { csv } = await openCsv(source, fileName, null);
  return csv && { ...csv, encoding: known };
}
