import { type Cell, cellText, type HeaderAt } from "./table-source.ts";
import { isCounting, isUnitsRow } from "./units-row.ts";

/** Rows at the top that may be titles above the column names. */
const TITLES_AT_MOST = 40;
/** Rows by which the width of the table is told. */
const ROWS_FOR_WIDTH = 200;
/** A row with numbers in it that fills more of the table than this is one of its rows, and no title with a figure. */
const ROW_FILLS = 0.6;

type HeaderRow = {
  readonly cells: readonly Cell[];
  /** 1-based; rows of which the lines follow each other stand right below each other. */
  readonly line: number;
};

/** Cells that are shown as one: rows 1-based, columns 0-based, both ends included. */
export type Merge = {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
};

/** Where the names stand, and the names, trimmed. */
export type TableHeader = HeaderAt & { readonly names: readonly string[] };

/**
 * Where the column names of a table stand, in a text as in a sheet: the first row that fills at least half of the columns
 * and holds no number but years. Above it may be titles, which fill less. Two rows are one header when cells are merged in
 * the upper one, or when either goes on where the other is empty or says the same thing twice ("werkzame personen" above
 * "2015" and "2020"). A row of units below the names is passed over.
 *
 * @param rows  the first of the table
 * @param merges  merged cells, in a format that has them
 * @returns null when there is no such row
 */
export function findHeader(rows: readonly HeaderRow[], merges: readonly Merge[] = []): TableHeader | null {
  const looked = rows
    .slice(0, TITLES_AT_MOST + 2)
    .map(({ cells, line }) => ({ texts: cells.map(cellText), line }));
  for (const width of usualWidths(rows.slice(0, ROWS_FOR_WIDTH))) {
    const start = Math.min(
      ...looked.filter(({ texts }) => filled(texts) >= width / 2).map(({ texts }) => firstFilled(texts)),
    );
    const at = looked.findIndex((row) => isNames(row, width, merges) || isTableRow(row, width, start));
    if (at >= 0 && holdsNames(looked[at].texts)) return headerAt(looked, at, merges);
  }
  return null;
}

function headerAt(rows: readonly Texts[], at: number, merges: readonly Merge[]): TableHeader {
  const row = rows[at];
  const below = nextTo(row, rows[at + 1]);
  if (below !== null && goesOn(row, below, merges))
    return headerOf(joined(row, below, merges), below, true, rows[at + 2]);
  const above = nextTo(row, rows[at - 1]);
  if (above !== null && isUpper(above, row))
    return headerOf(joined(above, row, merges), row, true, rows[at + 1]);
  return headerOf(row.texts, row, false, rows[at + 1]);
}

type Texts = { readonly texts: readonly string[]; readonly line: number };

function headerOf(
  names: readonly string[],
  last: Texts,
  double: boolean,
  after: Texts | undefined,
): TableHeader {
  const units = nextTo(last, after);
  if (units === null || !isUnitsRow(names, units.texts))
    return { names, line: last.line, double, units: null };
  const told = units.texts.filter((text) => text !== "").join(", ");
  return { names, line: units.line, double, units: told };
}

/** The other row, when it stands right above or below this one. */
function nextTo(row: Texts, other: Texts | undefined): Texts | null {
  return other !== undefined && Math.abs(other.line - row.line) === 1 ? other : null;
}

/**
 * Numbers of cells that rows have, those first whose rows make up most of the table: many short titles are not wider than
 * a few rows, and one broken row is not wider than all.
 */
function usualWidths(rows: readonly HeaderRow[]): number[] {
  const cellsIn = new Map<number, number>();
  for (const { cells } of rows) cellsIn.set(cells.length, (cellsIn.get(cells.length) ?? 0) + cells.length);
  return [...cellsIn]
    .filter(([width]) => width > 1)
    .sort(([a, inA], [b, inB]) => inB - inA || b - a)
    .map(([width]) => width);
}

function firstFilled(texts: readonly string[]): number {
  return texts.findIndex((text) => text !== "");
}

function filled(texts: readonly string[]): number {
  return texts.filter((text) => text !== "").length;
}

