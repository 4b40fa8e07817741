import type { ValueRow } from "../core/growth/value-added.ts";
import type { Language } from "../i18n/language.ts";
import { sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";

/** Value added of each area by subsector, as a table for a terminal; "" where the register does not tell it. */
export function valueAddedText(
  rows: readonly ValueRow[],
  years: readonly number[],
  language: Language,
): string {
  if (rows.length === 0) return "";
  const say = sayIn(language);
  return `\n${say("growth.value")}\n${tableText([
    [
      say("growth.area"),
      say("growth.subsector"),
      ...years.map(String),
      say("growth.change"),
      say("growth.value.share"),
      say("growth.unknown"),
    ],
    ...rows.map(({ area, subsector, values, change, share, unknown, changeUnknown }) => [
      area,
      subsector,
      ...values.map(number),
      change === null ? "-" : (change > 0 ? "+" : "") + number(change),
      share === null ? "-" : `${(100 * share).toFixed(1)}%`,
      Math.max(changeUnknown, ...unknown),
    ]),
  ])}`;
}

/** The same for JSON: by subsector and area; a number that is not known is null. */
export function valueAddedJson(rows: readonly ValueRow[], years: readonly number[]) {
  return rows.map(({ area, subsector, values, unknown, change, changeUnknown, share }) => ({
    area,
    subsector,
    millions: Object.fromEntries(years.map((year, y) => [year, values[y]])),
    unknown: Object.fromEntries(years.map((year, y) => [year, unknown[y]])),
    change,
    changeUnknown,
    share,
  }));
}

/** Never -0.0, nor NaN. */
function number(value: number): string {
  return Number.isNaN(value) ? "-" : (Math.round(value * 10) / 10 + 0).toFixed(1);
}
