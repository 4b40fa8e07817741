import { inputError } from "../../input-codes.ts";

/** A quoted cell that runs on over line breaks for longer than this is a quote that was never closed. */
const LONGEST_OVER_LINES = 1 << 16;
/** No register has such a row: the file is no table, and looking for its end again and again would take for ever. */
const LONGEST_ROW = 1 << 24;
/** With fewer columns a text of two lines may look like two rows by chance. */
const LEAST_COLUMNS = 4;
/** A row may be shorter by empty cells at its end that were left out, or longer by a separator too many. */
const EMPTY_LEFT_OUT = 2;

/** Takes one row: its cells, and the line of the file (1-based) on which it begins. */
export type OnRow = (cells: string[], line: number) => void;
/** Takes a line that cannot be cut into cells; the lines after it are rows of their own. */
export type OnBrokenLine = (line: number) => void;

/**
 * Cuts text that arrives in parts into rows and cells (RFC 4180: quoted cells may hold separators, line breaks
 * and doubled quotes). A quote inside an unquoted cell is a plain character. Lines end in LF or CR LF, or in CR
 * alone when the first part holds no LF; a CR alone among those ends a line too where it leaves whole rows.
 *
 * A quote that opens a cell and is not closed where a cell ends would swallow the lines up to the next quote. Such a
 * line is told as broken and nothing is swallowed: reading goes on at the next line. So it is when a quoted cell is
 * closed in order, but most of the lines it runs over have as many cells as a row.
 *
 * Our own and not papaparse's: a refused row is shown by the line an editor shows, and papaparse tells the
 * position of a row only in its step mode, one call and one result object a row.
 *
 * Memory: the longest row plus one part. Cost: O(characters).
 * @throws InputError "file.long-row" for a row of over sixteen million characters
 */
export class CsvRows {
  private readonly separator: string;
  private readonly onRow: OnRow;
  private readonly onBroken: OnBrokenLine;
  private readonly columns: number;
  private lineBreak = "";
  private rest = "";
  private line = 1;

  /** @param columns  cells that a row should have; 0 = not known, and swallowed rows in an orderly cell go unseen */
  constructor(separator: string, onRow: OnRow, onBroken: OnBrokenLine = () => {}, columns = 0) {
    this.separator = separator;
    this.onRow = onRow;
    this.onBroken = onBroken;
    this.columns = columns;
  }

