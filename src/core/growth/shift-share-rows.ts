import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Area } from "./area.ts";
import { locationQuotients, quotientWithout } from "./location-quotient.ts";
import { type Reference, type ReferenceId, type ReferenceSource, referenceYears } from "./reference.ts";
import {
  estebanMarquillas,
  type ShiftShare,
  type Standing,
  shiftShare,
  shiftShareTotal,
  yearlyShiftShare,
} from "./shift-share.ts";
import { isSmall } from "./small-numbers.ts";
import {
  bridgedYears,
  type EndFigures,
  endFigures,
  largestFirms,
  yearsBetween,
} from "./subsector-figures.ts";

/** Shift-share of one subsector in one area, in jobs. referencePart + mix + local = change. */
export type ShiftShareRow = {
  readonly area: string;
  readonly reference: string;
  readonly subsector: string;
  readonly referencePart: number;
  readonly mix: number;
  readonly local: number;
  /** How far local may be off by estimates in the reference: two standard errors; null where it holds none. */
  readonly localMargin: number | null;
  readonly change: number;
  /** The local part taken apart: see `estebanMarquillas`. */
  readonly competitive: number;
  readonly allocation: number;
  readonly standing: Standing | null;
  /** Location quotient in the last year, null where it cannot be said; and without the area's largest firm. */
  readonly locationQuotient: number | null;
  readonly withoutLargest: number | null;
  /** Cluster index in the last year (`clusterFigures`), null where it cannot be said; left out of areas it is not asked of. */
  readonly clusterIndex?: number | null;
  readonly smallNumbers: boolean;
  readonly comparedWith: Comparison;
  /** Share (0-1) of the reference's jobs of this subsector in the base year that are the area's own; null where none can be. */
  readonly ownShare: number | null;
};

/** The same of one pair of years. */
export type ShiftShareYearRow = Pick<
  ShiftShareRow,
  "area" | "reference" | "subsector" | "referencePart" | "mix" | "local" | "change"
> & { readonly from: number; readonly to: number };

/**
 * What a subsector is compared with. `itself`: the reference has no other jobs of it, so its local part is 0 whatever happens.
 * `nothing`: the reference has none at all, so it is taken to grow as the whole.
 */
export type Comparison = "others" | "itself" | "nothing";

/** A reference as a file names it: national figures never without "indicative". */
export function referenceLabel(id: ReferenceId): string {
  return id === "national" ? "national, indicative" : id;
}

export function comparisonOf(figures: EndFigures, reference: Reference, subsector: number): Comparison {
  const here = figures.jobsBase[subsector];
  if (here > 0 && !(reference.jobsBase[subsector] > 0)) return "nothing";
  const whole =
    reference.id === "region" &&
    here > 0 &&
    here === reference.jobsBase[subsector] &&
    figures.jobs[subsector] === reference.jobs[subsector];
  return whole ? "itself" : "others";
}

/** Two standard errors of a local part, in jobs; null where the reference is counted, not estimated. */
export function marginOfLocal(jobsBase: number, reference: Reference, subsector: number): number | null {
  const margin = reference.margin[subsector];
  const there = reference.jobsBase[subsector];
  return margin > 0 && there > 0 ? (jobsBase * reference.jobs[subsector] * margin) / there : null;
}

/** Of a sum of local parts, whose estimates were made apart from each other. */
export function marginOfSum(margins: readonly (number | null)[]): number | null {
  const known = margins.filter((margin) => margin !== null);
  return known.length > 0 ? Math.hypot(...known) : null;
}

/**
 * One row for each chosen subsector of an area. With some subsectors left out a share of all of them cannot be said,
 * so there is no location quotient.
 *
 * @param chosen  codes of subsectors
 */
export function shiftShareRows(
  firms: FirmTable,
  area: Area,
  { baseYear, year }: { readonly baseYear: number; readonly year: number },
  reference: Reference,
  chosen: readonly number[],
): ShiftShareRow[] {
  const figures = endFigures(firms, area, baseYear, year);
  const quotients = locationQuotients(figures.jobs, reference.jobs);
  const parts = shiftShare(figures.jobsBase, figures.jobs, reference);
  const split = estebanMarquillas(figures.jobsBase, figures.jobs, reference);
  const largest = largestFirms(firms, area, baseYear, year);
  const whole = chosen.length === SUBSECTORS.length;
  return chosen.map((code) => {
    const { national, mix, local, change } = parts[code];
    return {
      area: area.id,
      reference: referenceLabel(reference.id),
      subsector: SUBSECTORS[code].id,
      referencePart: national,
      mix,
      local,
      localMargin: marginOfLocal(figures.jobsBase[code], reference, code),
      change,
      ...split[code],
      locationQuotient: whole ? quotients[code] : null,
      withoutLargest: whole
        ? quotientWithout(figures.jobs, reference.jobs, code, largest[code], reference.id === "region")
        : null,
      smallNumbers: isSmall(figures.firmsBase[code], figures.firms[code], figures.jobsBase[code]),
      comparedWith: comparisonOf(figures, reference, code),
      ownShare:
        reference.id === "region" && reference.jobsBase[code] > 0
          ? figures.jobsBase[code] / reference.jobsBase[code]
          : null,
    };
  });
}

/**
 * The same year by year (`yearlyShiftShare`), and one row more for each pair of years and area: all of the chosen
 * subsectors ("all").
 *
 * @throws InputError "reference.year-missing" when the reference lacks a year in between
 */
export function shiftShareYearRows(
  firms: FirmTable,
  area: Area,
  period: { readonly baseYear: number; readonly year: number },
  source: ReferenceSource,
  chosen: readonly number[],
): ShiftShareYearRow[] {
  const { baseYear, year } = period;
  const years = yearsBetween(firms.years, baseYear, year);
  const yearly = yearlyShiftShare(
    bridgedYears(firms, area, baseYear, year),
    referenceYears(source, firms, baseYear, year),
  );
  return yearly.flatMap((parts, y) => {
    const row = (subsector: string, { national, mix, local, change }: ShiftShare): ShiftShareYearRow => ({
      area: area.id,
      reference: referenceLabel(source.id),
      from: years[y],
      to: years[y + 1],
      subsector,
      referencePart: national,
      mix,
      local,
      change,
    });
    return [
      ...chosen.map((code) => row(SUBSECTORS[code].id, parts[code])),
      row("all", shiftShareTotal(chosen.map((code) => parts[code]))),
    ];
  });
}
