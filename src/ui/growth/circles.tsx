import { needsLaterYear } from "../../app/growth/hotspot-run.ts";
import { showCircle } from "../../app/growth/listed-circles.ts";
import { CIRCLE_DRAWS } from "../../core/growth/circles.ts";
import { changeGrowth } from "../../state/growth.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView } from "../app-context.ts";
import { RunStatus } from "./run-status.tsx";
import { usePlacesWords } from "./use-places-words.ts";

const WORDS = {
  running: "circles.running",
  progress: "circles.progress",
  stopped: "circles.stopped",
  failed: "circles.failed",
} as const;

/** Circles of the scan statistic, as a choice: it takes longer than the squares. */
export function Circles() {
  const sayPlaces = usePlacesWords();
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
        <h2 id="growth-circles">{sayPlaces("circles.title")}</h2>
      </div>
      <label className="check-line">
        <input type="checkbox" checked={asked} onChange={() => changeGrowth(app.view, { circles: !asked })} />
        <span>{sayPlaces("circles.show")}</span>
      </label>
      {asked && early && <p className="note">{sayPlaces("circles.later-year")}</p>}
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
  const sayPlaces = usePlacesWords();
  const app = useApp();
  const found = useSource(app.runs.circles.found);
  const listed = useSource(app.growthFigures.circles);
  if (!found || !listed) return null;
  if (listed.length === 0)
    return (
      <p className="note" role="status">
        {sayPlaces("circles.none")}
      </p>
    );
  const { baseYear, year } = found;
  return (
    <>
      <div className="filter-columns one" aria-hidden="true">
        <span>{sayPlaces("circles.column")}</span>
      </div>
      <ul className="hotspot-list" aria-label={sayPlaces("circles.list")}>
        {listed.map(({ circle, mark, name, cases, details, spoken }) => (
          <li key={mark}>
            <button
              type="button"
              className="hotspot-row"
              aria-label={spoken}
              onClick={() => showCircle(app, circle)}
            >
              <span className="hotspot-name">
                {name}
                <small>{details}</small>
              </span>
              <span className="figure">{cases}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="note">
        {sayPlaces("circles.note", { from: String(baseYear), to: String(year), draws: CIRCLE_DRAWS })}
      </p>
    </>
  );
}
