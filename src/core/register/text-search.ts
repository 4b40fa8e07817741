import type { TextColumn } from "./text-column.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * Rows whose text holds the words, capitals aside, ascending; at most `most`. Letters of the plain alphabet
 * match in either case, others only as they are written: this scans bytes, so that a million names take some
 * tens of milliseconds instead of a second of decoding.
 *
 * Cost: O(bytes of the column), less where `most` rows are found early.
 */
export function rowsHolding({ bytes, offsets }: TextColumn, words: string, most: number): number[] {
  const wanted = new TextEncoder().encode(words).map(lower);
  const rows: number[] = [];
  const first = wanted[0];
  if (first === undefined) return rows;
  const end = bytes.length - wanted.length;
  let row = 0;
  for (let at = 0; at <= end && rows.length < most; at++) {
    if (lower(bytes[at]) !== first) continue;
    let same = 1;
    while (same < wanted.length && lower(bytes[at + same]) === wanted[same]) same++;
    if (same < wanted.length) continue;
    while (offsets[row + 1] <= at) row++;
    // Found across the border of two rows: not in either.
    if (at + wanted.length > offsets[row + 1]) continue;
    rows.push(row);
    at = offsets[row + 1] - 1;
  }
  return rows;
}

/** A-Z to a-z; every other byte, those of letters with accents among them, as it is. */
function lower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}
