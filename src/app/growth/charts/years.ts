import { type Area, portSideAreas } from "../../../core/growth/area.ts";
import { FEW_JOBS } from "../../../core/growth/small-numbers.ts";
import { endFigures, yearlyFigures } from "../../../core/growth/subsector-figures.ts";
import type { FirmTable } from "../../../core/register/firm-table.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { SUBSECTORS, type SubsectorId } from "../../../core/register/subsectors.ts";
import { formatChange, formatCount } from "../../../i18n/format.ts";
import type { Speaker } from "../../../i18n/speaker.ts";
import type { FilterChoice } from "../../../state/project.ts";
import type { Analysis } from "../../firms/analysis.ts";
import { maskWithout } from "../areas.ts";
import type { ChartFigure } from "../chart-figure.ts";
import { periodOf } from "../period.ts";

/** Outside first, as everywhere. */
export const SIDES_READ = [2, 0, 1] as const;
export type SideCode = (typeof SIDES_READ)[number];

/** Jobs of one subsector on each side of the port, year by year. */
export type SubsectorYears = {
  readonly id: SubsectorId;
  readonly name: string;
  /** Lines of the sides that are on. NaN where a series begins too small for an index. */
  readonly lines: readonly { readonly side: SideCode; readonly values: readonly number[] }[];
  readonly spoken: string;
  readonly on: boolean;
  readonly rows: () => Uint32Array;
};

export type YearsFigure = Pick<ChartFigure, "summary" | "table" | "notes"> & {
  readonly years: readonly number[];
  readonly subsectors: readonly SubsectorYears[];
  /** One scale for all when an index is shown, and it always holds 100; null: each its own. */
  readonly domain: readonly [number, number] | null;
  /** A value of the axis in words. */
  readonly axis: (value: number) => string;
};

/** Firms of a subsector in these areas, by their rows in order. */
export function rowsOfSubsector(
  { subsector }: Pick<FirmTable, "subsector">,
  areas: readonly Area[],
  code: number,
): Uint32Array {
  return Uint32Array.from(
    areas.flatMap(({ rows }) => [...rows].filter((row) => subsector[row] === code)),
  ).sort();
}

/** Jobs per subsector and year on the three sides of the port. `indexed`: per 100 of the first year. */
export function yearsFigure(
  { analysis, filter, speaker }: { analysis: Analysis; filter: FilterChoice; speaker: Speaker },
  indexed: boolean,
): YearsFigure {
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const areas = portSideAreas(firms, maskWithout(analysis, ["subsectors", "sides"]));
  const perSide = areas.map((area) => yearlyFigures(firms, area));
  const from = firms.years.indexOf(baseYear);
  const to = firms.years.indexOf(year);
  const jobsOf = (side: SideCode, code: number): number[] => perSide[side].jobs.map((inYear) => inYear[code]);
  const indexOf = (values: readonly number[]): number[] =>
    values.map((value) => (values[0] >= FEW_JOBS ? (100 * value) / values[0] : Number.NaN));
  const names = SUBSECTORS.map(({ id }) => say(`subsector.${id}`));
  // Over firms known at both ends, as every change: the sums of the years are over all that are known then.
  const ends = areas.map((area) => endFigures(firms, area, baseYear, year));
  const unknown = ends.reduce((sum, side) => sum + side.unknown, 0);
  const series = SUBSECTORS.flatMap((_, code) =>
    SIDES_READ.map((side) => {
      const change = ends[side].jobs[code] - ends[side].jobsBase[code];
      return { code, side, jobs: jobsOf(side, code), change };
    }),
  );
  const nameOf = (code: number, side: SideCode): string =>
    `${names[code]} ${say(`card.side.${PORT_SIDES[side]}`)}`;
  const words = ({ code, side, change }: (typeof series)[number]): string =>
    `${nameOf(code, side)} (${formatChange(language, change)})`;
  // Among equal changes the sides come in the order they are read, as the lines do.
  const ranked = SIDES_READ.flatMap((side) => series.filter((one) => one.side === side)).toSorted(
    (a, b) => b.change - a.change,
  );
  const spoken = (side: SideCode, code: number): string => {
    const jobs = jobsOf(side, code);
    return `${formatCount(language, jobs[from])}–${formatCount(language, jobs[to])}`;
  };
  const subsectors = SUBSECTORS.map(({ id }, code): SubsectorYears => {
    const lines = SIDES_READ.filter((side) => filter.sides[side]).map((side) => {
      const jobs = jobsOf(side, code);
      return { side, values: indexed ? indexOf(jobs) : jobs };
    });
    return {
      id,
      name: names[code],
      lines,
      spoken: say("growth.chart.years.bar", {
        name: names[code],
        from: String(baseYear),
        to: String(year),
        outside: spoken(2, code),
        inside: spoken(0, code),
        transition: spoken(1, code),
      }),
      on: filter.subsectors[code],
      rows: () => rowsOfSubsector(firms, areas, code),
    };
  });
  return {
    summary: say("growth.chart.years.summary", {
      from: String(baseYear),
      to: String(year),
      most: words(ranked[0]),
      least: words(ranked[ranked.length - 1]),
    }),
    table: {
      head: [
        say("table.subsector"),
        say("table.side"),
        ...firms.years.map(String),
        say("growth.shift.change"),
      ],
      rows: series.map(({ code, side, jobs, change }) => [
        `${names[code]} · ${say(`card.side.${PORT_SIDES[side]}`)}`,
        say(`side.${PORT_SIDES[side]}`),
        ...jobs.map((value) => formatCount(language, value)),
        formatChange(language, change),
      ]),
    },
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

function domainOf(subsectors: readonly SubsectorYears[]): readonly [number, number] {
  const known = subsectors.flatMap(({ lines }) =>
    lines.flatMap(({ values }) => values.filter(Number.isFinite)),
  );
  return [Math.min(100, ...known), Math.max(100, ...known)];
}
