import { readCount } from "../numbers.ts";
import { propertyText } from "./property-text.ts";

/** A number of homes, from `low` to `high`; NaN = not known. */
export type Homes = { readonly low: number; readonly high: number };

const UNKNOWN: Homes = { low: Number.NaN, high: Number.NaN };
const NOT_KNOWN =
  /^(?:onbekend|unknown|n\.?n\.?b\.?|n\.?v\.?t\.?|n\/a|p\.?m\.?|nvt|null|nan|geen|-+|–|\?|x)$/i;
/** A number of homes is short; a text that is not is looked at no further. */
const LONGEST = 60;
const RANGE = /^([\d.,\s]+?)\s*(?:-|–|t\/m|tot en met|tot|to)\s*([\d.,\s]+)$/i;

/**
 * Homes as plans write them: "1.250", "1 250", "ca. 300", "300-400", "250 woningen". A negative number, a correction in
 * a register, is not known. Null for what is none of these.
 */
export function readHomes(value: unknown): Homes | null {
  if (typeof value === "number") return value >= 0 ? { low: value, high: value } : UNKNOWN;
  const written = propertyText(value);
  if (written.length > LONGEST) return null;
  const text = written
    .replace(/^(?:ca\.?|circa|ongeveer|about|±|≈|~)\s*/i, "")
    .replace(/\s*(?:woningen|woning|won\.?|homes|dwellings|stuks|st\.?)$/i, "");
  if (text === "" || NOT_KNOWN.test(text)) return UNKNOWN;
  const range = RANGE.exec(text);
  const [low, high] = range ? [readCount(range[1]), readCount(range[2])] : [readCount(text), readCount(text)];
  if (Number.isNaN(low) || Number.isNaN(high) || high < low) return null;
  return low >= 0 ? { low, high } : UNKNOWN;
}
