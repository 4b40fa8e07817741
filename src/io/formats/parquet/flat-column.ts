import type { ColumnMetaData, SchemaElement } from "hyparquet";
import type { ColumnCells, NumberCells, TextCells } from "../../column-cells.ts";
import { isOneRun, readRuns } from "./hybrid-runs.ts";
import type { Page } from "./pages.ts";

/** What of a column is written as plain values or by their place in a dictionary, and so can be read here. */
export type FlatKind = "texts" | "int32" | "uint32" | "int64" | "float" | "double";

const ENCODINGS = new Set(["PLAIN", "PLAIN_DICTIONARY", "RLE_DICTIONARY", "RLE", "BIT_PACKED"]);
const INT32 = new Set([undefined, "INT_8", "INT_16", "INT_32", "UINT_8", "UINT_16"]);
const TEXT = new Set([undefined, "UTF8", "ENUM"]);
const LOGICAL_TEXT = new Set([undefined, "STRING", "ENUM"]);

/**
 * How this column can be read here: texts and numbers as registers have them. Null for all else (dates, decimals,
 * truth values, lists, differences), which hyparquet reads.
 */
export function flatKindOf(
  { type, converted_type: converted, logical_type: logical, repetition_type, num_children }: SchemaElement,
  { encodings }: Pick<ColumnMetaData, "encodings">,
): FlatKind | null {
  if (num_children || repetition_type === "REPEATED") return null;
  if (!encodings.every((encoding) => ENCODINGS.has(encoding))) return null;
  if (type === "BYTE_ARRAY") return TEXT.has(converted) && LOGICAL_TEXT.has(logical?.type) ? "texts" : null;
  if (logical !== undefined && logical.type !== "INTEGER") return null;
  if (type === "INT32") {
    if (converted === "UINT_32") return "uint32";
    if (logical?.type === "INTEGER" && !logical.isSigned && logical.bitWidth === 32) return "uint32";
    return INT32.has(converted) ? "int32" : null;
  }
  if (type === "INT64") {
    if (logical?.type === "INTEGER" && !logical.isSigned) return null;
    return converted === undefined || converted === "INT_64" ? "int64" : null;
  }
  if (logical !== undefined || converted !== undefined) return null;
  return type === "FLOAT" ? "float" : type === "DOUBLE" ? "double" : null;
}

/**
 * Reads a column of texts or numbers out of its pages.
 *
 * hyparquet makes an array of bytes, then a string for each value of a page before it looks at how many there are; a
 * register of a million rows took it six seconds.
 *
 * @param rows  wanted, from the first of the row group on; groupRows: that the row group has
 * @returns null when a number is too large to be exact: its digits are to be kept as text
 * @throws Error when the pages are damaged, or do not hold so many rows
 */
export function readFlatColumn(
  pages: Iterable<Page>,
  kind: FlatKind,
  rows: number,
  groupRows: number,
): ColumnCells | null {
  return kind === "texts" ? readTexts(pages, rows, groupRows) : readNumbers(pages, kind, rows, groupRows);
}

function readNumbers(
  pages: Iterable<Page>,
  kind: Exclude<FlatKind, "texts">,
  rows: number,
  groupRows: number,
): NumberCells | null {
  const values = new Float64Array(rows);
  let dictionary: Float64Array | null = null;
  let seen = 0;
  for (const page of pages) {
    if (page.dictionary) {
      dictionary = plainNumbers(page.values, kind, page.count);
      if (dictionary === null) return null;
      continue;
    }
    const { taken, present, isThere } = presence(page, rows - seen, groupRows - seen);
    let found: Float64Array | null;
    let positions: Int32Array | null = null;
    if (page.encoding === "PLAIN") found = plainNumbers(page.values, kind, present);
    else {
      positions = positionsOf(page, present, dictionary?.length);
      found = dictionary;
    }
    if (found === null) return null;
    if (positions === null && isThere === null) values.set(found.subarray(0, taken), seen);
    else
      for (let i = 0, at = 0; i < taken; i++)
        if (isThere !== null && isThere[i] === 0) values[seen + i] = Number.NaN;
        else values[seen + i] = found[positions === null ? at++ : positions[at++]];
    seen += taken;
    if (seen === rows) break;
  }
  if (seen < rows) throw new Error(`${seen} values for ${rows} rows`);
  return { kind: "numbers", values };
}

const BYTES = { int32: 4, uint32: 4, int64: 8, float: 4, double: 8 } as const;

