import { formatBetween, formatJobsChange } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { unknownNumber } from "../i18n/unknown-number.ts";

/** Jobs in a cell of a table on the terminal: a number as it is, a range, or the word for unknown. */
export function jobsText(
  language: Language,
  jobs: number | null,
  range?: { readonly low: number | null; readonly high: number | null },
): string | number {
  if (range && range.low !== null)
    return formatBetween(language, range.low, range.high ?? Number.POSITIVE_INFINITY);
  return jobs ?? unknownNumber(language);
}

/** A change by size classes in a cell of a table: from one to another, one end, or the word for unknown. */
export function changeText(
  language: Language,
  { low, high }: { readonly low: number | null; readonly high: number | null },
): string {
  const ends = { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY, known: 1 };
  return formatJobsChange(language, Number.NaN, ends);
}
