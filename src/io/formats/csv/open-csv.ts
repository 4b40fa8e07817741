import type { Progress } from "../../../core/steps.ts";
import { decoderOf, mixedEncodingOf } from "../../encoding.ts";
import { inputError } from "../../input-codes.ts";
import { chunksOf, headOf, type Source, sizeOf } from "../../source.ts";
import type { OnBrokenLine, OnRow, TableSource } from "../../table-source.ts";
import { ToldValues } from "../../told-values.ts";
import { type CsvHead, csvHead } from "./csv-head.ts";
import type { CsvOptions } from "./csv-options.ts";
import { CsvRows } from "./csv-rows.ts";

/** What a decoder writes for bytes that are no text. */
const BAD = "\ufffd";

/** Bytes of the file that a guess, and the preview on the small map, look at. */
const HEAD_BYTES = 512 * 1024;

/**
 * A register in a text of separated cells. Streams: one megabyte of the file is in memory at a time.
 *
 * @param csv  how it is cut, as the user corrected it; null = guess. The encoding is then told from the whole file
 * @throws InputError file.empty, file.not-text, file.long-row
 */
export async function openCsv(
  source: Source,
  fileName: string,
  csv: CsvOptions | null,
): Promise<TableSource> {
  const total = sizeOf(source);
  if (total === 0) throw inputError("file.empty", { file: fileName });
  const bytes = await headOf(source, HEAD_BYTES);
  const known = csv ?? { encoding: await mixedEncodingOf(source), separator: null };
  const head = csvHead(bytes, fileName, { ...known, complete: bytes.byteLength === total });
  const { header, headerAt, rows, encoding, separator } = head;
  const badBytes = new ToldValues();
  return {
    header,
    headerAt,
    layers: [],
    layer: null,
    csv: { encoding, separator },
    points: null,
    head: async () => ({ rows, done: bytes.byteLength, total }),
    notices: () => (badBytes.count > 0 ? [{ code: "text.bad-bytes", context: badBytes.context() }] : []),
    rows: (onRow, onBroken) => csvParts(source, head, badBytes, onRow, onBroken),
  };
}

async function* csvParts(
  source: Source,
  { encoding, separator, header, headerAt }: CsvHead,
  badBytes: ToldValues,
  onRow: OnRow,
  onBroken: OnBrokenLine = () => {},
): AsyncGenerator<Progress> {
  let lookForBad = false;
  const csv = new CsvRows(
    separator,
    (cells, line) => {
      if (line <= headerAt.line) return;
      if (lookForBad) for (const cell of cells) if (cell.includes(BAD)) badBytes.add(cell, line);
      onRow(cells, line);
    },
    (line) => {
      if (line > headerAt.line) onBroken(line);
    },
    header.length,
  );
  const decoder = decoderOf(encoding);
  const total = sizeOf(source);
  let done = 0;
  for await (const chunk of chunksOf(source)) {
    const text = decoder.decode(chunk, { stream: true });
    lookForBad ||= text.includes(BAD);
    csv.push(text);
    done += chunk.byteLength;
    yield { done, total };
  }
  csv.push(decoder.decode());
  csv.finish();
}
