import { useStore } from "zustand";
import { removeCorner, stopDrawing, takeCornerBack } from "../../app/actions.ts";
import type { WordKey } from "../../i18n/translate.ts";
import type { LiveZone } from "../../state/live-zone.ts";
import { type DrawTool, drawToolOf } from "../../state/view.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { useMapRef } from "../map/map-ref.ts";
import { PointBar } from "../points/lazy-points.tsx";
import { coarsePointer } from "./layout.ts";

const PROBLEMS: Readonly<Record<string, WordKey>> = {
  "shape.self-crossing": "draw.selfcross",
  "shape.too-few-corners": "draw.fewcorners",
  "shape.no-area": "draw.noarea",
};

/** What can be done about it here: a corner of a zone that is being drawn cannot be moved. */
function problemWords({ problem }: LiveZone, tool: DrawTool | null): WordKey | undefined {
  if (problem?.code !== "shape.self-crossing" || !tool) return problem ? PROBLEMS[problem.code] : undefined;
  return coarsePointer.matches ? "draw.selfcross.tap" : "draw.selfcross.drawing";
}

/** The next action with this tool, in the words of this hand. */
function nextWords(tool: DrawTool | null, whole: boolean): WordKey {
  const touch = coarsePointer.matches;
  if (tool) return touch && tool !== "freehand" ? `draw.tap.${tool}` : `draw.hint.${tool}`;
  if (whole) return "tv.move.drag";
  return touch ? "draw.tap.edit" : "draw.edit.hint";
}

/** While a tool is on: the next action, what went wrong, and the visible ways back and out. */
export function DrawHint() {
  const { say } = useWords();
  const app = useApp();
  const mapRef = useMapRef();
  const tool = useView((view) => drawToolOf(view.tool));
  const zone = useStore(app.live, (state) => state.zone);
  if (!tool && !zone?.editing) return <PointBar />;
  const problem = zone && problemWords(zone, tool);
  return (
    <div className={problem ? "draw-hint wrong" : "draw-hint"}>
      <span role={problem ? "alert" : undefined}>
        {say(problem ?? nextWords(tool, zone?.whole ?? false))}
      </span>
      {tool && !coarsePointer.matches && (
        <span className="draw-keys">
          <kbd>Esc</kbd> {say("draw.hint.cancel")}
        </span>
      )}
      {tool && zone && (
        <button type="button" className="quiet-done" onClick={() => takeCornerBack(app)}>
          {say("draw.corner.back")}
        </button>
      )}
      {coarsePointer.matches && zone?.editing && !zone.whole && (
        <button type="button" className="quiet-done" onClick={() => removeCorner(app)}>
          {say("draw.corner.wipe")}
        </button>
      )}
      {tool && (
        <button type="button" className="quiet-done" onClick={() => stopDrawing(app)}>
          {say("draw.stop")}
        </button>
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
