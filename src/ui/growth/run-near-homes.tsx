import { useEffect } from "react";
import { loadGuidelines } from "../../app/files/load-guidelines.ts";
import { useApp, useSource } from "../app-context.ts";

/** Keeps what growth is held against in step while the growth view is open: the list of distances, and the zones' tension. */
export function RunNearHomes() {
  const app = useApp();
  const question = useSource(app.tensionFigures.always.question);
  useEffect(() => void loadGuidelines(app), [app]);
  useEffect(() => app.runs.region.ask(question), [app, question]);
  useEffect(() => () => app.runs.region.ask(null), [app]);
  return null;
}
