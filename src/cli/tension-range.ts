import { zoneShape } from "../core/geometry/polygon-set.ts";
import { finish } from "../core/steps.ts";
import { MOST_RANGES, type RangeInput, rangeSteps, type ZoneRange } from "../core/tension/tension-range.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { formatPartRange } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { zoneSayIn } from "../i18n/zone-words.ts";
import { oneOf } from "./options.ts";

/** Does --range ask for the range of each zone? @throws UsageError for a value that is neither yes nor no */
export function asksRanges(asked: string | undefined): boolean {
  return oneOf("range", asked, ["yes", "no"], "no") === "yes";
}

/** Does a file hold ranges? As that of the page: of a few zones always. */
export function savesRanges(table: string | undefined, { count }: ZoneTable): boolean {
  return table === "zones" && count <= MOST_RANGES;
}

export function rangesOf(
  input: Omit<RangeInput, "zones">,
  { count, shapes }: ZoneTable,
): readonly ZoneRange[] {
  const zones = Array.from({ length: count }, (_, zone) => zoneShape(shapes, zone));
  return finish(rangeSteps({ ...input, zones }));
}

/** Headings of the columns that `rangeCells` fills. */
export function rangeHeads(language: Language): string[] {
  return [zoneSayIn(language)("range.th.free"), zoneSayIn(language)("range.th.decides")];
}

export function rangeCells({ low, high, decides }: ZoneRange, language: Language): string[] {
  return [formatPartRange(language, low, high), zoneSayIn(language)(`range.${decides ?? "none"}.short`)];
}
