import { inputError } from "../../input-codes.ts";

/** A quoted cell longer than this is a quote that was never closed; without it one bad quote would hold a file. */
const LONGEST_QUOTED = 1 << 16;

/** Takes one row: its cells, and the line of the file (1-based) on which it begins. */
export type OnRow = (cells: string[], line: number) => void;

/**
 * Cuts text that arrives in parts into rows and cells (RFC 4180: quoted cells may hold separators, line breaks
 * and doubled quotes). A quote inside an unquoted cell is a plain character. Lines end in LF or CR LF, or in CR
 * alone when the first part holds no LF.
 *
 * Our own and not papaparse's: a refused row is shown by the line an editor shows, and papaparse tells the
 * position of a row only in its step mode, one call and one result object a row.
 *
 * Memory: the longest row plus one part. Cost: O(characters).
 * @throws InputError "file.unclosed-quote" with the line on which the quote opens
 */
export class CsvRows {
  private readonly separator: string;
  private readonly onRow: OnRow;
  private lineBreak = "";
  private rest = "";
  private line = 1;

  constructor(separator: string, onRow: OnRow) {
    this.separator = separator;
    this.onRow = onRow;
  }

  push(part: string): void {
    this.lineBreak ||= part.includes("\n") || !part.includes("\r") ? "\n" : "\r";
    this.cut(this.rest + part, false);
  }

  /** Hands over the last row, when the file does not end in a line break. */
  finish(): void {
    if (this.rest !== "") this.cut(this.rest, true);
    this.rest = "";
  }

  private cut(text: string, last: boolean): void {
    const { lineBreak, separator, onRow } = this;
    let from = 0;
    while (from < text.length) {
      let end = text.indexOf(lineBreak, from);
      if (end < 0) {
        if (!last) break;
        end = text.length;
      }
      const row = text.slice(from, end > from && text[end - 1] === "\r" ? end - 1 : end);
      if (!row.includes('"')) {
        onRow(row.split(separator), this.line++);
        from = end + 1;
        continue;
      }
      const after = this.quotedRow(text, from, last);
      if (after < 0) break;
      from = after;
    }
    this.rest = from < text.length ? text.slice(from) : "";
  }

  /** Reads a row that holds quotes. Returns the position after it, or -1 when its end is not in the text yet. */
  private quotedRow(text: string, from: number, last: boolean): number {
    const { lineBreak, separator } = this;
    const cells: string[] = [];
    let lineBreaks = 0;
    let at = from;
    for (;;) {
      let cell = "";
      if (text[at] === '"') {
        const opened = at;
        at++;
        for (;;) {
          const quote = text.indexOf('"', at);
          // A quote at the end of the text may be the first of a doubled one.
          if (quote < 0 || (quote + 1 === text.length && !last)) {
            if (quote < 0 && (last || text.length - opened > LONGEST_QUOTED))
              throw inputError("file.unclosed-quote", { line: this.line + lineBreaks });
            return -1;
          }
          cell += text.slice(at, quote);
          at = quote + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at++;
        }
        for (let i = cell.indexOf(lineBreak); i >= 0; i = cell.indexOf(lineBreak, i + 1)) lineBreaks++;
      }
      const separatorAt = text.indexOf(separator, at);
      let breakAt = text.indexOf(lineBreak, at);
      if (breakAt < 0) {
        if (!last && separatorAt < 0) return -1;
        breakAt = text.length;
      }
      if (separatorAt >= 0 && separatorAt < breakAt) {
        cells.push(cell + text.slice(at, separatorAt));
        at = separatorAt + 1;
        continue;
      }
      if (breakAt === text.length && !last) return -1;
      const end = breakAt > at && text[breakAt - 1] === "\r" ? breakAt - 1 : breakAt;
      cells.push(cell + text.slice(at, end));
      this.onRow(cells, this.line);
      this.line += 1 + lineBreaks;
      return breakAt + 1;
    }
  }
}

/** All rows of a text that is in memory. */
export function csvRows(text: string, separator: string): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  const reader = new CsvRows(separator, (cells, line) => rows.push({ cells, line }));
  reader.push(text);
  reader.finish();
  return rows;
}
