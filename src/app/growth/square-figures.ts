import type { Hotspots } from "../../core/growth/hotspots.ts";
import { formatChange, formatCount, formatGrowth } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import type { Spot } from "./selected-cell.ts";

/** A percentage over fewer firms than this says more about one firm than about the place. */
const FEWEST_FIRMS_FOR_PERCENT = 5;

export type Figure = { readonly value: string; readonly name: string };

/** What was counted of a square, or of a hotspot. */
export type Measured = {
  readonly count: number;
  /** Of all that are known in the last year. */
  readonly jobs: number;
  /** Over firms that are known in both years, as everywhere; so is `knownBase`, their jobs in the first. */
  readonly change: number;
  readonly knownBase: number;
  /** Firms left out of the change. */
  readonly unknown: number;
  readonly baseYear: number;
  readonly year: number;
  /** Can a change be told? */
  readonly changes: boolean;
};

export function measuredOf(
  { grid, cells, options }: Hotspots,
  spot: Spot | null,
  cell: number,
  { lacks }: Pick<Analysis, "lacks">,
): Measured {
  const { baseYear, year } = options;
  const last = grid.years.indexOf(year);
  const { change, base, unknown } = cells.changes;
  return {
    count: spot?.firms ?? grid.firms[last][cell],
    jobs: spot?.jobs ?? grid.jobs[last][cell],
    change: spot?.change ?? change[cell],
    knownBase: spot?.knownBase ?? base[cell],
    unknown: spot?.unknown ?? unknown[cell],
    baseYear,
    year,
    changes: year !== baseYear && !lacks.jobs,
  };
}

/** Firms, jobs and change of one square, in a line. */
export function squareFigures(
  { hotspots }: FoundHotspots,
  cell: number,
  analysis: Pick<Analysis, "lacks">,
  speaker: Speaker,
): string {
  return figuresOf(measuredOf(hotspots, null, cell, analysis), speaker)
    .map(({ value, name }) => `${value} ${name}`)
    .join(" · ");
}

/** The figures above a card. */
export function figuresOf(
  { count, jobs, change, knownBase, baseYear, year, changes }: Measured,
  { say, language }: Speaker,
): Figure[] {
  const growth =
    knownBase > 0 && count >= FEWEST_FIRMS_FOR_PERCENT
      ? ` (${formatGrowth(language, change / knownBase)})`
      : "";
  const figures: Figure[] = [
    {
      value: formatCount(language, count),
      name: say("growth.view.firms-in", { n: count, year: String(year) }),
    },
    {
      value: formatCount(language, jobs),
      name: say("card.jobs", { b: Math.round(jobs), year: String(year) }),
    },
  ];
  if (changes)
    figures.push({
      value: formatChange(language, change),
      name: `${say("card.since", { year: String(baseYear) })}${growth}`,
    });
  return figures;
}

/** Jobs in both years, of the firms that are known in both; "" where no change can be told. */
export function fromTo(
  { change, knownBase, baseYear, year, changes }: Measured,
  { say, language }: Speaker,
): string {
  if (!changes) return "";
  return say("growth.view.from-to", {
    from: String(baseYear),
    to: String(year),
    first: formatCount(language, knownBase),
    last: formatCount(language, knownBase + change),
  });
}
