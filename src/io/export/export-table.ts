import { VERSION } from "../../core/version.ts";
import type { ExportCrs, ExportGeometry } from "./geometry.ts";
import type { Writer } from "./writers.ts";

/** What a column holds. Codes and ids are text in every format: a leading zero stays. */
export type ColumnType = "text" | "integer" | "number" | "year";

/** null = nothing to say (a year without registration); NaN = a number that is not known. */
export type Cell = string | number | null;

/** One column of a table to be saved. */
export type ExportColumn = {
  /** Heading, the same in every format. Unique in the table, whatever the case of its letters. */
  readonly id: string;
  readonly type: ColumnType;
  readonly unit?: "m" | "degrees" | "m2";
  /** What the column is, as a key of `i18n/export-words.ts` without "column." and its values; the id when left out. */
  readonly word?: string;
  readonly values?: Readonly<Record<string, string>>;
  /** One for each row. */
  readonly cells: readonly Cell[];
};

/** A word and its value. */
export type AboutLine = readonly [word: string, value: string];

/** Where the rows come from and how they were made: source, filter, method, version and the synthetic mark. */
export type About = {
  /** Name of the sheet, table or member that holds it. */
  readonly name: string;
  /** Headings of its two columns. */
  readonly head: AboutLine;
  /** No word stands there twice. */
  readonly lines: readonly AboutLine[];
};

/**
 * A table to be saved, whatever the format: plain values, so that a worker can write it. The page and the command
 * line build it with the same functions (`tables/`).
 */
export type ExportTable = {
  /** Sheet, layer or table name: lower case letters and underscores. */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rowCount: number;
  /** One for each row; null for a table that is not on the map. */
  readonly geometry: ExportGeometry | null;
  readonly about: About;
};

/** What is said about a table, as a table: for a format that has no room for it. */
export function aboutTable({ about }: ExportTable): ExportTable {
  const { name, head, lines } = about;
  const columns = head.map(
    (id, at): ExportColumn => ({
      id,
      type: "text",
      cells: lines.map((line) => line[at]),
    }),
  );
  return { name, columns, rowCount: lines.length, geometry: null, about };
}

/** A table without what is said about it: what the builders in `tables/` give. */
export type TableBody = Omit<ExportTable, "about">;

/** Stands for an unknown number where a cell can hold text. */
export const UNKNOWN = "onbekend";

/**
 * Name of the column that a format with numbers alone is given when some are not known: it names the columns of the row
 * whose number is unknown, so that an empty number still means what it does in the others (no registration).
 */
export const UNKNOWN_COLUMN = "onbekend";

/** Is the cell a number that is not known? */
export function isUnknown(cell: Cell): boolean {
  return typeof cell === "number" && Number.isNaN(cell);
}

/** The columns for a format whose numbers cannot be "unknown": those are empty, and named in a column of their own. */
export function columnsWithoutNaN({ columns, rowCount }: ExportTable): readonly ExportColumn[] {
  const numbers = columns.filter(({ type, cells }) => type !== "text" && cells.some(isUnknown));
  if (numbers.length === 0) return columns;
  const named: Cell[] = [];
  for (let row = 0; row < rowCount; row++) {
    const unknown = numbers.filter(({ cells }) => isUnknown(cells[row])).map(({ id }) => id);
    named.push(unknown.length > 0 ? unknown.join(" ") : null);
  }
  const known = columns.map((column) =>
    numbers.includes(column)
      ? { ...column, cells: column.cells.map((cell) => (isUnknown(cell) ? null : cell)) }
      : column,
  );
  return [...known, { id: UNKNOWN_COLUMN, type: "text", cells: named }];
}

/** A column that says the same in every row. */
export function sameInEveryRow(id: string, value: Cell, rowCount: number): ExportColumn {
  const type = typeof value === "number" ? "year" : "text";
  return { id, type, cells: Array.from({ length: rowCount }, () => value) };
}

/** What follows from a table for what is said about it. */
export function aboutFileOf({ columns, rowCount, geometry }: TableBody, writer: Writer, crs: ExportCrs) {
  return {
    rows: rowCount,
    crs: writer.geometry && geometry !== null ? crs : null,
    unknown: columns.some(({ type, cells }) => type !== "text" && cells.some(isUnknown)),
    columns,
    version: VERSION,
  };
}
