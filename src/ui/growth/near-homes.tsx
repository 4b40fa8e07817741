import { useState } from "react";
import { loadGuidelines } from "../../app/files/load-guidelines.ts";
import { selectSpot } from "../../app/growth/selected-cell.ts";
import { changeGrowth } from "../../state/growth.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { AllOrFewer } from "./all-or-fewer.tsx";
import { ClassSwatch } from "./class-swatch.tsx";
import { PlaceRow } from "./place-row.tsx";

/** Rows shown before "all". */
const FIRST_ROWS = 6;

/** Growing clusters that planned homes come too near to: most jobs first. A row flies there and opens the cluster's card. */
export function NearHomes() {
  const { say } = useWords();
  const app = useApp();
  const { growthFigures, runs } = app;
  const near = useSource(growthFigures.near);
  const words = useSource(growthFigures.nearWords);
  const shown = useView(({ growth }) => growth.nearHomes);
  if (!near || !words) return null;
  const again = (): void => {
    if (near.kind === "failed" && near.list) void loadGuidelines(app);
    else runs.region.again();
  };
  return (
    <section className="panel-section" aria-labelledby="growth-near-homes">
      <div className="section-head">
        <h2 id="growth-near-homes">{say("near.title")}</h2>
      </div>
      {near.kind === "waiting" && <NearHomesProgress />}
      {words.listed.length === 0 && (
        // The sentence is above too; here it says why there is no list.
        <p className={near.kind === "failed" ? "note wrong" : "note"} role="status">
          {words.sentence.replaceAll("**", "")}{" "}
          {(near.kind === "failed" || near.kind === "stopped") && (
            <button type="button" className="link" onClick={again}>
              {say("near.again")}
            </button>
          )}
        </p>
      )}
      {words.listed.length > 0 && (
        <>
          <p className="visually-hidden" role="status">
            {words.sentence.replaceAll("**", "")}
          </p>
          <NearHomesList />
          <label className="check-line">
            <input
              type="checkbox"
              checked={shown}
              onChange={() => changeGrowth(app.view, { nearHomes: !shown })}
            />
            <span>{say("near.show")}</span>
          </label>
        </>
      )}
      {words.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </section>
  );
}

function NearHomesList() {
  const { say } = useWords();
  const app = useApp();
  const found = useSource(app.runs.hotspots.found);
  const words = useSource(app.growthFigures.nearWords);
  const selected = useSource(app.growthFigures.selected);
  const [all, setAll] = useState(false);
  if (!found || !words) return null;
  const { listed } = words;
  return (
    <>
      <div className="filter-columns one" aria-hidden="true">
        <span>{say("near.column")}</span>
      </div>
      <ul className="hotspot-list" aria-label={say("near.list")}>
        {(all ? listed : listed.slice(0, FIRST_ROWS)).map(({ spot, rows, name, jobs, details, label }) => (
          <PlaceRow
            key={spot.cells[0]}
            name={name}
            figure={jobs}
            label={label}
            lines={[details]}
            spoken={`${details}.`}
            swatch={<ClassSwatch code={spot.classCode} />}
            pressed={selected?.spot === spot}
            onPick={() => selectSpot(app, found, spot)}
            onPoint={(on) => app.growth.setState({ focus: on ? rows : null })}
          />
        ))}
      </ul>
      <AllOrFewer count={listed.length} first={FIRST_ROWS} all={all} onChange={setAll} />
    </>
  );
}

/** How far a large region is, with a way to stop it; nothing while the hotspots themselves are looked for. */
function NearHomesProgress() {
  const { say } = useWords();
  const { tensionFigures, runs } = useApp();
  const running = useSource(tensionFigures.always.state)?.running;
  if (!running) return null;
  return (
    <div className="run-progress">
      <progress max={running.total} value={running.done} aria-label={say("near.waiting")} />
      <button type="button" className="link" onClick={runs.region.stop}>
        {say("common.stop")}
      </button>
    </div>
  );
}
