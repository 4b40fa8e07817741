import { useEffect } from "react";
import { loadGuidelines } from "../../app/files/load-guidelines.ts";
import { useApp, useSource } from "../app-context.ts";

/** Loads the list of distances, and keeps the region's run in step with the choices, while the tension view is open. */
export function RunTension() {
  const app = useApp();
  const question = useSource(app.tensionFigures.question);
  useEffect(() => void loadGuidelines(app), [app]);
  useEffect(() => app.runs.region.ask(question), [app, question]);
  useEffect(() => () => app.runs.region.ask(null), [app]);
  return null;
}
