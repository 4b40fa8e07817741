import type { Encoding } from "../../encoding.ts";
import { inputError } from "../../input-codes.ts";
import type { CsvOptions } from "./csv-options.ts";
import { csvRows } from "./csv-rows.ts";
import { guessSeparator, type Separator } from "./separator.ts";

/** What the first bytes of a text hold: its first row as the header, and the whole rows below it. */
export type CsvHead = CsvOptions & {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: string[]; readonly line: number }[];
};

/**
 * Cuts the first bytes of a text into rows. A row that is not all there is left out.
 *
 * @param known  encoding; separator, null = guess it, and see whether this is text at all; complete: are these
 *   bytes the whole file?
 * @throws InputError file.not-text, file.empty when the separator is to be guessed; file.unclosed-quote
 */
export function csvHead(
  bytes: Uint8Array,
  fileName: string,
  known: { readonly encoding: Encoding; readonly separator: Separator | null; readonly complete: boolean },
): CsvHead {
  const { encoding, complete } = known;
  const text = wholeRows(new TextDecoder(encoding).decode(bytes, { stream: !complete }), complete);
  if (known.separator === null) {
    // A NUL is in no text file, and in the first kilobytes of nearly every other.
    if (text.includes("\0")) throw inputError("file.not-text", { file: fileName });
    if (text.trim() === "") throw inputError("file.empty", { file: fileName });
  }
  const separator = known.separator ?? guessSeparator(text);
  const [first, ...rows] = csvRows(text, separator);
  return { encoding, separator, header: (first?.cells ?? []).map((name) => name.trim()), rows };
}

function wholeRows(text: string, complete: boolean): string {
  if (complete) return text;
  const end = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
  // An open quote at the cut would make the head look broken: drop the row it is in.
  const whole = end < 0 ? text : text.slice(0, end);
  return (whole.match(/"/g)?.length ?? 0) % 2 === 0 ? whole : whole.slice(0, whole.lastIndexOf('"'));
}
