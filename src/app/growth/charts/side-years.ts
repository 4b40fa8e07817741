import { type Area, portSideAreas } from "../../../core/growth/area.ts";
import type { FirmTable } from "../../../core/register/firm-table.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { SUBSECTORS, type SubsectorId } from "../../../core/register/subsectors.ts";
import type { Speaker } from "../../../i18n/speaker.ts";
import type { FilterChoice } from "../../../state/project.ts";
import type { Analysis } from "../../firms/analysis.ts";
import { maskWithout } from "../areas.ts";
import type { ChartFigure, ChartInput, FiguresTable } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";

/** Outside first, as everywhere. */
export const SIDES_READ = [2, 0, 1] as const;
export type SideCode = (typeof SIDES_READ)[number];

/** A figure of one subsector on each side of the port, year by year. */
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

/** What charts of the sides of the port are worked out from. */
export type YearsInput = Pick<ChartInput, "analysis" | "filter" | "speaker">;

/** The sides of the port by their code, whatever of the filter the chart itself sets. */
export function sidesOf(analysis: Analysis): readonly Area[] {
  return portSideAreas(analysis.register.firms, maskWithout(analysis, ["subsectors", "sides"]));
}

/** A row for each subsector and side. @param figuresOf  one text for each year, and the change */
export function sideTable(
  years: readonly number[],
  { say }: Speaker,
  figuresOf: (side: SideCode, code: number) => readonly string[],
): FiguresTable {
  return {
    head: [say("table.subsector"), say("table.side"), ...years.map(String), say("growth.shift.change")],
    rows: SUBSECTORS.flatMap(({ id }, code) =>
      SIDES_READ.map((side) => [
        `${say(`subsector.${id}`)} · ${say(`card.side.${PORT_SIDES[side]}`)}`,
        say(`side.${PORT_SIDES[side]}`),
        ...figuresOf(side, code),
      ]),
    ),
  };
}

/**
 * The lines of every subsector.
 *
 * @param valuesOf  of a subsector on a side, one for each year
 * @param endsOf    the first and the last of them in words
 */
export function subsectorYears(
  { analysis, filter, speaker: { say } }: YearsInput,
  areas: readonly Area[],
  spoken: "growth.chart.years.bar" | "growth.chart.value.years.bar",
  valuesOf: (side: SideCode, code: number) => readonly number[],
  endsOf: (side: SideCode, code: number) => string,
): SubsectorYears[] {
  const { baseYear, year } = periodOf(analysis);
  return SUBSECTORS.map(({ id }, code) => {
    const name = say(`subsector.${id}`);
    return {
      id,
      name,
      lines: linesOf(filter, (side) => valuesOf(side, code)),
      spoken: say(spoken, {
        name,
        from: String(baseYear),
        to: String(year),
        outside: endsOf(2, code),
        inside: endsOf(0, code),
        transition: endsOf(1, code),
      }),
      on: filter.subsectors[code],
      rows: () => rowsInAll(analysis.register.firms, areas, code),
    };
  });
}

function linesOf(
  { sides }: FilterChoice,
  valuesOf: (side: SideCode) => readonly number[],
): SubsectorYears["lines"] {
  return SIDES_READ.filter((side) => sides[side]).map((side) => ({ side, values: valuesOf(side) }));
}

/** Firms of a subsector in these areas, by their rows in order. */
function rowsInAll(firms: Pick<FirmTable, "subsector">, areas: readonly Area[], code: number): Uint32Array {
  return Uint32Array.from(areas.flatMap((area) => [...rowsOfSubsector(firms, area, code)])).sort();
}
