import { locationQuotients } from "../../../core/growth/location-quotient.ts";
import { type ShiftShare, shiftShare, shiftShareTotal } from "../../../core/growth/shift-share.ts";
import { formatChange } from "../../../i18n/format.ts";
import type { BarPart, ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { shiftWords } from "./shift-notes.ts";
import { writtenIndex } from "./written.ts";

/** The three parts of a change, in the order they are stacked. */
export const SHIFT_PARTS = ["national", "mix", "local"] as const;

/** Why the jobs of an area changed: the reference's growth, its kind of industry, or the rest. null without a reference. */
export function shiftFigure(input: ChartInput): ChartFigure | null {
  const { analysis, filter, area, areaName, reference: use, referenceName, speaker } = input;
  const { say, language } = speaker;
  const { reference } = use;
  const words = shiftWords(input);
  if (!reference || !words) return null;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const { figures, names } = words;
  const parts = shiftShare(figures.jobsBase, figures.jobs, reference);
  const quotients = locationQuotients(figures.jobs, reference.jobs);
  const chosen = parts.flatMap((_, code) => (filter.subsectors[code] ? [code] : []));
  const total = shiftShareTotal(chosen.map((code) => parts[code]));
  const change = (value: number): string => formatChange(language, value);
  const quotient = (value: number | null): string => writtenIndex(language, value);
  const inWords = (
    { national, mix, local, change: whole }: ShiftShare,
    codes: readonly number[],
  ): string[] => [change(national), change(mix), words.local(local, codes), change(whole)];
  return {
    summary: say("growth.chart.shift.summary", {
      area: areaName,
      reference: referenceName,
      from: String(baseYear),
      to: String(year),
      change: change(total.change),
      national: change(total.national),
      mix: change(total.mix),
      local: words.local(total.local, chosen),
    }),
    table: {
      head: [
        say("table.subsector"),
        ...SHIFT_PARTS.map((part) => say(`growth.shift.${part}`)),
        say("growth.shift.change"),
        say("growth.location-quotient"),
      ],
      rows: [
        ...parts.map((part, code) => [
          words.marked[code],
          ...inWords(part, [code]),
          quotient(quotients[code]),
        ]),
        [say("growth.chart.total"), ...inWords(total, chosen), ""],
      ],
    },
    notes: [say("growth.chart.shift.exact"), ...words.notes],
    bars: parts.map((part, code) => ({
      key: String(code),
      label: names[code],
      parts: stacked(SHIFT_PARTS.map((tone) => ({ tone, value: part[tone] }))),
      tick: part.change,
      text: change(part.change),
      aside: say("growth.chart.shift.lq", { lq: quotient(quotients[code]) }),
      spoken: say("growth.chart.shift.bar", {
        name: names[code],
        change: change(part.change),
        national: change(part.national),
        mix: change(part.mix),
        local: words.local(part.local, [code]),
      }),
      off: !filter.subsectors[code],
    })),
    axis: change,
    rowsOf: (key) => rowsOfSubsector(firms, area, Number(key)),
    sets: "subsectors",
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
