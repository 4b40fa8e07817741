import { createContext, useContext, useMemo } from "react";
import type { Analysis } from "../app/firms/analysis.ts";
import { analysisOf } from "../app/firms/analysis.ts";
import { useData, useProject, useView } from "./app-context.ts";

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
  return useMemo(
    () => (register && !awaits ? analysisOf(register, choice, chosenYear) : null),
    [register, awaits, choice, chosenYear],
  );
}
