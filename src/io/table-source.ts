import type { Progress } from "../core/steps.ts";
import type { ColumnCells } from "./column-cells.ts";
import { unguardFormula } from "./export/formula-guard.ts";
import type { CsvOptions } from "./formats/csv/csv-options.ts";
import type { Notice } from "./import-report.ts";
import type { StatedCrs } from "./netherlands.ts";

/** Text as it stands in the file, or a number where the format has numbers of its own. An empty cell is "". */
export type Cell = string | number;

/**
 * Takes one row. `line` is where a person finds it: the line of a text on which the row begins, the row of a
 * sheet, the position in a table; 1-based and never going back. A row with nothing in it is handed over as one
 * empty cell, so that the reader can tell it from a row of the wrong length.
 */
export type OnRow = (cells: readonly Cell[], line: number) => void;

/** Takes a line that cannot be cut into cells; it counts as a row, which nobody can read. */
export type OnBrokenLine = (line: number) => void;

/**
 * A register file opened: a table of cells under named columns, whatever the format. The readers of registers know
 * this and nothing of formats; a format makes it and knows nothing of registers.
 *
 * Dates, truth values and large whole numbers are text (`2020-01-31`, `true`, all digits); what is no value is "".
 */
export type TableSource = {
  /** Names of the columns, trimmed. Two may be the same; a column is known by its position. */
  readonly header: readonly string[];
  /** Where the names stand, for a format in which that may be below titles, or in two lines. */
  readonly headerAt?: HeaderAt;
  /** Tables to choose from (sheets, layers), in the order of the file; empty when the format holds one. */
  readonly layers: readonly string[];
  /** The one that is open; null when there is nothing to choose. */
  readonly layer: string | null;
  /** How the text was cut, for a format that is text; null for one that tells it itself. */
  readonly csv: CsvOptions | null;
  /**
   * Columns that hold the file's own points, for a format that has geometry (they stand in the header too), and
   * the coordinate system that the file names for them.
   */
  readonly points: { readonly x: number; readonly y: number; readonly crs: StatedCrs } | null;
  /** The first rows, some thousands at most: for a guess, and to see where they fall. */
  readonly head: () => Promise<TableHead>;
  /**
   * Reads all rows, header left out, in steps of some milliseconds; progress is in a unit of the format's own
   * (bytes of a text, rows of a table). Rows go by call and not in lists: a million short-lived lists of cells cost nothing, kept ones do.
   *
   * @param wanted  columns that will be looked at; a format may leave the cells of the others empty
   * @throws InputError when the file turns out to be broken further on
   */
  readonly rows: (
    onRow: OnRow,
    onBroken?: OnBrokenLine,
    wanted?: ReadonlySet<number>,
  ) => AsyncIterable<Progress>;
  /**
   * The same rows in blocks of columns, for a format that stores them so: a reader that can work on columns is spared a
   * list of cells for each row. Null stands for a column that is not wanted.
   *
   * @throws InputError as rows
   */
  readonly blocks?: (wanted: ReadonlySet<number>) => AsyncIterable<RowBlock>;
  /** What the format had to put right in the rows, once they have been read. */
  readonly notices?: () => readonly Notice[];
};

export type HeaderAt = {
  /** Of the last row above the table. */
  readonly line: number;
  /** Do two rows make the names? */
  readonly double: boolean;
  /** A row of units or column numbers below the names, passed over ("m, m, aantal"); null = there is none. */
  readonly units: string | null;
};

/** Some rows of a table, column by column. */
export type RowBlock = {
  readonly rows: number;
  /** Of the first row; those of the others follow. */
  readonly line: number;
  /** In the order of the header; null = not wanted, and its cells are empty. */
  readonly columns: readonly (ColumnCells | null)[];
  /** Rows of the whole table. */
  readonly total: number;
};

export type TableHead = {
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly line: number }[];
  /** How much of the table that is, in the unit of its progress. */
  readonly done: number;
  readonly total: number;
};

/**
 * A cell as text without space around it, and without what Excel is made to keep a text by: `="0111"`, `'0111`, and the
 * mark that a saved table puts before what a spreadsheet would run as a formula.
 */
export function cellText(cell: Cell): string {
  if (typeof cell !== "string") return String(cell);
  const text = cell.trim();
  const first = text.charCodeAt(0);
  if (first === EQUALS && text.length >= 3 && text[1] === '"' && text.endsWith('"'))
    return text.slice(2, -1).trim();
  if (first === APOSTROPHE && /^'\d/.test(text)) return text.slice(1);
  return text.includes("'") ? unguardFormula(text) : text;
}

const EQUALS = 61;
const APOSTROPHE = 39;

/** The same table with no more rows than its head. */
export function headOnly(table: TableSource): TableSource {
  return {
    ...table,
    blocks: undefined,
    rows: async function* (onRow) {
      const { rows, ...part } = await table.head();
      for (const { cells, line } of rows) onRow(cells, line);
      yield part;
    },
  };
}
