import type { ZoneRange } from "../../core/tension/tension-range.ts";
import { formatPartRange, formatRange } from "../../i18n/format.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import type { Speaker } from "./sentences.ts";

/** "15–59%". */
export function freeBetween({ language }: Pick<Speaker, "language">, { low, high }: ZoneRange): string {
  return formatPartRange(language, low, high);
}

/** One line of a zone: between what its free share is, and which choice decides that. */
export function rangeLine({ language }: Pick<Speaker, "language">, range: ZoneRange): string {
  const say = zoneSayIn(language);
  const words = {
    free: freeBetween({ language }, range),
    firms: formatRange(language, range.firmsLow, range.firmsHigh),
  };
  if (!range.decides || swingPoints(range) === 0) return say("range.line.same", words);
  return say("range.line", { ...words, choice: say(`range.${range.decides}`), swing: swingPoints(range) });
}

/** The choice that decides most, for a cell of a table. */
export function decidesWords({ language }: Pick<Speaker, "language">, { decides }: ZoneRange): string {
  return zoneSayIn(language)(`range.${decides ?? "none"}.short`);
}

function swingPoints({ swing }: ZoneRange): number {
  return Math.round(100 * swing);
}
