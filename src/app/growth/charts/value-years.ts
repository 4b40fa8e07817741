import { portSideAreas } from "../../../core/growth/area.ts";
import { valueRows } from "../../../core/growth/value-added.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatMillions, formatMillionsChange } from "../../../i18n/format.ts";
import type { Speaker } from "../../../i18n/speaker.ts";
import type { FilterChoice } from "../../../state/project.ts";
import type { Analysis } from "../../firms/analysis.ts";
import { maskWithout } from "../areas.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector, SIDES_READ, type SideCode, type YearsFigure } from "./years.ts";

/** Value added per subsector and year on the three sides of the port, in millions of euros. */
export function valueYearsFigure({
  analysis,
  filter,
  speaker,
}: {
  analysis: Analysis;
  filter: FilterChoice;
  speaker: Speaker;
}): YearsFigure {
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const areas = portSideAreas(firms, maskWithout(analysis, ["subsectors", "sides"]));
  const every = SUBSECTORS.map((_, code) => code);
  const rows = areas.map((area) => valueRows(firms, area, period, every));
  const of = (side: SideCode, code: number) => rows[side][code];
  const names = SUBSECTORS.map(({ id }) => say(`subsector.${id}`));
  const last = firms.years.indexOf(period.year);
  const unknown = rows.flat().reduce((sum, { unknown: inYear }) => sum + (inYear[last] ?? 0), 0);
  const leftOut = rows.flat().reduce((sum, { changeUnknown }) => sum + changeUnknown, 0);
  const written = (change: number | null): string =>
    change === null ? "–" : formatMillionsChange(language, change);
  const from = firms.years.indexOf(period.baseYear);
  const spoken = (side: SideCode, code: number): string =>
    [from, last].map((y) => formatMillions(language, of(side, code).values[y])).join("–");
  const side = (code: SideCode): number =>
    filter.subsectors.reduce((sum, on, subsector) => sum + (on ? (of(code, subsector).change ?? 0) : 0), 0);
  return {
    summary: say("growth.chart.value.years.summary", {
      from: String(period.baseYear),
      to: String(period.year),
      outside: formatMillionsChange(language, side(2)),
      inside: formatMillionsChange(language, side(0)),
      transition: formatMillionsChange(language, side(1)),
    }),
    table: {
      head: [
        say("table.subsector"),
        say("table.side"),
        ...firms.years.map(String),
        say("growth.shift.change"),
      ],
      rows: every.flatMap((code) =>
        SIDES_READ.map((at) => [
          `${names[code]} · ${say(`card.side.${PORT_SIDES[at]}`)}`,
          say(`side.${PORT_SIDES[at]}`),
          ...of(at, code).values.map((value) => formatMillions(language, value)),
          written(of(at, code).change),
        ]),
      ),
    },
    notes: [
      say("growth.chart.value.unit"),
      say("growth.chart.years.scales"),
      ...(unknown > 0
        ? [say("growth.chart.value.unknown", { count: unknown, year: String(period.year) })]
        : []),
      ...(leftOut > 0 ? [say("growth.chart.value.left-out", { count: leftOut })] : []),
    ],
    years: firms.years,
    subsectors: SUBSECTORS.map(({ id }, code) => ({
      id,
      name: names[code],
      lines: SIDES_READ.filter((at) => filter.sides[at]).map((at) => ({
        side: at,
        values: of(at, code).values,
      })),
      spoken: say("growth.chart.value.years.bar", {
        name: names[code],
        from: String(period.baseYear),
        to: String(period.year),
        outside: spoken(2, code),
        inside: spoken(0, code),
        transition: spoken(1, code),
      }),
      on: filter.subsectors[code],
      rows: () => rowsOfSubsector(firms, areas, code),
    })),
    domain: null,
    axis: (value) => formatMillions(language, value),
  };
}
