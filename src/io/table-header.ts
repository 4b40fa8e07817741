import { type Cell, cellText } from "./table-source.ts";

/** Rows at the top that may be titles above the column names. */
const TITLES_AT_MOST = 30;

export type TableHeader = {
  /** Names of the columns, trimmed. */
  readonly names: readonly string[];
  /** Position of the row they stand in; of the second one where two rows make the names. */
  readonly row: number;
  readonly double: boolean;
};

/**
 * Where the column names stand: the first row that fills at least half of the columns and holds no number but years.
 * Above it may be titles, which fill less. Two rows are read as one header when the second goes on where the first is
 * empty or says the same thing twice ("werkzame personen" above "2015" and "2020").
 *
 * @param rows  the first of a table; null = there is no such row
 */
export function findHeader(rows: readonly (readonly Cell[])[]): TableHeader | null {
  const texts = rows.slice(0, TITLES_AT_MOST + 2).map((cells) => cells.map(cellText));
  const half = usualWidth(rows) / 2;
  for (let row = 0; row < texts.length && row <= TITLES_AT_MOST; row++) {
    const filled = texts[row].filter((text) => text !== "").length;
    if (filled < 2 || filled < half) continue;
    if (!holdsNames(texts[row])) return null;
    const below = texts[row + 1] ?? [];
    if (!goesOn(texts[row], below)) return { names: texts[row], row, double: false };
    return { names: joined(texts[row], below), row: row + 1, double: true };
  }
  return null;
}

/** The number of cells that most of these rows have. */
function usualWidth(rows: readonly (readonly Cell[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let width = 0;
  for (const [length, count] of counts) if (length > 1 && count > (counts.get(width) ?? 0)) width = length;
  return width;
}

/** Are these texts, and no numbers but years? */
export function holdsNames(texts: readonly string[]): boolean {
  return !texts.some((text) => /^[+-]?[\d.,\s]*\d$/.test(text) && !isYear(text));
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

/** Is this second row part of the names, and no row of the table? Those have numbers: where a firm stands. */
function goesOn(first: readonly string[], second: readonly string[]): boolean {
  const filled = second.flatMap((text, column) => (text === "" ? [] : [column]));
  if (filled.length === 0 || !holdsNames(second)) return false;
  // Years under the names and nothing else.
  if (second[0] === "" && filled.every((column) => isYear(second[column]) && column < first.length))
    return true;
  const again = (column: number) => first[column] === "" || first.indexOf(first[column] ?? "") < column;
  return filled.some((column) => again(column)) && filled.every((column) => column < first.length);
}

/** A name of the first row holds for the empty ones after it, as merged cells are saved. */
function joined(first: readonly string[], second: readonly string[]): string[] {
  let above = "";
  return first.map((name, column) => {
    const below = second[column] ?? "";
    if (name !== "") above = name;
    else if (below === "") above = "";
    if (below === "") return name;
    // A text of its own is the better name; a year needs to be told of what.
    return isYear(below) || above === "" ? `${above} ${below}`.trim() : below;
  });
}
