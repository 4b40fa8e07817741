import { readCount } from "../numbers.ts";
import { propertyText } from "./property-text.ts";

/** A count of which both ends are told, mostly the same; NaN = not known. */
export type CountRange = { readonly low: number; readonly high: number };

const UNKNOWN: CountRange = { low: Number.NaN, high: Number.NaN };
const NOT_KNOWN =
  /^(?:onbekend|unknown|n\.?n\.?b\.?|n\.?v\.?t\.?|n\/a|p\.?m\.?|nvt|null|nan|geen|-+|–|\?|x)$/i;
/** A count is short; a text that is not is looked at no further. */
const LONGEST = 60;
const RANGE = /^([\d.,\s]+?)\s*(?:-|–|t\/m|tot en met|tot|to)\s*([\d.,\s]+)$/i;

/**
 * A count as people write it: "1.250", "1 250", "ca. 300", "300-400". A negative number is not known. Null for what is none
 * of these.
 *
 * @param unit  words that may stand behind it
 */
export function readRange(value: unknown, unit: RegExp): CountRange | null {
  if (typeof value === "number") return value >= 0 ? { low: value, high: value } : UNKNOWN;
  const written = propertyText(value);
  if (written.length > LONGEST) return null;
  const text = written.replace(/^(?:ca\.?|circa|ongeveer|about|±|≈|~)\s*/i, "").replace(unit, "");
  if (text === "" || NOT_KNOWN.test(text)) return UNKNOWN;
  const range = RANGE.exec(text);
  const [low, high] = range ? [readCount(range[1]), readCount(range[2])] : [readCount(text), readCount(text)];
  if (Number.isNaN(low) || Number.isNaN(high) || high < low) return null;
  return low >= 0 ? { low, high } : UNKNOWN;
}
