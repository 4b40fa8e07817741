import type { TextColumn } from "./text-column.ts";

/** A Dutch postcode: four digits of which the first is no 0 and, where they are asked for, two letters ("" for any). */
export type Postcode = { readonly digits: string; readonly letters: string };

/** A postcode as it is typed, "3089", "3089 JW", "3089jw"; null for anything else. */
export function readPostcode(typed: string): Postcode | null {
  const match = /^([1-9]\d{3})\s?([a-z]{2})?$/i.exec(typed.trim());
  return match && { digits: match[1], letters: (match[2] ?? "").toUpperCase() };
}

/**
 * Rows whose address has the postcode, ascending. Four digits are one where two letters follow, with a space between or
 * none, or where they begin the address or stand first after a comma: the number of a house is none.
 *
 * Cost: O(bytes of the column).
 */
export function rowsWithPostcode({ bytes, offsets }: TextColumn, { digits, letters }: Postcode): number[] {
  const wanted = [...digits].map((digit) => digit.charCodeAt(0));
  const rows: number[] = [];
  let row = 0;
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (bytes[at] !== wanted[0] || bytes[at + 1] !== wanted[1]) continue;
    if (bytes[at + 2] !== wanted[2] || bytes[at + 3] !== wanted[3]) continue;
    while (offsets[row + 1] <= at) row++;
    const [start, end] = [offsets[row], offsets[row + 1]];
    if (at + 4 > end || (at > start && isWord(bytes[at - 1]))) continue;
    if (!isPostcode(bytes, start, at, end, letters)) continue;
    rows.push(row);
    at = end - 1;
  }
  return rows;
}

function isPostcode(bytes: Uint8Array, start: number, at: number, end: number, letters: string): boolean {
  let next = at + 4;
  if (next < end && bytes[next] === SPACE) next++;
  const hasLetters =
    next + 2 <= end &&
    isLetter(bytes[next]) &&
    isLetter(bytes[next + 1]) &&
    (next + 2 === end || !isWord(bytes[next + 2]));
  if (letters !== "")
    return (
      hasLetters &&
      upper(bytes[next]) === letters.charCodeAt(0) &&
      upper(bytes[next + 1]) === letters.charCodeAt(1)
    );
  if (hasLetters) return true;
  const bare = at + 4 === end || !isWord(bytes[at + 4]);
  return bare && (at === start || (at >= start + 2 && bytes[at - 2] === COMMA));
}

const SPACE = 32;
const COMMA = 44;

function isLetter(byte: number): boolean {
  return upper(byte) >= 65 && upper(byte) <= 90;
}

/** A letter, also one of several bytes, or a digit. */
function isWord(byte: number): boolean {
  return isLetter(byte) || byte > 127 || (byte >= 48 && byte <= 57);
}

/** a-z to A-Z; every other byte as it is. */
function upper(byte: number): number {
  return byte >= 97 && byte <= 122 ? byte - 32 : byte;
}
