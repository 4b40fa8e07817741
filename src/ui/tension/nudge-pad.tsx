import { useStore } from "zustand";
import type { FocusTension } from "../../app/tension/focus-tension.ts";
import { nudge } from "../../app/tension/what-if.ts";
import { useApp, useProject, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";

const STEP_M = 50;
const DIRECTIONS = [
  ["west", -1, 0],
  ["north", 0, 1],
  ["south", 0, -1],
  ["east", 1, 0],
] as const;

/** Shifts the zone in steps, for keyboard and thumb; shown while the zone can be dragged. */
export function NudgePad({ found }: { found: FocusTension }) {
  const { say } = useWords();
  const app = useApp();
  const editing = useStore(app.live, (state) => state.zone?.editing ?? false);
  const zone = useProject((project) =>
    project.zones.find(({ number }) => number === found.zone.drawn?.number),
  );
  if (!editing || !zone) return null;
  return (
    <div className="card-section nudge-pad">
      <p className="note">{say("tv.move.hint")}</p>
      <fieldset>
        <legend className="visually-hidden">{say("tv.move.pad")}</legend>
        {DIRECTIONS.map(([name, x, y]) => (
          <button
            key={name}
            type="button"
            className={`outlined ${name}`}
            aria-label={say(`tv.move.${name}`)}
            title={say(`tv.move.${name}`)}
            onClick={() => nudge(app, zone, x * STEP_M, y * STEP_M)}
          >
            <Icon name={name === "north" ? "up" : name === "south" ? "down" : "chevron"} />
          </button>
        ))}
      </fieldset>
    </div>
  );
}
