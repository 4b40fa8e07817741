import { type ColumnCells, type TextCells, textCell } from "../column-cells.ts";
import { cellText } from "../table-source.ts";

const encoder = new TextEncoder();
const SPACE = 32;
const EQUALS = 61;
const APOSTROPHE = 39;
const REPLACED = "\ufffd";

/**
 * The cells of a column as texts, each as `cellText` gives it; null for a column of anything but texts and numbers.
 * A text is looked at once, however many rows have it.
 */
export function plainTexts(column: ColumnCells): TextCells | null {
  if (column.kind === "cells") return null;
  return column.kind === "numbers" ? textsOfNumbers(column.values) : tidied(column);
}

/** Numbers as texts; NaN is the empty one. */
export function textsOfNumbers(values: Float64Array): TextCells {
  const known = new Map<number, number>();
  const textOf = new Int32Array(values.length);
  const texts = [""];
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (Number.isNaN(value)) continue;
    let text = known.get(value);
    if (text === undefined) {
      text = texts.length;
      known.set(value, text);
      texts.push(String(value));
    }
    textOf[row] = text;
  }
  const start = new Uint32Array(texts.length);
  const end = new Uint32Array(texts.length);
  let at = 0;
  for (let text = 0; text < texts.length; text++) {
    start[text] = at;
    at += texts[text].length;
    end[text] = at;
  }
  return { kind: "texts", bytes: encoder.encode(texts.join("")), start, end, textOf };
}

function tidied(column: TextCells): TextCells {
  const { bytes } = column;
  const more: Uint8Array[] = [];
  let moreEnd = bytes.length;
  let { start, end } = column;
  const odd = mayHoldOdd(bytes);
  for (let text = 0; text < start.length; text++) {
    if (isPlain(bytes, start[text], end[text], odd)) continue;
    const written = textCell(column, text);
    const tidy = cellText(written);
    // A first byte beyond ASCII may be a mark that decoding takes off.
    if (tidy === written && bytes[start[text]] < 128 && !written.includes(REPLACED)) continue;
    if (more.length === 0) [start, end] = [start.slice(), end.slice()];
    const encoded = encoder.encode(tidy);
    more.push(encoded);
    start[text] = moreEnd;
    moreEnd += encoded.length;
    end[text] = moreEnd;
  }
  if (more.length === 0) return column;
  const all = new Uint8Array(moreEnd);
  all.set(bytes);
  let at = bytes.length;
  for (const encoded of more) {
    all.set(encoded, at);
    at += encoded.length;
  }
  return { ...column, bytes: all, start, end };
}

/** ASCII in which `cellText` changes nothing. `odd`: may there be a byte beyond ASCII in it, or an apostrophe? */
function isPlain(bytes: Uint8Array, from: number, to: number, odd: boolean): boolean {
  if (from === to) return true;
  if (bytes[from] <= SPACE || bytes[to - 1] <= SPACE || bytes[from] === EQUALS) return false;
  if (odd) for (let i = from; i < to; i++) if (bytes[i] > 127 || bytes[i] === APOSTROPHE) return false;
  return true;
}

const HIGH_BITS = 0x80808080;
const ONES = 0x01010101;
const APOSTROPHES = APOSTROPHE * ONES;

/** Is any byte beyond ASCII, or an apostrophe? Looks at four at a time: most columns hold none. */
function mayHoldOdd(bytes: Uint8Array): boolean {
  const before = Math.min(bytes.length, -bytes.byteOffset & 3);
  const words = (bytes.length - before) >>> 2;
  const four = new Int32Array(bytes.buffer, bytes.byteOffset + before, words);
  let high = 0;
  for (let i = 0; i < words; i++) {
    const word = four[i];
    // A byte that is an apostrophe is nothing in `rest`, and taking one from it borrows its high bit.
    const rest = word ^ APOSTROPHES;
    high |= word | ((rest - ONES) & ~rest);
  }
  if ((high & HIGH_BITS) !== 0) return true;
  const isOdd = (byte: number): boolean => byte > 127 || byte === APOSTROPHE;
  return bytes.subarray(0, before).some(isOdd) || bytes.subarray(before + 4 * words).some(isOdd);
}
