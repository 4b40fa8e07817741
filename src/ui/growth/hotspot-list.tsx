import { useState } from "react";
import { useStore } from "zustand";
import { formatChange } from "../../i18n/format.ts";
import { useApp, useWords } from "../app-context.ts";
import { ClassSwatch } from "./class-swatch.tsx";
import { classNameOf } from "./hotspot-classes.ts";
import { placeOfSpot } from "./place-of-spot.ts";
import { selectSpot, useSelectedCell } from "./spot-selection.ts";
import { useSpotPlaces } from "./use-spot-places.ts";

/** Rows shown before "all". */
const FIRST_ROWS = 12;

/** Hotspots, largest change first. A row flies there and opens its card; hovering it raises its firms on the map. */
export function HotspotList() {
  const { say, language } = useWords();
  const app = useApp();
  const found = useStore(app.growth, (state) => state.found);
  const running = useStore(app.growth, (state) => state.run.kind === "running");
  const selected = useSelectedCell();
  const places = useSpotPlaces();
  const [all, setAll] = useState(false);
  if (!found) return null;
  const { spots, options } = found.hotspots;
  if (spots.length === 0) return <p className="note">{say("growth.view.none")}</p>;
  const shown = all ? spots : spots.slice(0, FIRST_ROWS);
  const focus = (rows: Uint32Array | null): void => app.growth.setState({ focus: rows });
  return (
    <>
      <div className="filter-columns one" aria-hidden="true">
        <span>{say("growth.view.since", { yy: String(options.baseYear % 100).padStart(2, "0") })}</span>
      </div>
      <ul className={running ? "hotspot-list old" : "hotspot-list"} aria-label={say("growth.view.list")}>
        {shown.map((spot, index) => {
          const place = placeOfSpot(found.hotspots.grid, spot, places);
          const name = say(`growth.spot.${spot.kind}.near`, { n: index + 1, place });
          return (
            <li key={`${spot.kind}${spot.cells[0]}`}>
              <button
                type="button"
                className="hotspot-row"
                aria-pressed={selected?.index === index}
                aria-label={say("growth.view.row", {
                  name,
                  change: formatChange(language, spot.change),
                  n: spot.firms,
                  certainty: say(`growth.class.${classNameOf(spot.classCode)}`),
                })}
                onClick={() => selectSpot(app, found, spot)}
                onMouseEnter={() => focus(spot.firmRows)}
                onMouseLeave={() => focus(null)}
                onFocus={() => focus(spot.firmRows)}
                onBlur={() => focus(null)}
              >
                <ClassSwatch code={spot.classCode} />
                <span className="hotspot-name">{name}</span>
                <span className="figure">{formatChange(language, spot.change)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {spots.length > FIRST_ROWS && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say("growth.view.fewer") : say("growth.view.all", { n: spots.length })}
        </button>
      )}
    </>
  );
}
