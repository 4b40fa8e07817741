import { needsLaterYear } from "../../app/growth/hotspot-run.ts";
import { showCircle } from "../../app/growth/listed-circles.ts";
import { CIRCLE_DRAWS } from "../../core/growth/circles.ts";
import { changeGrowth } from "../../state/growth.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { RunStatus } from "../parts/run-status.tsx";
import { PlaceRow } from "./place-row.tsx";

const WORDS = {
  running: "circles.running",
  progress: "circles.progress",
  stopped: "circles.stopped",
  failed: "circles.failed",
} as const;

/** Circles of the scan statistic, as a choice: it takes longer than the squares. */
export function Circles() {
  const { say } = useWords();
  const app = useApp();
  const { runs } = app;
  const analysis = useAnalysis();
  const asked = useView(({ growth }) => growth.circles);
  const state = useSource(runs.circles.state);
  if (!analysis) return null;
  const early = needsLaterYear({ measure: "jobs-change" }, analysis);
  return (
    <section className="panel-section" aria-labelledby="growth-circles">
      <div className="section-head">
        <h2 id="growth-circles">{say("circles.title")}</h2>
      </div>
      <label className="check-line">
        <input type="checkbox" checked={asked} onChange={() => changeGrowth(app.view, { circles: !asked })} />
        <span>{say("circles.show")}</span>
      </label>
      {asked && early && <p className="note">{say("circles.later-year")}</p>}
      {asked && !early && (
        <>
          <CircleList />
          <RunStatus state={state} words={WORDS} onStop={runs.circles.stop} onAgain={runs.circles.again} />
        </>
      )}
    </section>
  );
}

function CircleList() {
  const { say } = useWords();
  const app = useApp();
  const found = useSource(app.runs.circles.found);
  const listed = useSource(app.growthFigures.circles);
  if (!found || !listed) return null;
  if (listed.length === 0)
    return (
      <p className="note" role="status">
        {say("circles.none")}
      </p>
    );
  const { baseYear, year } = found;
  return (
    <>
      <div className="filter-columns one" aria-hidden="true">
        <span>{say("circles.column")}</span>
      </div>
      <ul className="hotspot-list" aria-label={say("circles.list")}>
        {listed.map(({ circle, mark, name, cases, details, label }) => (
          <PlaceRow
            key={mark}
            name={name}
            figure={cases}
            label={label}
            lines={[details]}
            spoken={`${details}.`}
            onPick={() => showCircle(app, circle)}
          />
        ))}
      </ul>
      <p className="note">
        {say("circles.note", { from: String(baseYear), to: String(year), draws: CIRCLE_DRAWS })}
      </p>
    </>
  );
}
