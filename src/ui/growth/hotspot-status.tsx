import { needsLaterYear } from "../../app/growth/hotspot-run.ts";
import { searchWords } from "../../app/growth/legend.ts";
import { ADVISED_CELLS } from "../../core/growth/hotspots.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { RunStatus } from "../parts/run-status.tsx";

const WORDS = {
  running: "growth.view.running",
  progress: "growth.view.progress",
  stopped: "growth.view.stopped",
  failed: "growth.view.failed",
} as const;

/** How far the search is, what it was done with, and why there is nothing when there is nothing. */
export function HotspotStatus() {
  const speaker = useWords();
  const { say } = speaker;
  const { runs, growthFigures } = useApp();
  const { hotspots } = runs;
  const analysis = useAnalysis();
  const measure = useSource(growthFigures.measure);
  const run = useSource(hotspots.state);
  const found = useSource(hotspots.found);
  if (!analysis) return null;
  if (needsLaterYear({ measure }, analysis))
    return <p className="note">{say("growth.view.later-year", { year: String(analysis.baseYear) })}</p>;
  if (run.kind !== "idle" && run.kind !== "done")
    return <RunStatus state={run} words={WORDS} onStop={hotspots.stop} onAgain={hotspots.again} />;
  if (!found) return null;
  const { cells, spots } = found.hotspots;
  const certain = spots.reduce((sum, spot) => sum + spot.cells.length, 0);
  return (
    <>
      <p className="visually-hidden" role="status">
        {say("growth.view.found", { n: spots.length, m: certain })}
      </p>
      <p className="note">{searchWords(found, speaker)}</p>
      {cells.n < ADVISED_CELLS && (
        <p className="note">{say("growth.few-cells", { advised: ADVISED_CELLS })}</p>
      )}
    </>
  );
}