/** Does this row name enough columns, those under its merged cells among them? */
function isNames({ texts, line }: Texts, width: number, merges: readonly Merge[]): boolean {
  // One text across the whole table is a title.
  if (filled(texts) < 2 || !holdsNames(texts)) return false;
  let columns = filled(texts);
  for (const { fromRow, toRow, fromColumn, toColumn } of merges)
    if (fromRow <= line && line <= toRow && (texts[fromColumn] ?? "") !== "")
      columns += toColumn - fromColumn;
  return columns >= width / 2;
}

/** Is this a row of the table, so that no names stand above it? One of sums has nothing where the table begins. */
function isTableRow({ texts }: Texts, width: number, start: number): boolean {
  if (texts[start] === "" || isCounting(texts) || holdsNames(texts)) return false;
  return filled(texts) >= 2 && filled(texts) > ROW_FILLS * width;
}

/** Are these texts, and no numbers but years? */
function holdsNames(texts: readonly string[]): boolean {
  return !texts.some((text) => /^[+-]?[\d.,\s]*\d$/.test(text) && !isYear(text));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

/** Is this second row part of the names, and no row of the table? Those have numbers: where a firm stands. */
function goesOn(first: Texts, second: Texts, merges: readonly Merge[]): boolean {
  const columns = second.texts.flatMap((text, column) => (text === "" ? [] : [column]));
  if (columns.length === 0 || !holdsNames(second.texts)) return false;
  const isMerged = merges.some(
    ({ fromRow, toRow, fromColumn, toColumn }) =>
      fromRow === first.line && (toRow === second.line || (toRow === first.line && toColumn > fromColumn)),
  );
  if (isMerged) return true;
  const names = first.texts;
  if (!columns.every((column) => column < names.length)) return false;
  // Years under the names and nothing else.
  if (second.texts[firstFilled(names)] === "" && columns.every((column) => isYear(second.texts[column])))
    return true;
  return columns.some((column) => names[column] === "" || names.indexOf(names[column]) < column);
}

/** Is this row, which is too narrow for the names, the upper half of them and no title? */
function isUpper({ texts }: Texts, { texts: names }: Texts): boolean {
  if (!holdsNames(texts)) return false;
  const columns = texts.flatMap((text, column) => (text === "" ? [] : [column]));
  const tellsApart =
    columns.length >= 2 && names.some((name, column) => isAgain(names, column) && name !== "");
  // A name above an empty cell, between the names, or groups of nothing but years.
  const fills =
    columns.length >= 2 && columns.some((column) => column < names.length && names[column] === "");
  return (
    tellsApart || fills || (columns.length > 0 && columns.every((column) => isYear(names[column] ?? "")))
  );
}

function isAgain(names: readonly string[], column: number): boolean {
  return names.indexOf(names[column]) !== column || names.lastIndexOf(names[column]) !== column;
}

/** Names that say nothing without what they are of: "Banen" over "totaal". */
const SAYS_LITTLE = /^(?:.|totaal|totalen|tot|total|totals|aantal|aantallen|number)$/i;

/**
 * Names of two rows. The lower one is the better name; a year, and what stands there twice, is told apart by the upper one,
 * which holds for the empty cells after it as merged cells are saved. What merged cells are over is known, and is told of a
 * name that says little by itself too.
 */
function joined(upper: Texts, lower: Texts, merges: readonly Merge[]): string[] {
  const spans = merges.filter(({ fromRow, toRow }) => fromRow <= upper.line && upper.line <= toRow);
  const across = spans.filter(({ fromColumn, toColumn }) => toColumn > fromColumn);
  const width = Math.max(
    upper.texts.length,
    lower.texts.length,
    ...across.map(({ toColumn }) => toColumn + 1),
  );
  const names: string[] = [];
  let group = "";
  for (let column = 0; column < width; column++) {
    const [above, own] = [upper.texts[column] ?? "", lower.texts[column] ?? ""];
    const merge = across.find(({ fromColumn, toColumn }) => fromColumn <= column && column <= toColumn);
    if (merge !== undefined) group = upper.texts[merge.fromColumn] ?? "";
    else if (above !== "") group = above;
    else if (own === "" || across.length > 0) group = "";
    if (own === "") names.push(above);
    else if (group === "" || group === own) names.push(own);
    else {
      const needsGroup = isYear(own) || isAgain(lower.texts, column) || (merge && SAYS_LITTLE.test(own));
      names.push(needsGroup ? `${group} ${own}` : own);
    }
  }
  return names;
}
