import { InputError } from "../errors.ts";
import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import { wholeArea } from "./area.ts";
import { endFigures } from "./subsector-figures.ts";

/**
 * What an area is compared with: jobs per subsector in two years. Its total is section C (divisions 10-33), the
 * sum of the nine subsectors, whichever reference it is.
 */
export type Reference = {
  /** The whole register; the Netherlands, indicative; or a file of the user. */
  readonly id: "region" | "national" | "own";
  /** Position in SUBSECTORS; NaN = unknown. */
  readonly jobsBase: Float64Array;
  readonly jobs: Float64Array;
};

/** The register itself as reference, all its establishments of divisions 10-33 whatever the filter. */
export function regionReference(firms: FirmTable, baseYear: number, year: number): Reference {
  const { jobsBase, jobs } = endFigures(firms, wholeArea(firms), baseYear, year);
  return { id: "region", jobsBase, jobs };
}

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
 * National jobs as a reference for a period.
 *
 * @throws InputError "reference.year-missing" when a subsector has no national figure for one of the two years
 */
export function nationalReference(
  figures: readonly ReferenceFigure[],
  id: "national" | "own",
  baseYear: number,
  year: number,
): Reference {
  return {
    id,
    jobsBase: perSubsector(figures, baseYear),
    jobs: perSubsector(figures, year),
  };
}

function perSubsector(figures: readonly ReferenceFigure[], year: number): Float64Array {
  return Float64Array.from(SUBSECTORS, ({ id }, subsector) => {
    const value = figureOf(figures, "national", subsector, "jobs", year);
    if (value === null) throw new InputError("reference.year-missing", { subsector: id, year: String(year) });
    return value;
  });
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
