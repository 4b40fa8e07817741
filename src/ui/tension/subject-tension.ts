import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { useApp, useSource } from "../app-context.ts";

/** The zone that the card, the map scene and the spoken sentence are about; null when it is none to test. */
export function useSubjectTension(): FocusTension | null {
  return useSource(useApp().tensionFigures.inFocus);
}
