import { useStore } from "zustand";
import { ADVISED_CELLS } from "../../core/growth/hotspots.ts";
import { isWordKey } from "../../i18n/translate.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { needsLaterYear, startAgain, stopRun } from "./run-hotspots.tsx";

/** How far the search is, what it was done with, and why there is nothing when there is nothing. */
export function HotspotStatus() {
  const { say } = useWords();
  const app = useApp();
  const analysis = useAnalysis();
  const growth = useView((view) => view.growth);
  const run = useStore(app.growth, (state) => state.run);
  const found = useStore(app.growth, (state) => state.found);
  if (!analysis) return null;
  if (needsLaterYear(growth, analysis))
    return <p className="note">{say("growth.view.later-year", { year: String(analysis.baseYear) })}</p>;
  if (run.kind === "running") {
    return (
      <div className="run-progress">
        <progress max={1} value={run.share} aria-label={say("growth.view.running")} />
        <span className="caption">{say("growth.view.progress", { p: Math.round(run.share * 100) })}</span>
        <button type="button" className="link" onClick={() => stopRun(app)}>
          {say("growth.view.stop")}
        </button>
      </div>
    );
  }
  if (run.kind === "stopped") {
    return (
      <p className="note">
        {say("growth.view.stopped")}{" "}
        <button type="button" className="link" onClick={() => startAgain(app)}>
          {say("growth.view.again")}
        </button>
      </p>
    );
  }
  if (run.kind === "failed") {
    const key = `input.${run.code}`;
    return (
      <p className="note wrong" role="alert">
        {isWordKey(key) ? say(key, run.context) : run.code}
      </p>
    );
  }
  if (!found) return null;
  const { cells, options, spots } = found.hotspots;
  const certain = spots.reduce((sum, spot) => sum + spot.cells.length, 0);
  return (
    <>
      <p className="visually-hidden" role="status">
        {say("growth.view.found", { n: spots.length, m: certain })}
      </p>
      <p className="note">
        {say("growth.view.done", {
          n: cells.n,
          m: options.cellM,
          band: Math.round(cells.bandM),
          r: options.permutations,
        })}
      </p>
      {cells.n < ADVISED_CELLS && (
        <p className="note">{say("growth.few-cells", { advised: ADVISED_CELLS })}</p>
      )}
    </>
  );
}
