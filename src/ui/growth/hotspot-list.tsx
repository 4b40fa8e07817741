import { useState } from "react";
import { selectSpot } from "../../app/growth/selected-cell.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { ClassSwatch } from "./class-swatch.tsx";

/** Rows shown before "all". */
const FIRST_ROWS = 12;

/** Hotspots, largest first. A row flies there and opens its card; hovering it raises its firms on the map. */
export function HotspotList() {
  const { say } = useWords();
  const app = useApp();
  const found = useSource(app.runs.hotspots.found);
  const running = useSource(app.runs.hotspots.state).kind === "running";
  const selected = useSource(app.growthFigures.selected);
  const listed = useSource(app.growthFigures.spots) ?? [];
  const [all, setAll] = useState(false);
  const head = useSource(app.growthFigures.spotsHead);
  if (!found || !head) return null;
  if (listed.length === 0) return <p className="note">{say("growth.view.none")}</p>;
  const shown = all ? listed : listed.slice(0, FIRST_ROWS);
  const focus = (rows: Uint32Array | null): void => app.growth.setState({ focus: rows });
  return (
    <>
      <div className="filter-columns one" aria-hidden="true">
        <span>{head.column}</span>
      </div>
      <ul className={running ? "hotspot-list old" : "hotspot-list"} aria-label={head.label}>
        {shown.map(({ spot, name, amount, stable, remarks, spoken }, index) => {
          return (
            <li key={`${spot.kind}${spot.cells[0]}`}>
              <button
                type="button"
                className="hotspot-row"
                aria-pressed={selected?.index === index}
                aria-label={spoken}
                onClick={() => selectSpot(app, found, spot)}
                onMouseEnter={() => focus(spot.firmRows)}
                onMouseLeave={() => focus(null)}
                onFocus={() => focus(spot.firmRows)}
                onBlur={() => focus(null)}
              >
                <ClassSwatch code={spot.classCode} />
                <span className="hotspot-name">
                  {name}
                  {stable && <small>{stable}</small>}
                  {remarks.map((remark) => (
                    <small key={remark}>{remark}</small>
                  ))}
                </span>
                <span className="figure">{amount}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {listed.length > FIRST_ROWS && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say("growth.view.fewer") : say("growth.view.all", { n: listed.length })}
        </button>
      )}
    </>
  );
}
