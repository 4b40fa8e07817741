import { concentrations } from "../../../core/growth/ellison-glaeser.ts";
import { locationQuotients, quotientWithout, sharesOf } from "../../../core/growth/location-quotient.ts";
import { endFigures, largestFirms } from "../../../core/growth/subsector-figures.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import type { ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";

/** By position in SUBSECTORS; null where it cannot be told. */
type Values = readonly (number | null)[];

/** What an area is made of, in the first and the last year. */
export type Specialisation = {
  readonly shares: readonly [before: Values, now: Values];
  /** Without a reference nothing of them can be told. */
  readonly quotients: readonly [before: Values, now: Values];
  /** The quotient of the last year without the area's largest firm of the subsector. */
  readonly without: Values;
  /** Ellison and Glaeser's index in the last year, of the whole register. */
  readonly clustered: Values;
};

export function specialisationOf({
  analysis,
  area,
  reference: { reference },
}: Pick<ChartInput, "analysis" | "area" | "reference">): Specialisation {
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const { jobsBase, jobs } = endFigures(firms, area, baseYear, year);
  const largest = largestFirms(firms, area, baseYear, year);
  const nothing = SUBSECTORS.map(() => null);
  return {
    shares: [sharesOf(jobsBase), sharesOf(jobs)],
    quotients: reference
      ? [locationQuotients(jobsBase, reference.jobsBase), locationQuotients(jobs, reference.jobs)]
      : [nothing, nothing],
    without: reference
      ? SUBSECTORS.map((_, code) =>
          quotientWithout(jobs, reference.jobs, code, largest[code], reference.id === "region"),
        )
      : nothing,
    clustered: concentrations(firms, year),
  };
}
