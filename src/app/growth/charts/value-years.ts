import { valueRows } from "../../../core/growth/value-added.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatMillions, formatMillionsChange } from "../../../i18n/format.ts";
import { periodOf } from "../period.ts";
import {
  type SideCode,
  sidesOf,
  sideTable,
  subsectorYears,
  type YearsFigure,
  type YearsInput,
} from "./side-years.ts";

/** Value added per subsector and year on the three sides of the port, in millions of euros. */
export function valueYearsFigure(input: YearsInput): YearsFigure {
  const { analysis, filter, speaker } = input;
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const areas = sidesOf(analysis);
  const every = SUBSECTORS.map((_, code) => code);
  const rows = areas.map((area) => valueRows(firms, area, period, every));
  const [from, last] = [period.baseYear, period.year].map((one) => firms.years.indexOf(one));
  const unknown = rows.flat().reduce((sum, { unknown: inYear }) => sum + (inYear[last] ?? 0), 0);
  const leftOut = rows.flat().reduce((sum, { changeUnknown }) => sum + changeUnknown, 0);
  const changeOn = (side: SideCode): string =>
    formatMillionsChange(
      language,
      filter.subsectors.reduce((sum, on, code) => sum + (on ? (rows[side][code].change ?? 0) : 0), 0),
    );
  return {
    summary: say("growth.chart.value.years.summary", {
      from: String(period.baseYear),
      to: String(period.year),
      outside: changeOn(2),
      inside: changeOn(0),
      transition: changeOn(1),
    }),
    table: sideTable(firms.years, speaker, (side, code) => {
      const { values, change } = rows[side][code];
      return [
        ...values.map((value) => formatMillions(language, value)),
        change === null ? "–" : formatMillionsChange(language, change),
      ];
    }),
    notes: [
      say("growth.chart.value.unit"),
      say("growth.chart.years.scales"),
      ...(unknown > 0
        ? [say("growth.chart.value.unknown", { count: unknown, year: String(period.year) })]
        : []),
      ...(leftOut > 0 ? [say("growth.chart.value.left-out", { count: leftOut })] : []),
    ],
    years: firms.years,
    subsectors: subsectorYears(
      input,
      areas,
      "growth.chart.value.years.bar",
      (side, code) => rows[side][code].values,
      (side, code) => [from, last].map((y) => formatMillions(language, rows[side][code].values[y])).join("–"),
    ),
    domain: null,
    axis: (value) => formatMillions(language, value),
  };
}
