import { readRange } from "./read-range.ts";

const UNIT = /\s*(?:inwoners|inw\.?|inhabitants|people)$/i;

/**
 * Inhabitants of an area; NaN = not known, as every negative number is: Statistics Netherlands (CBS) writes -99997 and
 * -99999999 for what it does not tell. Null for what is no number, or a range of them.
 */
export function readInhabitants(value: unknown): number | null {
  const range = readRange(value, UNIT);
  return range === null || range.low < range.high ? null : range.low;
}
