import { useEffect } from "react";
import { useAnalysis } from "../analysis.ts";
import { useApp, useView } from "../app-context.ts";

/** Keeps the hotspots in step with register, filter, years and options while the growth view is open. */
export function RunHotspots() {
  const { runs, growth, view } = useApp();
  const analysis = useAnalysis();
  const choice = useView((state) => state.growth);
  // A question that was asked already, as after a choice that changes no hotspot, changes nothing.
  useEffect(() => {
    if (analysis) runs.hotspots.ask(analysis, choice);
  }, [runs, analysis, choice]);
  useEffect(
    () => () => {
      runs.hotspots.leave();
      growth.setState({ focus: null });
      view.setState(({ selection }) => (selection?.kind === "cell" ? { selection: null } : {}));
    },
    [runs, growth, view],
  );
  return null;
}
