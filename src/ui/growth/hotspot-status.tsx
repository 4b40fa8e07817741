import { needsLaterYear } from "../../app/growth/hotspot-run.ts";
import { searchWords } from "../../app/growth/legend.ts";
import { reasonOf } from "../../app/reason.ts";
import { ADVISED_CELLS } from "../../core/growth/hotspots.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";

/** How far the search is, what it was done with, and why there is nothing when there is nothing. */
export function HotspotStatus() {
  const speaker = useWords();
  const { say } = speaker;
  const { hotspots } = useApp().runs;
  const analysis = useAnalysis();
  const growth = useView((view) => view.growth);
  const run = useSource(hotspots.state);
  const found = useSource(hotspots.found);
  if (!analysis) return null;
  if (needsLaterYear(growth, analysis))
    return <p className="note">{say("growth.view.later-year", { year: String(analysis.baseYear) })}</p>;
  if (run.kind === "running") {
    const share = run.total > 0 ? run.done / run.total : 0;
    return (
      <div className="run-progress">
        <progress max={1} value={share} aria-label={say("growth.view.running")} />
        <span className="caption">{say("growth.view.progress", { p: Math.round(share * 100) })}</span>
        <button type="button" className="link" onClick={hotspots.stop}>
          {say("growth.view.stop")}
        </button>
      </div>
    );
  }
  if (run.kind === "stopped") {
    return (
      <p className="note">
        {say("growth.view.stopped")}{" "}
        <button type="button" className="link" onClick={hotspots.again}>
          {say("growth.view.again")}
        </button>
      </p>
    );
  }
  if (run.kind === "failed") {
    return (
      <p className="note wrong" role="alert">
        {say("growth.view.failed", { why: reasonOf(speaker, run.error) })}{" "}
        <button type="button" className="link" onClick={hotspots.again}>
          {say("growth.view.again")}
        </button>
      </p>
    );
  }
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