/** Numbers as they stand in the bytes; null when one is too large for a number. What is none (infinite) is NaN. */
function plainNumbers(
  bytes: Uint8Array,
  kind: Exclude<FlatKind, "texts">,
  count: number,
): Float64Array | null {
  if (count * BYTES[kind] > bytes.length) throw new Error("numbers beyond their page");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(count);
  if (kind === "int32") for (let i = 0; i < count; i++) values[i] = view.getInt32(4 * i, true);
  else if (kind === "uint32") for (let i = 0; i < count; i++) values[i] = view.getUint32(4 * i, true);
  else if (kind === "float") for (let i = 0; i < count; i++) values[i] = finite(view.getFloat32(4 * i, true));
  else if (kind === "double")
    for (let i = 0; i < count; i++) values[i] = finite(view.getFloat64(8 * i, true));
  else
    for (let i = 0; i < count; i++) {
      const value = view.getInt32(8 * i + 4, true) * 2 ** 32 + view.getUint32(8 * i, true);
      if (!Number.isSafeInteger(value)) return null;
      values[i] = value;
    }
  return values;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

function readTexts(pages: Iterable<Page>, rows: number, groupRows: number): TextCells {
  const parts: Uint8Array[] = [];
  let partsEnd = 0;
  // The first text is the empty one, which missing values have.
  let start = new Uint32Array(1024);
  let end = new Uint32Array(1024);
  let texts = 1;
  const addTexts = (bytes: Uint8Array, count: number): void => {
    if (texts + count > start.length) {
      const length = Math.max(texts + count, 2 * start.length);
      start = longer(start, length);
      end = longer(end, length);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (at + 4 > bytes.length) throw new Error("texts beyond their page");
      const length = view.getUint32(at, true);
      at += 4;
      if (at + length > bytes.length) throw new Error("texts beyond their page");
      start[texts] = partsEnd + at;
      at += length;
      end[texts++] = partsEnd + at;
    }
    parts.push(bytes);
    partsEnd += bytes.length;
  };
  const textOf = new Int32Array(rows);
  let dictionaryAt = 0;
  let dictionarySize: number | undefined;
  let seen = 0;
  for (const page of pages) {
    if (page.dictionary) {
      dictionaryAt = texts;
      dictionarySize = page.count;
      addTexts(page.values, page.count);
      continue;
    }
    const { taken, present, isThere } = presence(page, rows - seen, groupRows - seen);
    let first = texts;
    let positions: Int32Array | null = null;
    if (page.encoding === "PLAIN") addTexts(page.values, present);
    else {
      positions = positionsOf(page, present, dictionarySize);
      first = dictionaryAt;
    }
    if (isThere === null && positions === null) for (let i = 0; i < taken; i++) textOf[seen + i] = first + i;
    else if (isThere === null && positions !== null)
      for (let i = 0; i < taken; i++) textOf[seen + i] = first + positions[i];
    else
      for (let i = 0, at = 0; i < taken; i++) {
        if (isThere !== null && isThere[i] === 0) textOf[seen + i] = 0;
        else {
          textOf[seen + i] = first + (positions === null ? at : positions[at]);
          at++;
        }
      }
    seen += taken;
    if (seen === rows) break;
  }
  if (seen < rows) throw new Error(`${seen} values for ${rows} rows`);
  return {
    kind: "texts",
    bytes: joined(parts, partsEnd),
    start: start.slice(0, texts),
    end: end.slice(0, texts),
    textOf,
  };
}

/** Which rows of a page have a value. */
function presence(
  { count, definition }: Page,
  wanted: number,
  groupLeft: number,
): {
  /** Rows of it that are wanted. */
  readonly taken: number;
  /** Values in it. */
  readonly present: number;
  /** For each row 1 when it has one; null = all have. */
  readonly isThere: Int32Array | null;
} {
  if (count > groupLeft) throw new Error(`${count} values where ${groupLeft} rows are left`);
  const taken = Math.min(count, wanted);
  if (definition === null || isOneRun(definition, count)) return { taken, present: count, isThere: null };
  const isThere = new Int32Array(count);
  readRuns(definition, 1, isThere, count);
  let present = 0;
  for (let i = 0; i < count; i++) present += isThere[i];
  return { taken, present, isThere: present === count ? null : isThere };
}

/** Positions in the dictionary of each value. */
function positionsOf({ values, encoding }: Page, present: number, size: number | undefined): Int32Array {
  if (!encoding.endsWith("_DICTIONARY") || size === undefined) throw new Error(`values as ${encoding}`);
  const positions = new Int32Array(present);
  if (present === 0) return positions;
  if (values.length === 0) throw new Error("a page without values");
  readRuns(values.subarray(1), values[0], positions, present);
  for (let i = 0; i < present; i++)
    if (positions[i] >= size) throw new Error(`value ${positions[i]} of a dictionary of ${size}`);
  return positions;
}

function longer(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(length);
  more.set(array);
  return more;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1) return parts[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
