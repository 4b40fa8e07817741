import { locationQuotients } from "../../../core/growth/location-quotient.ts";
import { type ShiftShare, shiftShare, shiftShareTotal } from "../../../core/growth/shift-share.ts";
import { FEW_FIRMS, FEW_JOBS, isSmall } from "../../../core/growth/small-numbers.ts";
import { endFigures } from "../../../core/growth/subsector-figures.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatChange, formatDecimals } from "../../../i18n/format.ts";
import type { BarPart, ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";

/** The three parts of a change, in the order they are stacked. */
export const SHIFT_PARTS = ["national", "mix", "local"] as const;

/** Why the jobs of an area changed: the reference's growth, its kind of industry, or the place. null without a reference. */
export function shiftFigure(input: ChartInput): ChartFigure | null {
  const { analysis, filter, area, areaName, reference: use, referenceName, speaker } = input;
  const { say, language } = speaker;
  const { reference } = use;
  if (!reference) return null;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const figures = endFigures(firms, area, baseYear, year);
  const parts = shiftShare(figures.jobsBase, figures.jobs, reference);
  const quotients = locationQuotients(figures.jobs, reference.jobs);
  const total = shiftShareTotal(parts.filter((_, code) => filter.subsectors[code]));
  const names = SUBSECTORS.map(({ id }) => say(`subsector.${id}`));
  const small = SUBSECTORS.map((_, code) =>
    isSmall(figures.firmsBase[code], figures.firms[code], figures.jobsBase[code]),
  );
  const change = (value: number): string => formatChange(language, value);
  const quotient = (value: number | null): string =>
    value === null ? "–" : formatDecimals(language, value, 2);
  const inWords = ({ national, mix, local, change: whole }: ShiftShare): string[] =>
    [national, mix, local, whole].map(change);
  return {
    summary: say("growth.chart.shift.summary", {
      area: areaName,
      reference: referenceName,
      from: String(baseYear),
      to: String(year),
      change: change(total.change),
      national: change(total.national),
      mix: change(total.mix),
      local: change(total.local),
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
          small[code] ? `${names[code]} *` : names[code],
          ...inWords(part),
          quotient(quotients[code]),
        ]),
        [say("growth.chart.total"), ...inWords(total), ""],
      ],
    },
    notes: [
      say("growth.chart.shift.exact"),
      ...(use.id === "region" ? [] : [say("growth.reference-note")]),
      ...(use.id === "national" ? [say("growth.chart.national-note")] : []),
      ...(small.includes(true)
        ? [
            `* ${names.filter((_, code) => small[code]).join(", ")}: ${say("growth.small-numbers", { firms: FEW_FIRMS, jobs: FEW_JOBS })}`,
          ]
        : []),
      ...(use.file?.refused ? [say("growth.chart.refused", { n: use.file.refused })] : []),
    ],
    bars: parts.map((part, code) => ({
      key: String(code),
      label: names[code],
      parts: stacked(part),
      tick: part.change,
      text: change(part.change),
      aside: say("growth.chart.shift.lq", { lq: quotient(quotients[code]) }),
      spoken: say("growth.chart.shift.bar", {
        name: names[code],
        change: change(part.change),
        national: change(part.national),
        mix: change(part.mix),
        local: change(part.local),
      }),
      off: !filter.subsectors[code],
    })),
    axis: change,
    rowsOf: (key) => rowsOfSubsector(firms, area, Number(key)),
    sets: "subsectors",
  };
}

/** Gains end to end to the right of zero, losses to the left. */
function stacked(part: ShiftShare): BarPart[] {
  let right = 0;
  let left = 0;
  return SHIFT_PARTS.map((tone) => {
    const value = part[tone];
    if (value >= 0) {
      right += value;
      return { from: right - value, to: right, tone };
    }
    left += value;
    return { from: left - value, to: left, tone };
  });
}
