import { InputError } from "../errors.ts";
import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import { type Area, wholeArea } from "./area.ts";
import { bridgedYears, endFigures, yearsBetween } from "./subsector-figures.ts";

/**
 * What an area is compared with: jobs per subsector in two years. Its total is section C (divisions 10-33), the
 * sum of the nine subsectors, whichever reference it is.
 */
export type Reference = {
  readonly id: ReferenceId;
  /** Position in SUBSECTORS; NaN = unknown. */
  readonly jobsBase: Float64Array;
  readonly jobs: Float64Array;
  /** How far a subsector's growth (jobs / jobsBase) may be off, as a share of it: two standard errors; 0 = counted. */
  readonly margin: Float64Array;
};

/** The whole register; the register without the area; the Netherlands, indicative; or a file of the user. */
export type ReferenceId = "region" | "rest" | "national" | "own";

/** Where a reference comes from. */
export type ReferenceSource =
  | { readonly id: "region" }
  /** `place`: all establishments of the area, whatever the filter. */
  | { readonly id: "rest"; readonly place: Area }
  | { readonly id: "national"; readonly figures: readonly ReferenceFigure[] }
  | { readonly id: "own"; readonly figures: readonly ReferenceFigure[] };

/** How sure a figure is, as in the domain's tags: found in a published source, or own estimate. */
export type Confidence = "high" | "medium" | "low";

/** What a figure of a reference file counts. */
export const FIGURE_KINDS = ["jobs", "value-added"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** One figure of a reference file. */
export type ReferenceFigure = {
  /** Whose figure it is: the nation's or the region's. */
  readonly area: "national" | "region";
  /** Position in SUBSECTORS, or WHOLE_ECONOMY. */
  readonly subsector: number;
  readonly kind: FigureKind;
  readonly year: number;
  /** Jobs, or value added in millions of euros. */
  readonly value: number;
  readonly source: string;
  readonly confidence: Confidence;
};

/** In place of a subsector: all industries together. */
export const WHOLE_ECONOMY = 99;

/**
 * The reference for a period. Of the register it holds all establishments of divisions 10-33, whatever the filter.
 *
 * @throws InputError "reference.year-missing" when a subsector has no figure for one of the two years;
 *   "growth.year-missing"
 */
export function referenceFrom(
  source: ReferenceSource,
  firms: FirmTable,
  baseYear: number,
  year: number,
): Reference {
  const none = new Float64Array(SUBSECTORS.length);
  if (source.id === "national" || source.id === "own") {
    const { id, figures } = source;
    return {
      id,
      jobsBase: perSubsector(figures, baseYear),
      jobs: perSubsector(figures, year),
      margin: none.map((_, subsector) => marginOfGrowth(figures, subsector, [baseYear, year])),
    };
  }
  const { jobsBase, jobs } = endFigures(firms, wholeArea(firms), baseYear, year);
  if (source.id === "region") return { id: source.id, jobsBase, jobs, margin: none };
  const place = endFigures(firms, source.place, baseYear, year);
  return {
    id: source.id,
    jobsBase: jobsBase.map((all, subsector) => all - place.jobsBase[subsector]),
    jobs: jobs.map((all, subsector) => all - place.jobs[subsector]),
    margin: none,
  };
}

/**
 * The same in every year of the register from the base year to the chosen one: jobs per subsector.
 *
 * @throws InputError "reference.year-missing" when a subsector has no figure for one of those years
 */
export function referenceYears(
  source: ReferenceSource,
  firms: FirmTable,
  baseYear: number,
  year: number,
): readonly Float64Array[] {
  if (source.id === "national" || source.id === "own")
    return yearsBetween(firms.years, baseYear, year).map((inYear) => perSubsector(source.figures, inYear));
  const region = bridgedYears(firms, wholeArea(firms), baseYear, year);
  if (source.id === "region") return region;
  const place = bridgedYears(firms, source.place, baseYear, year);
  return region.map((jobs, y) => jobs.map((all, subsector) => all - place[y][subsector]));
}

function perSubsector(figures: readonly ReferenceFigure[], year: number): Float64Array {
  return Float64Array.from(SUBSECTORS, ({ id }, subsector) => {
    const value = figureOf(figures, "national", subsector, "jobs", year);
    if (value === null) throw new InputError("reference.year-missing", { subsector: id, year: String(year) });
    return value;
  });
}

/** An own estimate is "15-20% either way" (geodata/national-jobs/README.md): the middle, as two standard errors. */
const MARGIN_OF_ESTIMATE = 0.175;
/** One method made the estimates of both years: what it misses in one it largely misses in the other (own choice). */
const CORRELATION = 0.9;

/** Two standard errors of the quotient of two years' figures, as a share of it. */
function marginOfGrowth(
  figures: readonly ReferenceFigure[],
  subsector: number,
  years: readonly [number, number],
): number {
  const [before, after] = years.map((year) =>
    figures.some(
      (figure) =>
        figure.area === "national" &&
        figure.kind === "jobs" &&
        figure.subsector === subsector &&
        figure.year === year &&
        figure.confidence === "low",
    )
      ? MARGIN_OF_ESTIMATE
      : 0,
  );
  return Math.sqrt(before ** 2 + after ** 2 - 2 * CORRELATION * before * after);
}

/** One figure, null where the file has none. */
export function figureOf(
  figures: readonly ReferenceFigure[],
  area: ReferenceFigure["area"],
  subsector: number,
  kind: FigureKind,
  year: number,
): number | null {
  for (const figure of figures)
    if (
      figure.area === area &&
      figure.subsector === subsector &&
      figure.kind === kind &&
      figure.year === year
    )
      return figure.value;
  return null;
}
