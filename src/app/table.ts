import { folded } from "./folded.ts";

/** One column of a table: what it sorts by. What a cell shows is the screen's. */
export type TableColumn<R> = {
  readonly id: string;
  readonly label: string;
  /** Sorts by it; NaN is not known. */
  readonly value: (row: R) => number | string;
  /** Shows words although it sorts by a number. */
  readonly words?: boolean;
  /** The words it shows, where it sorts by a number: what a search of the list looks in. */
  readonly text?: (row: R) => string;
};

export type TableOrder = { readonly id: string; readonly descending: boolean };

/** Do its figures stand right, largest first? As its first row has it. */
export function isNumeric<R>({ value, words }: TableColumn<R>, rows: ArrayLike<R>): boolean {
  return !words && rows.length > 0 && typeof value(rows[0]) === "number";
}

/** Rows of which a column holds the words typed, capitals and accents aside; all of them where none are typed. */
export function rowsWithWords<R>(
  rows: ArrayLike<R>,
  columns: readonly TableColumn<R>[],
  typed: string,
): ArrayLike<R> {
  const wanted = folded(typed.trim());
  if (wanted === "" || rows.length === 0) return rows;
  const first = rows[0];
  const texts = columns.flatMap(({ value, text }) =>
    text ? [text] : typeof value(first) === "string" ? [(row: R) => String(value(row))] : [],
  );
  return Array.from(rows).filter((row) => texts.some((text) => folded(text(row)).includes(wanted)));
}

/** The order after a press on a heading: turned round, or by that column, figures from the largest on. */
export function turnedOrder(order: TableOrder, id: string, numeric: boolean): TableOrder {
  return { id, descending: order.id === id ? !order.descending : numeric };
}

/** Rows in the order of one of the columns; the first one where there is none by that name. */
export function sortedRows<R>(
  rows: ArrayLike<R>,
  columns: readonly TableColumn<R>[],
  { id, descending }: TableOrder,
  locale: string,
): R[] {
  const column = columns.find((one) => one.id === id) ?? columns[0];
  return sortedBy(rows, column.value, descending, locale);
}

/**
 * Rows in the order of a value. Words sort as people read them, numbers in them as numbers; what is not known comes
 * last either way, and equal rows keep the order they came in.
 */
export function sortedBy<R>(
  rows: ArrayLike<R>,
  value: (row: R) => number | string,
  descending: boolean,
  locale: string,
): R[] {
  const list = Array.from(rows);
  // Each value once: a name may have to be decoded for it.
  const values = list.map(value);
  const sign = descending ? -1 : 1;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return Array.from(list.keys())
    .sort((a, b) => {
      const left = values[a];
      const right = values[b];
      if (typeof left === "string" || typeof right === "string")
        return sign * compare(String(left), String(right));
      if (Number.isNaN(left) || Number.isNaN(right))
        return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
      return sign * (left - right);
    })
    .map((at) => list[at]);
}

/** A semibold letter of a heading, and what stands around its words: space at the right, a gap and the arrow. */
const LETTER_PX = 7.6;
const AROUND_HEADING_PX = 34;

/** How wide a column is at least, px: its heading may take a second line, but no word of it is cut. */
export function columnPx(label: string, width: number): number {
  const longest = Math.max(0, ...label.split(/\s+/).map((word) => word.length));
  return Math.max(width, Math.ceil(longest * LETTER_PX + AROUND_HEADING_PX));
}
