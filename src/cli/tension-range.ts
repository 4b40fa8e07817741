import { finish } from "../core/steps.ts";
import { type RangeInput, rangeSteps, type ZoneRange } from "../core/tension/tension-range.ts";
import { formatPartRange } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { zoneSayIn } from "../i18n/zone-words.ts";
import { oneOf } from "./option-values.ts";

/** Does --range ask for the range of each zone? @throws UsageError for a value that is neither yes nor no */
export function asksRanges(asked: string | undefined): boolean {
  return oneOf("range", asked, ["yes", "no"], "no") === "yes";
}

/** The ranges, where the page asks its worker: here nobody waits at a screen. */
export const RANGES = {
  tensionRange: async (input: RangeInput): Promise<readonly ZoneRange[]> => finish(rangeSteps(input)),
};

/** Headings of the columns that `rangeCells` fills. */
export function rangeHeads(language: Language): string[] {
  return [zoneSayIn(language)("range.th.free"), zoneSayIn(language)("range.th.decides")];
}

export function rangeCells({ low, high, decides }: ZoneRange, language: Language): string[] {
  return [formatPartRange(language, low, high), zoneSayIn(language)(`range.${decides ?? "none"}.short`)];
}
