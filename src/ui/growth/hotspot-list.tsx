import { useState } from "react";
import { selectSpot } from "../../app/growth/selected-cell.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { AllOrFewer } from "./all-or-fewer.tsx";
import { ClassSwatch } from "./class-swatch.tsx";
import { PlaceRow } from "./place-row.tsx";

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
  return (
    <>
      <div className="filter-columns one" aria-hidden="true">
        <span>{head.column}</span>
      </div>
      <ul className={running ? "hotspot-list old" : "hotspot-list"} aria-label={head.label}>
        {shown.map(({ spot, name, amount, stable, short, label, spoken }, index) => (
          <PlaceRow
            key={`${spot.kind}${spot.cells[0]}`}
            name={name}
            figure={amount}
            label={label}
            lines={[...(stable ? [stable] : []), ...short]}
            spoken={spoken}
            swatch={<ClassSwatch code={spot.classCode} />}
            pressed={selected?.index === index}
            onPick={() => selectSpot(app, found, spot)}
            onPoint={(on) => app.growth.setState({ focus: on ? spot.firmRows : null })}
          />
        ))}
      </ul>
      <AllOrFewer count={listed.length} first={FIRST_ROWS} all={all} onChange={setAll} />
    </>
  );
}
