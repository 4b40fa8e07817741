import { holdsNames } from "../../table-header.ts";
import { type Cell, cellText } from "../../table-source.ts";
import { columnOf, type SheetRow } from "./sheet-rows.ts";

/** Cells of a sheet that are shown as one: rows 1-based, columns 0-based, both ends included. */
export type Merge = {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
};

/** Merged cells stand below the rows of a sheet, so they are looked for in its last bytes. */
export function mergesOf(xml: Uint8Array): Merge[] {
  const tail = new TextDecoder().decode(xml.subarray(Math.max(0, xml.byteLength - 256 * 1024)));
  const merges: Merge[] = [];
  for (const [, from, to] of tail.matchAll(
    /<(?:\w+:)?mergeCell\b[^>]*\bref\s*=\s*"([A-Z]+\d+):([A-Z]+\d+)"/g,
  ))
    merges.push({
      fromRow: rowOf(from),
      toRow: rowOf(to),
      fromColumn: columnOf(from),
      toColumn: columnOf(to),
    });
  return merges;
}

function rowOf(reference: string): number {
  return Number(reference.replace(/^[A-Z]+/, ""));
}

export type SheetHeader = {
  readonly header: readonly string[];
  /** Line of the last row of the header; the table is below it. */
  readonly line: number;
  /** Do two rows make the names? */
  readonly double: boolean;
};

/** Rows in which a header is looked for. */
const ROWS_LOOKED_AT = 40;

/**
 * The header of a sheet: the first row that is about as wide as the table and holds names, with titles above it
 * passed over. Two rows are one header when cells are merged in the upper one, or when the lower one has the same
 * name more than once and the upper one tells them apart ("2015 | 2020" above "banen | banen").
 *
 * @returns null when there is no such row, or nothing below it
 */
export function headerOf(rows: readonly SheetRow[], merges: readonly Merge[]): SheetHeader | null {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const widest = Math.max(0, ...rows.slice(0, 200).map(({ cells }) => filled(cells)));
  const at = looked.findIndex(({ cells, line }) => {
    const width = widthOf(cells, line, merges);
    return width >= 2 && width >= 0.6 * widest && namesOnly(cells);
  });
  const row = looked[at];
  if (row === undefined) return null;
  const below = rows[at + 1];
  if (below !== undefined && isUpper(row, below, merges) && namesOnly(below.cells))
    return at + 2 < rows.length
      ? { header: joined(row, below, merges), line: below.line, double: true }
      : null;
  if (below === undefined) return null;
  const above = looked[at - 1];
  if (above !== undefined && above.line === row.line - 1 && tellsApart(above, row))
    return { header: joined(above, row, merges, true), line: row.line, double: true };
  return { header: row.cells.map(cellText), line: row.line, double: false };
}

function filled(cells: readonly Cell[]): number {
  return cells.filter((cell) => cell !== "").length;
}

/** Columns that the row names, those under a merged cell of it among them. */
function widthOf(cells: readonly Cell[], line: number, merges: readonly Merge[]): number {
  let width = filled(cells);
  for (const { fromRow, toRow, fromColumn, toColumn } of merges)
    if (fromRow <= line && line <= toRow && cells[fromColumn] !== undefined && cells[fromColumn] !== "")
      width += toColumn - fromColumn;
  return width;
}

function namesOnly(cells: readonly Cell[]): boolean {
  return holdsNames(cells.map(cellText));
}

/** Is this row the upper half of a header, by its merged cells? One across the whole table is a title. */
function isUpper(row: SheetRow, below: SheetRow, merges: readonly Merge[]): boolean {
  if (filled(row.cells) < 2 || below.line !== row.line + 1) return false;
  return merges.some(
    ({ fromRow, toRow, fromColumn, toColumn }) =>
      fromRow === row.line && (toRow === below.line || (toRow === row.line && toColumn > fromColumn)),
  );
}

function tellsApart(above: SheetRow, row: SheetRow): boolean {
  const names = row.cells.map(cellText).filter((name) => name !== "");
  return new Set(names).size < names.length && filled(above.cells) >= 2 && namesOnly(above.cells);
}

/** Names of two rows: the upper one, over all columns that it spans, and the lower one behind it. */
function joined(upper: SheetRow, lower: SheetRow, merges: readonly Merge[], spread = false): string[] {
  const width = Math.max(upper.cells.length, lower.cells.length, ...spans(upper, merges));
  const over: string[] = [];
  for (let column = 0; column < width; column++) {
    const own = cellText(upper.cells[column] ?? "");
    const merge = merges.find(
      ({ fromRow, toRow, fromColumn, toColumn }) =>
        fromRow <= upper.line && upper.line <= toRow && fromColumn <= column && column <= toColumn,
    );
    if (own !== "" || (!spread && merge === undefined)) over.push(own);
    else over.push(merge ? cellText(upper.cells[merge.fromColumn] ?? "") : (over[column - 1] ?? ""));
  }
  return over.map((name, column) => {
    const own = cellText(lower.cells[column] ?? "");
    if (own === "" || name === "" || own === name) return own || name;
    return `${name} ${own}`;
  });
}

function spans(row: SheetRow, merges: readonly Merge[]): number[] {
  return merges.filter(({ fromRow }) => fromRow === row.line).map(({ toColumn }) => toColumn + 1);
}
