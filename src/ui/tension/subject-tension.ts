import { useMemo } from "react";
import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { tensionOfFocus } from "../../app/tension/focus-tension.ts";
import { useApp, useSource } from "../app-context.ts";
import { useTension } from "./model.ts";

/** The zone that the card, the map scene and the spoken sentence are about; null when it is none to test. */
export function useSubjectTension(): FocusTension | null {
  const state = useTension();
  const focus = useSource(useApp().figures.focus);
  return useMemo(() => (state && focus ? tensionOfFocus(state, focus) : null), [state, focus]);
}
