import { DropdownMenu } from "radix-ui";
import { useStore } from "zustand";
import { countView, redo, startTool, undo, whyNoDrawing } from "../../app/actions.ts";
import { type DrawTool, drawToolOf } from "../../state/view.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { useMapRef } from "../map/map-ref.ts";
import { Icon, type IconName } from "../parts/icon.tsx";
import { useScreenView } from "../views.ts";
import { coarsePointer, useLayout } from "./layout.ts";
import { useSteps } from "./use-steps.ts";

export const TOOLS: readonly { readonly tool: DrawTool; readonly icon: IconName }[] = [
  { tool: "polygon", icon: "polygon" },
  { tool: "rectangle", icon: "rectangle" },
  { tool: "circle", icon: "circle" },
  { tool: "freehand", icon: "freehand" },
];

/** Freehand needs a pointer that draws while a button is held, which a finger uses to pan. */
export function offeredTools(): typeof TOOLS {
  return coarsePointer.matches ? TOOLS.filter(({ tool }) => tool !== "freehand") : TOOLS;
}

/** Drawing, counting the view, typed corners, undo and redo. */
export function ToolGroup() {
  const { say } = useWords();
  const app = useApp();
  const layout = useLayout();
  const current = useView((view) => view.tool);
  const why = useStore(app.mapReport, () => whyNoDrawing(app));
  const { BesideTools } = useScreenView();
  const inRow = layout === "wide" && !BesideTools;
  const typed = (
    <button
      type="button"
      className="tool"
      aria-label={say("tools.corners")}
      title={say("tools.corners")}
      onClick={() => app.view.setState({ dialog: "corners" })}
    >
      <Icon name="keyboard" />
    </button>
  );
  return (
    <div className="tool-group" role="toolbar" aria-label={say("tools.toolbar")}>
      {inRow && <span className="tool-title">{say("tools.title")}</span>}
      {inRow ? (
        offeredTools().map(({ tool, icon }) => (
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
        ))
      ) : (
        <ToolMenu />
      )}
      {inRow && typed}
      <span className="tool-divider" />
      <button type="button" className="tool worded" aria-disabled={why !== ""} onClick={() => countView(app)}>
        <Icon name="view" /> {say(layout === "phone" ? "tools.view.short" : "tools.view")}
      </button>
      {BesideTools && (
        <>
          <span className="tool-divider" />
          <BesideTools />
        </>
      )}
      <span className="tool-divider" />
      <HistoryButtons />
    </div>
  );
}

function HistoryButtons() {
  const { say } = useWords();
  const app = useApp();
  const { past, future, undoWords, redoWords } = useSteps();
  // While a tool is on, back is the corner that was set last.
  const drawing = useView((view) => view.tool !== null);
  // aria-disabled instead of disabled: the button that was just pressed must not lose the focus.
  return (
    <span className="tool-pair">
      <button
        type="button"
        className="tool"
        aria-label={say("common.undo")}
        title={drawing ? say("common.undo") : undoWords}
        aria-disabled={!past && !drawing}
        onClick={() => undo(app)}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="tool"
        aria-label={say("common.redo")}
        title={drawing ? say("common.redo") : redoWords}
        aria-disabled={!future && !drawing}
        onClick={() => redo(app)}
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}

/** On narrower screens: one labelled button with a menu. */
function ToolMenu() {
  const { say } = useWords();
  const app = useApp();
  const mapRef = useMapRef();
  const current = useView((view) => drawToolOf(view.tool));
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="tool worded" aria-pressed={current !== null}>
        <Icon name="polygon" /> {say("tools.title")} <Icon name="down" size={16} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          sideOffset={6}
          align="start"
          onCloseAutoFocus={(event) => {
            // A tool that was chosen has the keyboard on the map: that is where its crosshair is.
            if (!app.view.getState().tool) return;
            event.preventDefault();
            mapRef.current?.focus();
          }}
        >
          {offeredTools().map(({ tool, icon }) => (
            <DropdownMenu.Item key={tool} className="menu-item" onSelect={() => startTool(app, tool)}>
              <Icon name={icon} /> {say(`tools.${tool}`)}
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item className="menu-item" onSelect={() => app.view.setState({ dialog: "corners" })}>
            <Icon name="keyboard" /> {say("tools.corners")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
