import type { Cell } from "./table-source.ts";

/** Numbers, one for each row; NaN = an empty cell. */
export type NumberCells = { readonly kind: "numbers"; readonly values: Float64Array };

/** Texts as bytes of UTF-8. What many rows have in common stands there once. */
export type TextCells = {
  readonly kind: "texts";
  readonly bytes: Uint8Array;
  /** Text t is bytes[start[t] .. end[t]); an empty one is an empty cell. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Which text each row has. */
  readonly textOf: Int32Array;
};

/** The cells of one column of some rows, as a format that keeps its tables by column stores them. */
export type ColumnCells =
  | NumberCells
  | TextCells
  | { readonly kind: "cells"; readonly cells: ArrayLike<Cell> };

const decoder = new TextDecoder();

/** The cell of a row: what `ColumnCells` of each kind mean. A text that rows have in common is decoded once. */
export function cellReader(column: ColumnCells): (row: number) => Cell {
  if (column.kind === "cells") return (row) => column.cells[row];
  if (column.kind === "numbers") {
    const { values } = column;
    return (row) => (Number.isNaN(values[row]) ? "" : values[row]);
  }
  const { textOf, start } = column;
  // Texts that no two rows share are not worth keeping.
  if (start.length > textOf.length / 2) return (row) => textCell(column, textOf[row]);
  const known: (string | undefined)[] = [];
  return (row) => {
    const text = textOf[row];
    known[text] ??= textCell(column, text);
    return known[text];
  };
}

/** Text t of a column. */
export function textCell({ bytes, start, end }: TextCells, text: number): string {
  return decoder.decode(bytes.subarray(start[text], end[text]));
}
