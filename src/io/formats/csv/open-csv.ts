import type { Progress } from "../../../core/steps.ts";
import { encodingOf } from "../../encoding.ts";
import { inputError } from "../../input-codes.ts";
import { chunksOf, headOf, type Source, sizeOf } from "../../source.ts";
import type { OnRow, TableSource } from "../../table-source.ts";
import { csvHead } from "./csv-head.ts";
import type { CsvOptions } from "./csv-options.ts";
import { CsvRows } from "./csv-rows.ts";

/** Bytes of the file that a guess, and the preview on the small map, look at. */
const HEAD_BYTES = 512 * 1024;

/**
 * A register in a text of separated cells. Streams: one megabyte of the file is in memory at a time.
 *
 * @param csv  how it is cut, as the user corrected it; null = guess. The encoding is then told from the whole file
 * @throws InputError file.empty, file.not-text, file.unclosed-quote
 */
export async function openCsv(
  source: Source,
  fileName: string,
  csv: CsvOptions | null,
): Promise<TableSource> {
  const total = sizeOf(source);
  if (total === 0) throw inputError("file.empty", { file: fileName });
  const bytes = await headOf(source, HEAD_BYTES);
  const known = csv ?? { encoding: await encodingOf(source), separator: null };
  const { header, rows, ...options } = csvHead(bytes, fileName, {
    ...known,
    complete: bytes.byteLength === total,
  });
  return {
    header,
    layers: [],
    layer: null,
    csv: options,
    points: null,
    head: async () => ({ rows, done: bytes.byteLength, total }),
    rows: (onRow) => csvParts(source, options, onRow),
  };
}

async function* csvParts(
  source: Source,
  { encoding, separator }: CsvOptions,
  onRow: OnRow,
): AsyncGenerator<Progress> {
  let inHeader = true;
  const csv = new CsvRows(separator, (cells, line) => {
    if (inHeader) inHeader = false;
    else onRow(cells, line);
  });
  const decoder = new TextDecoder(encoding);
  const total = sizeOf(source);
  let done = 0;
  for await (const chunk of chunksOf(source)) {
    csv.push(decoder.decode(chunk, { stream: true }));
    done += chunk.byteLength;
    yield { done, total };
  }
  csv.push(decoder.decode());
  csv.finish();
}
