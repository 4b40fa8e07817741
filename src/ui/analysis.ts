import type { Analysis } from "../app/firms/analysis.ts";
import { useApp, useSource } from "./app-context.ts";

/** null while nothing is loaded, or when a link asks for a register that is not here. */
export function useAnalysis(): Analysis | null {
  return useSource(useApp().figures.analysis);
}
