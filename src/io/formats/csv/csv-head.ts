import { decoderOf, type Encoding } from "../../encoding.ts";
import { inputError } from "../../input-codes.ts";
import { findHeader } from "../../table-header.ts";
import type { HeaderAt } from "../../table-source.ts";
import type { CsvOptions } from "./csv-options.ts";
import { cutRows } from "./csv-rows.ts";
import { guessSeparator, type Separator, statedSeparator } from "./separator.ts";

/** What the first bytes of a text hold: its column names, and the whole rows below them. */
export type CsvHead = CsvOptions & {
  readonly header: readonly string[];
  readonly headerAt: HeaderAt;
  readonly rows: readonly { readonly cells: string[]; readonly line: number }[];
};

/**
 * Cuts the first bytes of a text into rows. A row that is not all there is left out, and so is a line that is broken.
 *
 * @param known  encoding; separator, null = guess it, and see whether this is text at all; complete: are these
 *   bytes the whole file?
 * @throws InputError file.not-text, file.empty when the separator is to be guessed; file.long-row
 */
export function csvHead(
  bytes: Uint8Array,
  fileName: string,
  known: { readonly encoding: Encoding; readonly separator: Separator | null; readonly complete: boolean },
): CsvHead {
  const { encoding, complete } = known;
  const text = decoderOf(encoding).decode(bytes, { stream: !complete });
  if (known.separator === null) {
    // A NUL is in no text file, and in the first kilobytes of nearly every other.
    if (text.includes("\0")) throw inputError("file.not-text", { file: fileName });
    if (text.trim() === "") throw inputError("file.empty", { file: fileName });
  }
  const stated = statedSeparator(text);
  const separator = known.separator ?? stated ?? guessSeparator(text);
  // A second look, as what is a broken line depends on the number of columns, and that on the header.
  const first = cutRows(text, separator, { complete }).rows;
  const top = first.slice(stated === null ? 0 : 1);
  const found = findHeader(top);
  const names = found?.names ?? (top[0]?.cells ?? []).map((name) => name.trim());
  const { line, double, units } = found ?? { line: top[0]?.line ?? 1, double: false, units: null };
  const { rows } = cutRows(text, separator, { columns: names.length, complete });
  return {
    encoding,
    separator,
    header: names,
    headerAt: { line, double, units },
    rows: rows.filter((row) => row.line > line),
  };
}
