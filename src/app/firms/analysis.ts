import { type Counted, under } from "../../core/counting/index.ts";
import { type FacetCounts, facetCounts } from "../../core/register/filtering/facet-counts.ts";
import type { FilterCodes } from "../../core/register/filtering/filter-codes.ts";
import { fillMask } from "../../core/register/filtering/filter-mask.ts";
import type { FirmFilter } from "../../core/register/firm-filter.ts";
import { lacksOf, type RegisterLacks } from "../../core/register/register-lacks.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { Register } from "../../state/data.ts";
import type { FilterChoice } from "../../state/project.ts";

/**
 * The register under the filter: what the map, the counts, the lists and the panel all show. A new object for
 * every change of register, filter or year, so that it can be a dependency.
 */
export type Analysis = {
  readonly register: Register;
  readonly filter: FirmFilter;
  /** The register's index under the filter: what zones are counted in. */
  readonly counted: Counted;
  /** The register's filter codes of the two years. */
  readonly codes: FilterCodes;
  /** 1 where the establishment takes part. */
  readonly mask: Uint8Array;
  readonly facets: FacetCounts;
  readonly year: number;
  readonly baseYear: number;
  /** What the register does not tell. */
  readonly lacks: RegisterLacks;
};

/**
 * @param chosenYear  null, or a year that the register does not have, is its last year
 * @param baseYear    of the register; the page takes its first
 */
export function analysisOf(
  register: Register,
  choice: FilterChoice,
  chosenYear: number | null,
  baseYear = register.firms.years[0],
): Analysis {
  const { firms, index } = register;
  const year =
    chosenYear !== null && firms.years.includes(chosenYear)
      ? chosenYear
      : firms.years[firms.years.length - 1];
  const lacks = lacksOf(firms);
  // What a register does not tell cannot be chosen by, and what was chosen before must not hide its firms.
  const subsectors = lacks.subsectors
    ? choice.subsectors.map((on, code) => on || code < SUBSECTORS.length)
    : choice.subsectors;
  const sizes = lacks.jobs ? choice.sizes.map(() => true) : choice.sizes;
  const filter: FirmFilter = { ...choice, subsectors, sizes, year, baseYear };
  const mask = new Uint8Array(firms.count);
  const codes = register.codes.of(filter);
  fillMask(codes, filter, mask);
  return {
    register,
    filter,
    counted: under(index, filter),
    codes,
    mask,
    facets: facetCounts(codes, filter),
    year,
    baseYear,
    lacks,
  };
}
