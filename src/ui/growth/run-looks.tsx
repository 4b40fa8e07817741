import { useEffect } from "react";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView } from "../app-context.ts";

/** What is worked out after the squares are on the map, and gives way at once to another question: grids and circles. */
export function RunLooks() {
  const { runs, growthFigures } = useApp();
  const none = useSource(growthFigures.none);
  const analysis = useAnalysis();
  const found = useSource(runs.hotspots.found);
  const ready = useSource(runs.hotspots.state).kind === "done";
  const circles = useView(({ growth }) => growth.circles);
  useEffect(() => {
    if (!analysis || !ready || !found) runs.stability.leave();
    else runs.stability.ask(found, analysis);
  }, [runs, analysis, found, ready]);
  useEffect(() => {
    if (none || !analysis || !circles) runs.circles.leave();
    else runs.circles.ask(analysis);
  }, [runs, analysis, circles, none]);
  useEffect(
    () => () => {
      runs.stability.leave();
      runs.circles.leave();
    },
    [runs],
  );
  return null;
}
