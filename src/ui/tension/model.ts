import type { TensionState } from "../../app/tension/tension-figures.ts";
import { useApp, useSource } from "../app-context.ts";

/** null in the other views, and until register and guideline distances are loaded. */
export function useTension(): TensionState | null {
  return useSource(useApp().tensionFigures.state);
}
