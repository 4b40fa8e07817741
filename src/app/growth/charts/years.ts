import { FEW_JOBS } from "../../../core/growth/small-numbers.ts";
import { endFigures, yearlyFigures } from "../../../core/growth/subsector-figures.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatChange, formatCount } from "../../../i18n/format.ts";
import type { Speaker } from "../../../i18n/speaker.ts";
import { periodOf } from "../period.ts";
import {
  SIDES_READ,
  type SideCode,
  type SubsectorYears,
  sidesOf,
  sideTable,
  subsectorYears,
  type YearsFigure,
  type YearsInput,
} from "./side-years.ts";

/** Jobs per subsector and year on the three sides of the port. `indexed`: per 100 of the first year. */
export function yearsFigure(input: YearsInput, indexed: boolean): YearsFigure {
  const { analysis, speaker } = input;
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const areas = sidesOf(analysis);
  const perSide = areas.map((area) => yearlyFigures(firms, area));
  const jobsOf = (side: SideCode, code: number): number[] => perSide[side].jobs.map((inYear) => inYear[code]);
  // Over firms known at both ends, as every change: the sums of the years are over all that are known then.
  const ends = areas.map((area) => endFigures(firms, area, baseYear, year));
  const unknown = ends.reduce((sum, side) => sum + side.unknown, 0);
  const changeOf = (side: SideCode, code: number): number =>
    ends[side].jobs[code] - ends[side].jobsBase[code];
  const [from, to] = [baseYear, year].map((one) => firms.years.indexOf(one));
  const subsectors = subsectorYears(
    input,
    areas,
    "growth.chart.years.bar",
    (side, code) => (indexed ? indexOf(jobsOf(side, code)) : jobsOf(side, code)),
    (side, code) => {
      const jobs = jobsOf(side, code);
      return `${formatCount(language, jobs[from])}–${formatCount(language, jobs[to])}`;
    },
  );
  return {
    summary: say("growth.chart.years.summary", {
      from: String(baseYear),
      to: String(year),
      ...mostAndLeast(changeOf, speaker),
    }),
    table: sideTable(firms.years, speaker, (side, code) => [
      ...jobsOf(side, code).map((value) => formatCount(language, value)),
      formatChange(language, changeOf(side, code)),
    ]),
    notes: [
      indexed ? say("growth.chart.years.few", { jobs: FEW_JOBS }) : say("growth.chart.years.scales"),
      say("growth.chart.brush.multiple"),
      ...(unknown ? [say("growth.unknown-left-out", { count: unknown })] : []),
    ],
    years: firms.years,
    subsectors,
    domain: indexed ? domainOf(subsectors) : null,
    axis: (value) => formatCount(language, value),
  };
}

/** The subsector that gained most on a side of the port, and the one that lost most there, in words. */
function mostAndLeast(
  changeOf: (side: SideCode, code: number) => number,
  { say, language }: Speaker,
): { readonly most: string; readonly least: string } {
  // Among equal changes the sides come in the order they are read, as the lines do.
  const ranked = SIDES_READ.flatMap((side) =>
    SUBSECTORS.map(({ id }, code) => ({ id, side, change: changeOf(side, code) })),
  ).toSorted((a, b) => b.change - a.change);
  const words = ({ id, side, change }: (typeof ranked)[number]): string =>
    `${say(`subsector.${id}`)} ${say(`card.side.${PORT_SIDES[side]}`)} (${formatChange(language, change)})`;
  return { most: words(ranked[0]), least: words(ranked[ranked.length - 1]) };
}

/** Per 100 of the first year; NaN where that is too few to compare with. */
function indexOf(values: readonly number[]): number[] {
  return values.map((value) => (values[0] >= FEW_JOBS ? (100 * value) / values[0] : Number.NaN));
}

function domainOf(subsectors: readonly SubsectorYears[]): readonly [number, number] {
  const known = subsectors.flatMap(({ lines }) =>
    lines.flatMap(({ values }) => values.filter(Number.isFinite)),
  );
  return [Math.min(100, ...known), Math.max(100, ...known)];
}
