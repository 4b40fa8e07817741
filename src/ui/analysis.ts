import { createContext, useContext, useMemo } from "react";
import { setCountedFilter } from "../core/counting/count-index.ts";
import { type FacetCounts, facetCounts } from "../core/filtering/facet-counts.ts";
import { fillMask } from "../core/filtering/filter-mask.ts";
import type { FirmFilter } from "../core/firm-filter.ts";
import type { Register } from "../state/data.ts";
import { useData, useProject, useView } from "./app-context.ts";

/**
 * The register under the filter: what the map, the counts, the lists and the panel all show. A new object for
 * every change of register, filter or year, so that it can be a dependency.
 */
export type Analysis = {
  readonly register: Register;
  readonly filter: FirmFilter;
  /** 1 where the establishment takes part. */
  readonly mask: Uint8Array;
  readonly facets: FacetCounts;
  readonly year: number;
  readonly baseYear: number;
};

export const AnalysisContext = createContext<Analysis | null>(null);

/** null while nothing is loaded, or when a link asks for a register that is not here. */
export function useAnalysis(): Analysis | null {
  return useContext(AnalysisContext);
}

/** Computed once, at the top; everything below reads it from the context. */
export function useComputedAnalysis(): Analysis | null {
  const registerId = useProject((project) => project.register);
  const choice = useProject((project) => project.filter);
  const chosenYear = useProject((project) => project.year);
  const awaits = useView((view) => view.awaitsOwnRegister);
  const register = useData((data) => data.registers.get(registerId)) ?? null;
  return useMemo(() => {
    if (!register || awaits) return null;
    const { firms, index } = register;
    const baseYear = firms.years[0];
    const year =
      chosenYear !== null && firms.years.includes(chosenYear)
        ? chosenYear
        : firms.years[firms.years.length - 1];
    const filter: FirmFilter = { ...choice, year, baseYear };
    const mask = new Uint8Array(firms.count);
    fillMask(firms, filter, mask);
    setCountedFilter(index, firms, filter);
    return { register, filter, mask, facets: facetCounts(firms, filter), year, baseYear };
  }, [register, awaits, choice, chosenYear]);
}
