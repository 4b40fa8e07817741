import { type Language, LOCALES, POSITION_OF, type Sentences } from "./language.ts";
import { unknownNumber } from "./unknown-number.ts";

const formats = new Map<string, Intl.NumberFormat>();

function number(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], options);
  formats.set(key, known);
  return known;
}

/** A whole number, or one with a sign that is not that of a rounded 0: never -0. */
const NO_MINUS_ZERO: Intl.NumberFormatOptions = { signDisplay: "negative" };

/** A count: 5.120 / 5,120; the word for unknown where it is NaN. Part jobs are rounded to whole ones. */
export function formatCount(language: Language, value: number): string {
  if (Number.isNaN(value)) return unknownNumber(language);
  return number(language, { maximumFractionDigits: 0, ...NO_MINUS_ZERO }).format(value);
}

/** A change, always with its sign: +394, −12 (U+2212), 0; the word for unknown where it is NaN. */
export function formatChange(language: Language, value: number): string {
  if (Number.isNaN(value)) return unknownNumber(language);
  const rounded = Math.round(value);
  if (rounded === 0) return "0";
  return (rounded > 0 ? "+" : "−") + formatCount(language, Math.abs(rounded));
}

/** The last two digits of a year: "05" of 2005. */
export function shortYear(year: number): string {
  return String(year % 100).padStart(2, "0");
}

/** Millions of euros, with a decimal below ten: 1,250 / 4.3; the word for unknown where it is NaN. */
export function formatMillions(language: Language, value: number): string {
  if (Number.isNaN(value)) return unknownNumber(language);
  const digits = formatDecimals(language, Math.abs(value), Math.abs(value) < 9.95 ? 1 : 0);
  return (value < 0 && /[1-9]/.test(digits) ? "−" : "") + digits;
}

/** The same as a change, with its sign. */
export function formatMillionsChange(language: Language, value: number): string {
  const written = formatMillions(language, value);
  return value > 0 && /[1-9]/.test(written) ? `+${written}` : written;
}

const OR_MORE: Sentences = [" of meer", " or more"];

/** Between how many: 35–78, one figure where both are the same, "1.020 of meer" where there is no end (Infinity). */
export function formatBetween(language: Language, low: number, high: number): string {
  if (high === Number.POSITIVE_INFINITY) return formatCount(language, low) + OR_MORE[POSITION_OF[language]];
  return formatRange(language, low, high);
}

/** Jobs as far as they are known: a number, a range by size classes, or the word for unknown. */
export function formatJobs(
  language: Language,
  jobs: number,
  between?: {
    readonly low: number;
    readonly high: number;
    readonly known: number;
    readonly unknown: number;
  } | null,
): string {
  if (!between || (between.known === 0 && between.unknown === 0)) return formatCount(language, jobs);
  return between.known === 0 ? unknownNumber(language) : formatBetween(language, between.low, between.high);
}

const AT_LEAST: Sentences = ["ten minste ", "at least "];
const AT_MOST: Sentences = ["ten hoogste ", "at most "];
const UP_TO: Sentences = [" tot ", " to "];

/**
 * A change as far as it is known: a number, from one to another by size classes ("−4 tot +7"), one end where a class
 * has none, or the word for unknown where nothing can be said.
 */
export function formatJobsChange(
  language: Language,
  change: number,
  between?: { readonly low: number; readonly high: number; readonly known: number } | null,
): string {
  if (!between) return formatChange(language, change);
  const { low, high, known } = between;
  const at = POSITION_OF[language];
  if (known === 0 || (!Number.isFinite(low) && !Number.isFinite(high))) return unknownNumber(language);
  if (!Number.isFinite(low)) return AT_MOST[at] + formatChange(language, high);
  if (!Number.isFinite(high)) return AT_LEAST[at] + formatChange(language, low);
  if (low === high) return formatChange(language, low);
  return formatChange(language, low) + UP_TO[at] + formatChange(language, high);
}

/** A growth share as a signed percentage: one decimal below 100%, none from there. `share` is 0-1. */
export function formatGrowth(language: Language, share: number): string {
  const percent = Math.abs(share) * 100;
  const decimals = percent < 99.95 ? 1 : 0;
  const digits = formatDecimals(language, percent, decimals);
  const sign = Number(percent.toFixed(decimals)) === 0 ? "" : share > 0 ? "+" : "−";
  return `${sign}${digits}%`;
}

/** A part of a whole: 85%. `share` is 0-1. */
export function formatShare(language: Language, share: number): string {
  return `${number(language, { maximumFractionDigits: 0 }).format(share * 100)}%`;
}

/** A part of a whole that is 0% or 100% only where it is just that: 85%, < 1%, > 99%. `share` is 0-1. */
export function formatPart(language: Language, share: number): string {
  if (share > 0 && share < 0.005) return `< ${formatShare(language, 0.01)}`;
  if (share < 1 && share >= 0.995) return `> ${formatShare(language, 0.99)}`;
  return formatShare(language, share);
}

/** Between two parts of a whole: 15–59%, < 1% – 88%; one figure where both are written alike. */
export function formatPartRange(language: Language, low: number, high: number): string {
  const [from, to] = [formatPart(language, low), formatPart(language, high)];
  if (from === to) return from;
  return from.startsWith("<") || to.startsWith(">") ? `${from} – ${to}` : `${from.slice(0, -1)}–${to}`;
}

/** 231 ha; 8,4 ha under 10 ha; square metres under 0,1 ha. */
export function formatArea(language: Language, areaM2: number): string {
  const areaHa = areaM2 / 10_000;
  if (areaHa < 0.1) return `${formatCount(language, areaM2)} m²`;
  const decimals = areaHa < 9.95 ? 1 : 0;
  return `${formatDecimals(language, areaHa, decimals)} ha`;
}

/** 62 m; 1,2 km from 1.000 m. */
export function formatDistance(language: Language, distanceM: number): string {
  if (distanceM < 999.5) return `${formatCount(language, distanceM)} m`;
  return `${formatDecimals(language, distanceM / 1000, 1)} km`;
}

/** A measured length: 62 m; 1,24 km from 1.000 m. */
export function formatLength(language: Language, lengthM: number): string {
  if (lengthM < 999.5) return `${formatCount(language, lengthM)} m`;
  return `${formatDecimals(language, lengthM / 1000, 2)} km`;
}

/** A radius as it was set: 1.000 m, never rounded to kilometres. */
export function formatRadius(language: Language, radiusM: number): string {
  return `${formatUpToOneDecimal(language, radiusM)} m`;
}

/** A figure with just so many decimals: 0,013. */
export function formatDecimals(language: Language, value: number, decimals: number): string {
  return number(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** A figure with a decimal where it has one: 99,7 or 62. */
export function formatUpToOneDecimal(language: Language, value: number): string {
  return number(language, { maximumFractionDigits: 1 }).format(value);
}

/** 9 november 2026 / 9 November 2026. */
export function formatDate(language: Language, date: Date): string {
  return date.toLocaleDateString(LOCALES[language], { dateStyle: "long" });
}

/** 3.500–5.000, or one figure where both are the same; "" when unknown. */
export function formatRange(language: Language, low: number, high: number): string {
  if (Number.isNaN(low) && Number.isNaN(high)) return "";
  if (Number.isNaN(high) || low === high) return formatCount(language, low);
  if (Number.isNaN(low)) return formatCount(language, high);
  return `${formatCount(language, low)}–${formatCount(language, high)}`;
}