  push(part: string): void {
    this.lineBreak ||= part.includes("\n") || !part.includes("\r") ? "\n" : "\r";
    this.cut(this.rest + part, false);
    if (this.rest.length > LONGEST_ROW) throw inputError("file.long-row", { line: this.line });
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
        const cells = row.split(separator);
        // Looked for only in a row that is too long: line ends of one kind cost nothing.
        const several = cells.length > this.columns && row.includes("\r") ? this.rowsAtReturns(row) : [];
        if (several.length === 0) onRow(cells, this.line++);
        for (const each of several) onRow(each, this.line++);
        from = end + 1;
        continue;
      }
      const after = this.quotedRow(text, from, end, last);
      if (after < 0) break;
      from = after;
    }
    this.rest = from < text.length ? text.slice(from) : "";
  }

  /**
   * Reads a row that holds quotes. Returns the position after it, or -1 when its end is not in the text yet.
   *
   * @param firstEnd  where its first line ends
   */
  private quotedRow(text: string, from: number, firstEnd: number, last: boolean): number {
    const { lineBreak, separator } = this;
    const cells: string[] = [];
    let lineBreaks = 0;
    let at = from;
    // The end of the line that `at` is on: looked for once a line, not once a cell.
    let lineEnd = firstEnd;
    for (;;) {
      let cell = "";
      if (text[at] === '"') {
        const opened = at;
        at++;
        for (;;) {
          const quote = text.indexOf('"', at);
          const reached = quote < 0 ? text.length : quote;
          if (reached > lineEnd && reached - opened > LONGEST_OVER_LINES) return this.broken(firstEnd);
          // A quote at the end of the text may be the first of a doubled one.
          if (quote < 0 || (quote + 1 === text.length && !last)) return last ? this.broken(firstEnd) : -1;
          cell += text.slice(at, quote);
          at = quote + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at++;
        }
        for (let i = cell.indexOf(lineBreak); i >= 0; i = cell.indexOf(lineBreak, i + 1)) lineBreaks++;
        while (text[at] === " ") at++;
        if (at > lineEnd) {
          lineEnd = text.indexOf(lineBreak, at);
          if (lineEnd < 0) lineEnd = text.length;
        }
        const atEnd = at === lineEnd || (text[at] === "\r" && at + 1 === lineEnd);
        if (!atEnd && text[at] !== separator) {
          if (at + 1 >= text.length && !last) return -1;
          return this.broken(firstEnd);
        }
      }
      const separatorAt = text.indexOf(separator, at);
      if (separatorAt >= 0 && separatorAt < lineEnd) {
        cells.push(cell + text.slice(at, separatorAt));
        at = separatorAt + 1;
        continue;
      }
      if (lineEnd >= text.length && !last) return -1;
      const end = lineEnd > at && text[lineEnd - 1] === "\r" ? lineEnd - 1 : lineEnd;
      cells.push(cell + text.slice(at, end));
      if (lineBreaks > 0 && this.holdsRows(text.slice(from, end))) return this.broken(firstEnd);
      this.onRow(cells, this.line);
      this.line += 1 + lineBreaks;
      return lineEnd + 1;
    }
  }

  /**
   * The rows that a lone CR parts in a text whose other lines end in LF, as an editor shows them; none where a piece is
   * no whole row, since then it stands in a cell.
   */
  private rowsAtReturns(row: string): string[][] {
    const pieces = row.split("\r").map((piece) => piece.split(this.separator));
    const width = this.columns || pieces[0].length;
    const isWhole = ({ length }: string[]): boolean =>
      length > 1 && length <= width + 1 && length >= width - EMPTY_LEFT_OUT;
    return pieces.length > 1 && pieces.every(isWhole) ? pieces : [];
  }

  /** Tells the line as broken, and goes on after it. */
  private broken(firstEnd: number): number {
    this.onBroken(this.line++);
    return firstEnd + 1;
  }

  /** Would this text, taken line by line, be mostly whole rows? */
  private holdsRows(text: string): boolean {
    const { columns } = this;
    if (columns < LEAST_COLUMNS) return false;
    const lines = text.split(this.lineBreak);
    const isWhole = (cells: number): boolean =>
      cells >= Math.max(LEAST_COLUMNS, columns - EMPTY_LEFT_OUT) && cells <= columns + 1;
    const whole = lines.filter((line) => isWhole(line.split(this.separator).length)).length;
    return whole >= 2 && whole > lines.length / 2;
  }
}

type Rows = { cells: string[]; line: number }[];

/**
 * The rows of a text that is in memory, and the lines that could not be cut.
 *
 * @param columns  as for CsvRows; complete: does the text end where the file does?
 */
export function cutRows(
  text: string,
  separator: string,
  { columns = 0, complete = true } = {},
): { rows: Rows; broken: number[] } {
  const rows: Rows = [];
  const broken: number[] = [];
  const reader = new CsvRows(
    separator,
    (cells, line) => rows.push({ cells, line }),
    (line) => broken.push(line),
    columns,
  );
  reader.push(text);
  if (complete) reader.finish();
  return { rows, broken };
}

/**
 * All rows of a text that has to be right as a whole.
 *
 * @throws InputError "file.unclosed-quote" with the first line that cannot be cut
 */
export function csvRows(text: string, separator: string): Rows {
  const { rows, broken } = cutRows(text, separator);
  if (broken.length > 0) throw inputError("file.unclosed-quote", { line: broken[0] });
  return rows;
}
