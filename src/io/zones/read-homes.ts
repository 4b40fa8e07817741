import { type CountRange, readRange } from "./read-range.ts";

/** A number of homes, from `low` to `high`; NaN = not known. */
export type Homes = CountRange;

const UNIT = /\s*(?:woningen|woning|won\.?|homes|dwellings|stuks|st\.?)$/i;

/**
 * Homes as plans write them: "1.250", "1 250", "ca. 300", "300-400", "250 woningen". A negative number, a correction in
 * a register, is not known. Null for what is none of these.
 */
export function readHomes(value: unknown): Homes | null {
  return readRange(value, UNIT);
}
