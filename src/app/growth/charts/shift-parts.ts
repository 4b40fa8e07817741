import type { ShiftShare } from "../../../core/growth/shift-share.ts";
import { formatChange } from "../../../i18n/format.ts";
import type { Speaker } from "../../../i18n/speaker.ts";
import type { Bar, BarPart } from "../chart-figure.ts";

/** The three parts of a change, in the order they are stacked. */
export const SHIFT_PARTS = ["national", "mix", "local"] as const;

/** The parts of a change as texts by which a sentence calls them. @param local  as it is written, maybe with a margin */
export function partsInWords(
  { national, mix, change }: ShiftShare,
  local: string,
  { language }: Speaker,
): Readonly<Record<"change" | (typeof SHIFT_PARTS)[number], string>> {
  return {
    change: formatChange(language, change),
    national: formatChange(language, national),
    mix: formatChange(language, mix),
    local,
  };
}

/** The same as cells of a table. */
export function partsInCells(parts: ShiftShare, local: string, speaker: Speaker): string[] {
  const words = partsInWords(parts, local, speaker);
  return [...SHIFT_PARTS, "change" as const].map((part) => words[part]);
}

/** Heads of those cells. */
export function partsHead({ say }: Speaker): string[] {
  return [...SHIFT_PARTS, "change" as const].map((part) => say(`growth.shift.${part}`));
}

/** The same as a bar with a tick at their sum. */
export function partsBar(
  name: string,
  parts: ShiftShare,
  local: string,
  speaker: Speaker,
): Pick<Bar, "label" | "parts" | "tick" | "text" | "spoken"> {
  const words = partsInWords(parts, local, speaker);
  return {
    label: name,
    parts: stacked(SHIFT_PARTS.map((tone) => ({ tone, value: parts[tone] }))),
    tick: parts.change,
    text: words.change,
    spoken: speaker.say("growth.chart.shift.bar", { name, ...words }),
  };
}

/** Gains end to end to the right of zero, losses to the left. */
export function stacked(
  values: readonly { readonly tone: BarPart["tone"]; readonly value: number }[],
): BarPart[] {
  let right = 0;
  let left = 0;
  return values.map(({ tone, value }) => {
    if (value >= 0) {
      right += value;
      return { from: right - value, to: right, tone };
    }
    left += value;
    return { from: left - value, to: left, tone };
  });
}
