import { useStore } from "zustand";
import { countView, redo, startTool, undo, whyNoDrawing } from "../../app/actions.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { DrawHint } from "./draw-hint.tsx";
import { TOOLS } from "./tool-group.tsx";
import { useSteps } from "./use-steps.ts";

/** The tools at thumb height, just above the sheet. Freehand needs a pointer with a button. */
export function PhoneTools({ bottomPx }: { bottomPx: number }) {
  const { say } = useWords();
  const app = useApp();
  const current = useView((view) => view.tool);
  const why = useStore(app.mapReport, () => whyNoDrawing(app));
  const { past, future, undoWords, redoWords } = useSteps();
  // While a tool is on, back is the corner that was set last.
  const drawing = useView((view) => view.tool !== null);
  return (
    <section className="phone-tools" style={{ bottom: bottomPx }} aria-label={say("tools.title")}>
      <DrawHint />
      <div className="phone-tool-bar" role="toolbar" aria-label={say("tools.toolbar")}>
        {TOOLS.filter(({ tool }) => tool !== "freehand").map(({ tool, icon }) => (
          <button
            key={tool}
            type="button"
            className="tool"
            aria-pressed={current === tool}
            aria-disabled={why !== ""}
            title={why ? say(why) : undefined}
            onClick={() => startTool(app, tool)}
          >
            <Icon name={icon} /> {say(`tools.${tool}`)}
          </button>
        ))}
        <button type="button" className="tool" aria-disabled={why !== ""} onClick={() => countView(app)}>
          <Icon name="view" /> {say("tools.view.short")}
        </button>
        <span className="tool-divider" />
        <button
          type="button"
          className="tool"
          aria-label={say("common.undo")}
          title={drawing ? undefined : undoWords}
          aria-disabled={!past && !drawing}
          onClick={() => undo(app)}
        >
          <Icon name="undo" /> <span aria-hidden="true">{say("common.undo.short")}</span>
        </button>
        <button
          type="button"
          className="tool"
          aria-label={say("common.redo")}
          title={drawing ? undefined : redoWords}
          aria-disabled={!future && !drawing}
          onClick={() => redo(app)}
        >
          <Icon name="redo" /> <span aria-hidden="true">{say("common.redo")}</span>
        </button>
      </div>
    </section>
  );
}
