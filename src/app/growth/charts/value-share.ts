import { sharesOf } from "../../../core/growth/location-quotient.ts";
import { endFigures } from "../../../core/growth/subsector-figures.ts";
import { valueShares, yearlyValue } from "../../../core/growth/value-added.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatMillions } from "../../../i18n/format.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { shareOnAxis, writtenShare } from "./written.ts";

/** Each subsector's share of the value added of manufacturing in an area, in both years; null where the register does not tell it. */
export function valueShareFigure({
  analysis,
  filter,
  area,
  areaName,
  speaker,
}: ChartInput): ChartFigure | null {
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const yearly = yearlyValue(firms, area);
  if (!yearly) return null;
  const [from, to] = [baseYear, year].map((one) => firms.years.indexOf(one));
  const before = valueShares(yearly.value[from]);
  const now = valueShares(yearly.value[to]);
  const jobs = sharesOf(endFigures(firms, area, baseYear, year).jobs);
  const percent = (share: number | null): string => writtenShare(language, share);
  const names = SUBSECTORS.map(({ id }) => say(`subsector.${id}`));
  const [most] = now
    .flatMap((share, code) => (share === null ? [] : [{ share, code }]))
    .toSorted((a, b) => b.share - a.share);
  const unknown = yearly.unknown[to].reduce((sum, left) => sum + left, 0);
  const loss = yearly.value[to].some((value) => value < 0);
  return {
    summary: most
      ? say("growth.chart.value.summary", {
          area: areaName,
          name: names[most.code],
          now: percent(most.share),
          year: String(year),
          before: percent(before[most.code]),
          from: String(baseYear),
          jobs: percent(jobs[most.code]),
        })
      : say("growth.chart.value.none", { area: areaName, year: String(year) }),
    table: {
      head: [
        say("table.subsector"),
        `${say("growth.chart.value.millions")} ${baseYear}`,
        `${say("growth.chart.value.millions")} ${year}`,
        `${say("growth.chart.special.share.short")} ${baseYear}`,
        `${say("growth.chart.special.share.short")} ${year}`,
        `${say("growth.chart.value.of-jobs")} ${year}`,
      ],
      rows: names.map((name, code) => [
        name,
        formatMillions(language, yearly.value[from][code]),
        formatMillions(language, yearly.value[to][code]),
        percent(before[code]),
        percent(now[code]),
        percent(jobs[code]),
      ]),
    },
    notes: [
      say("growth.chart.value.unit"),
      ...(unknown > 0 ? [say("growth.chart.value.unknown", { count: unknown, year: String(year) })] : []),
      ...(loss ? [say("growth.chart.value.loss")] : []),
    ],
    bars: SUBSECTORS.map(({ id }, code) => ({
      key: String(code),
      label: names[code],
      parts: [{ from: 0, to: now[code] ?? 0, tone: id }],
      ...(before[code] === null ? {} : { tick: before[code] }),
      text: percent(now[code]),
      spoken: say("growth.chart.special.bar", {
        name: names[code],
        now: percent(now[code]),
        year: String(year),
        before: percent(before[code]),
        from: String(baseYear),
      }),
      off: !filter.subsectors[code],
    })),
    axis: (value) => shareOnAxis(language, value),
    rowsOf: (key) => rowsOfSubsector(firms, area, Number(key)),
    sets: "subsectors",
  };
}
