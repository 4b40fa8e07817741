import { estebanMarquillas } from "../../../core/growth/shift-share.ts";
import { formatChange } from "../../../i18n/format.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { shiftWords } from "./shift-notes.ts";
import { stacked } from "./shift-parts.ts";

/** Specialised or good? What a shift-share leaves over, taken apart by subsector. null without a reference. */
export function shiftSplitFigure(input: ChartInput): ChartFigure | null {
  const { analysis, filter, area, areaName, reference: use, referenceName, speaker } = input;
  const { say, language } = speaker;
  const { reference } = use;
  const words = shiftWords(input);
  if (!reference || !words) return null;
  const { baseYear, year } = periodOf(analysis);
  const { figures, names } = words;
  const split = estebanMarquillas(figures.jobsBase, figures.jobs, reference);
  const chosen = split.flatMap((_, code) => (filter.subsectors[code] ? [code] : []));
  const competitive = chosen.reduce((sum, code) => sum + split[code].competitive, 0);
  const allocation = chosen.reduce((sum, code) => sum + split[code].allocation, 0);
  const change = (value: number): string => formatChange(language, value);
  const local = (code: number): number => split[code].competitive + split[code].allocation;
  const standing = (code: number): string => {
    const found = split[code].standing;
    return found === null ? "–" : say(`growth.standing.${found}`);
  };
  return {
    summary: say("growth.chart.split.summary", {
      area: areaName,
      reference: referenceName,
      from: String(baseYear),
      to: String(year),
      local: words.local(competitive + allocation, chosen),
      competitive: change(competitive),
      allocation: change(allocation),
    }),
    table: {
      head: [
        say("table.subsector"),
        say("growth.split.competitive"),
        say("growth.split.allocation"),
        say("growth.shift.local"),
        say("growth.split.standing"),
      ],
      rows: [
        ...split.map((part, code) => [
          words.marked[code],
          change(part.competitive),
          change(part.allocation),
          words.local(local(code), [code]),
          standing(code),
        ]),
        [
          say("growth.chart.total"),
          change(competitive),
          change(allocation),
          words.local(competitive + allocation, chosen),
          "",
        ],
      ],
    },
    notes: [say("growth.chart.split.note"), ...words.notes],
    bars: split.map((part, code) => ({
      key: String(code),
      label: names[code],
      parts: stacked([
        { tone: "local", value: part.competitive },
        { tone: "mix", value: part.allocation },
      ]),
      tick: local(code),
      text: change(local(code)),
      aside: standing(code),
      spoken: say("growth.chart.split.bar", {
        name: names[code],
        local: words.local(local(code), [code]),
        competitive: change(part.competitive),
        allocation: change(part.allocation),
        standing: standing(code),
      }),
      off: !filter.subsectors[code],
    })),
    axis: change,
    rowsOf: (key) => rowsOfSubsector(analysis.register.firms, area, Number(key)),
    sets: "subsectors",
  };
}
