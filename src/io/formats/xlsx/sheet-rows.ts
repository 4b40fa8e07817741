import { dateText } from "../../features/cell-of.ts";
import { inputError } from "../../input-codes.ts";
import type { Cell } from "../../table-source.ts";
import type { Workbook } from "./workbook.ts";
import { attributeOf, stringItem, xmlText } from "./xml-text.ts";

/** The widest sheet that Excel has ends at XFD; a reference beyond it is made up. */
const LAST_COLUMN = 16_384;
const CHUNK_BYTES = 1 << 20;

export type SheetRow = {
  /** As the sheet numbers it, 1-based. */
  readonly line: number;
  /** From column A up to its last filled cell; none when nothing in it is filled. */
  readonly cells: Cell[];
  /** Bytes of the sheet up to here. */
  readonly done: number;
};

/**
 * The rows of a sheet that are in the file, in its order. Only what is there costs anything: the size that a sheet
 * says it has is not looked at, and a row without cells is an empty row.
 *
 * @throws InputError file.damaged at a reference that no sheet has, or when the sheet breaks off
 */
export function* sheetRows(xml: Uint8Array, workbook: Workbook, fileName: string): Generator<SheetRow> {
  const damaged = () => inputError("file.damaged", { file: fileName, format: "xlsx" });
  const decoder = new TextDecoder();
  let text = "";
  let line = 0;
  let ended = false;
  for (let from = 0; from < xml.byteLength && !ended; from += CHUNK_BYTES) {
    const to = Math.min(xml.byteLength, from + CHUNK_BYTES);
    text += decoder.decode(xml.subarray(from, to), { stream: to < xml.byteLength });
    const row =
      /<(?:\w+:)?row\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/>|>)|<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/g;
    let read = 0;
    for (let found = row.exec(text); found; found = row.exec(text)) {
      const [whole, attributes, end] = found;
      if (attributes === undefined) {
        ended = true;
        break;
      }
      const start = found.index + whole.length;
      let content = "";
      if (end === ">") {
        const close = endOfRow(text, start);
        if (close === null) break;
        content = text.slice(start, close.from);
        row.lastIndex = close.to;
      }
      read = row.lastIndex;
      const stated = Number(attributeOf(attributes, "r") ?? line + 1);
      if (!(stated > line)) throw damaged();
      line = stated;
      const cells = cellsOf(content, workbook);
      if (cells === null) throw damaged();
      yield { line, cells, done: to };
    }
    text = text.slice(read);
  }
  if (!ended) throw damaged();
}

function endOfRow(text: string, from: number): { readonly from: number; readonly to: number } | null {
  const close = /<\/(?:\w+:)?row>/g;
  close.lastIndex = from;
  const found = close.exec(text);
  return found ? { from: found.index, to: close.lastIndex } : null;
}

/** Null at a reference beyond the last column, or one that goes back. */
function cellsOf(row: string, workbook: Workbook): Cell[] | null {
  const cells: Cell[] = [];
  let column = -1;
  const cell = /<(?:\w+:)?c\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
  for (let found = cell.exec(row); found; found = cell.exec(row)) {
    const [, attributes, content] = found;
    const reference = attributeOf(attributes, "r");
    const at = reference === null ? column + 1 : columnOf(reference);
    if (!(at > column && at < LAST_COLUMN)) return null;
    column = at;
    const value = content === undefined ? "" : cellValue(attributes, content, workbook);
    if (value === "") continue;
    while (cells.length < column) cells.push("");
    cells.push(value);
  }
  return cells;
}

/** 0-based column of a reference such as "AB12"; NaN for what is none. */
export function columnOf(reference: string): number {
  let column = 0;
  let letters = 0;
  for (; letters < reference.length; letters++) {
    const letter = reference.charCodeAt(letters) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return letters === 0 || letters > 3 ? Number.NaN : column - 1;
}

/** The reference of a cell, "AB12": column 0-based, row 1-based. */
export function nameOfCell(column: number, row: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

function cellValue(attributes: string, content: string, { strings, styles, from1904 }: Workbook): Cell {
  const type = attributeOf(attributes, "t") ?? "n";
  if (type === "inlineStr") return stringItem(content).trim();
  const written = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(content)?.[1];
  // A formula that nobody has worked out is not empty; one that gives an empty text is.
  if (written === undefined || written === "") return type === "str" ? "" : formulaOf(content);
  if (type === "s") return (strings[Number(written)] ?? "").trim();
  if (type === "b") return written === "1" ? "true" : "false";
  if (type !== "n") return xmlText(written).trim();
  const number = Number(written);
  if (!Number.isFinite(number)) return xmlText(written).trim();
  const style = styles[Number(attributeOf(attributes, "s") ?? -1)] ?? "number";
  if (style === "date") return dateOf(number, from1904);
  if (style !== "number" && Number.isInteger(number) && number >= 0)
    return String(number).padStart(style.digits, "0");
  // Digits beyond 2^53 are lost in a number, and stand in the file all the same.
  return Number.isInteger(number) && !Number.isSafeInteger(number) && /^\d+$/.test(written)
    ? written
    : number;
}

/** A formula without a value, as it is written ("=F2*2"), so that it is told where a number is looked for. */
function formulaOf(content: string): string {
  const formula = /<(?:\w+:)?f\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/.exec(content);
  return formula === null ? "" : `=${xmlText(formula[1] ?? "").trim() || "?"}`;
}

const DAY_MS = 86_400_000;
/** Days of 1905: of a register these are years, in cells that were given the look of a date. */
const YEARS = { from: 1950, to: 2100 };

/** A day of a sheet as 2020-01-31. Excel counts a 29 February 1900, so that days before it are one off; from 1904 not. */
function dateOf(day: number, from1904: boolean): Cell {
  const offset = from1904 ? 24_107 : day < 60 ? 25_568 : 25_569;
  const ms = Math.round((day - offset) * DAY_MS);
  // A time of day alone is no date, and a number shown as one by mistake is a number.
  if (day < 1 || Math.abs(ms) > 8.64e15) return day;
  if (Number.isInteger(day) && day >= YEARS.from && day <= YEARS.to) return day;
  return dateText(new Date(Math.round(ms / 1000) * 1000)).replace(/\.000Z$/, "");
}
