import { sizeDistribution } from "../../../core/growth/size-distribution.ts";
import { SIZE_UNKNOWN, sizeClassOf } from "../../../core/register/size-classes.ts";
import { formatChange, formatCount, formatShare } from "../../../i18n/format.ts";
import { sizeName } from "../../firms/size-name.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";

/** The class of 200 jobs and more. */
const LARGE = 4;

/** How large the firms of an area are, with a tick for the base year. */
export function sizesFigure({ analysis, filter, area, areaName, speaker }: ChartInput): ChartFigure {
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const before = sizeDistribution(firms, area, baseYear);
  const now = sizeDistribution(firms, area, year);
  const codes = Array.from(now.firms, (_, code) => code).filter(
    (code) => code !== SIZE_UNKNOWN || now.firms[code] + before.firms[code] > 0,
  );
  const all = now.firms.reduce((sum, count) => sum + count, 0);
  const allJobs = now.jobs.reduce((sum, jobs) => sum + jobs, 0);
  const inYear = firms.jobs[firms.years.indexOf(analysis.year)];
  return {
    summary: say("growth.chart.sizes.summary", {
      area: areaName,
      year: String(year),
      n: all,
      p: all > 0 ? formatShare(language, (now.firms[0] + now.firms[1]) / all) : "–",
      large: now.firms[LARGE],
      jobs: allJobs > 0 ? formatShare(language, now.jobs[LARGE] / allJobs) : "–",
    }),
    table: {
      head: [
        say("filter.size.unit"),
        `${say("filter.firms")} ${baseYear}`,
        `${say("filter.firms")} ${year}`,
        `${say("filter.jobs")} ${year}`,
        say("growth.shift.change"),
      ],
      rows: codes.map((code) => [
        sizeName(code, say),
        formatCount(language, before.firms[code]),
        formatCount(language, now.firms[code]),
        formatCount(language, now.jobs[code]),
        formatChange(language, now.jobs[code] - before.jobs[code]),
      ]),
    },
    notes: [say("growth.chart.brush")],
    bars: codes.map((code) => {
      const size = sizeName(code, say);
      return {
        key: String(code),
        label: say("growth.chart.sizes.row", { size }),
        parts: [{ from: 0, to: now.firms[code], tone: "plain" }],
        tick: before.firms[code],
        text: formatCount(language, now.firms[code]),
        spoken: say("growth.chart.sizes.bar", {
          size,
          n: now.firms[code],
          year: String(year),
          before: formatCount(language, before.firms[code]),
          from: String(baseYear),
        }),
        off: !filter.sizes[code],
      };
    }),
    axis: (value) => formatCount(language, value),
    rowsOf: (key) => area.rows.filter((row) => sizeClassOf(inYear[row]) === Number(key)),
    sets: "sizes",
  };
}
