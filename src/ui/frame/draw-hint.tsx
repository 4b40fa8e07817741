import { useStore } from "zustand";
import type { WordKey } from "../../i18n/translate.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { useMapRef } from "../map/map-ref.ts";

const PROBLEMS: Readonly<Record<string, WordKey>> = {
  "shape.self-crossing": "draw.selfcross",
  "shape.too-few-corners": "draw.fewcorners",
  "shape.no-area": "draw.noarea",
};

/** While a tool is on: the next action, what went wrong, and the visible way out. */
export function DrawHint() {
  const { say } = useWords();
  const app = useApp();
  const mapRef = useMapRef();
  const tool = useView((view) => view.tool);
  const zone = useStore(app.live, (state) => state.zone);
  if (!tool && !zone?.editing) return null;
  const problem = zone?.problem ? PROBLEMS[zone.problem.code] : undefined;
  return (
    <div className={problem ? "draw-hint wrong" : "draw-hint"}>
      <span role={problem ? "alert" : undefined}>
        {problem
          ? say(problem)
          : tool
            ? say(`draw.hint.${tool}`)
            : say(zone?.whole ? "tv.move.drag" : "draw.edit.hint")}
      </span>
      {tool && (
        <span className="draw-keys">
          <kbd>Esc</kbd> {say("draw.hint.cancel")}
        </span>
      )}
      <button
        type="button"
        className="done"
        onClick={() => (tool ? mapRef.current?.finishDrawing() : app.live.setState({ zone: null }))}
      >
        {say("draw.done")}
      </button>
      {tool && <span className="visually-hidden">{say("draw.hint.keys")}</span>}
    </div>
  );
}
