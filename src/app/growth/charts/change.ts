import { isSmall } from "../../../core/growth/small-numbers.ts";
import { endFigures } from "../../../core/growth/subsector-figures.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatChange, formatCount, formatGrowth } from "../../../i18n/format.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";

/** Change of jobs per subsector in one area. */
export function changeFigure({ analysis, filter, area, areaName, speaker }: ChartInput): ChartFigure {
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const { jobs, jobsBase, firms: count, firmsBase, unknown } = endFigures(firms, area, baseYear, year);
  const names = SUBSECTORS.map(({ id }) => say(`subsector.${id}`));
  const changes = SUBSECTORS.map((_, code) => jobs[code] - jobsBase[code]);
  const written = changes.map((change) => formatChange(language, change));
  const shown = SUBSECTORS.map((_, code) => code).filter((code) => filter.subsectors[code]);
  const most = shown.toSorted((a, b) => changes[b] - changes[a]);
  const words = (code: number | undefined): string =>
    code === undefined ? "" : `${names[code]} (${written[code]})`;
  const small = names.filter((_, code) => isSmall(firmsBase[code], count[code], jobsBase[code]));
  return {
    // Of one subsector there is no most and least.
    summary: say(shown.length === 1 ? "growth.chart.change.summary.one" : "growth.chart.change.summary", {
      area: areaName,
      from: String(baseYear),
      to: String(year),
      change: formatChange(
        language,
        shown.reduce((sum, code) => sum + changes[code], 0),
      ),
      most: shown.length === 1 ? names[shown[0]] : words(most[0]),
      least: words(most.at(-1)),
    }),
    table: {
      head: [say("table.subsector"), String(baseYear), String(year), say("growth.shift.change"), "%"],
      rows: names.map((name, code) => [
        name,
        formatCount(language, jobsBase[code]),
        formatCount(language, jobs[code]),
        written[code],
        jobsBase[code] > 0 ? formatGrowth(language, changes[code] / jobsBase[code]) : "–",
      ]),
    },
    notes: [
      say("growth.chart.brush"),
      ...(small.length ? [say("growth.chart.small", { names: small.join(", ") })] : []),
      ...(unknown ? [say("growth.unknown-left-out", { count: unknown })] : []),
    ],
    bars: SUBSECTORS.map(({ id }, code) => ({
      key: String(code),
      label: names[code],
      parts: [{ from: 0, to: changes[code], tone: id }],
      text: written[code],
      spoken: say("growth.chart.change.bar", { name: names[code], change: written[code] }),
      off: !filter.subsectors[code],
    })),
    axis: (value) => formatChange(language, value),
    rowsOf: (key) => rowsOfSubsector(firms, area, Number(key)),
    sets: "subsectors",
  };
}
