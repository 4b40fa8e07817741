import { useEffect } from "react";
import { closeCard, redo, removeCorner, stopDrawing, takeCornerBack, undo } from "../../app/actions.ts";
import { leaveFound } from "../../app/found-place.ts";
import { useApp } from "../app-context.ts";
import { useMapRef } from "../map/map-ref.ts";
import { printPage } from "./print-page.ts";

/** Keys that work anywhere on the page, except while text is typed or a dialog is open. */
export function useKeys(): void {
  const app = useApp();
  const mapRef = useMapRef();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (
        event.defaultPrevented ||
        target.closest("input:not([type=checkbox], [type=radio]), textarea, dialog, [role=menu]")
      )
        return;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === "z") {
        event.preventDefault();
        if (event.shiftKey) redo(app);
        else undo(app);
      } else if (command && event.key.toLowerCase() === "y") {
        event.preventDefault();
        redo(app);
      } else if (command && event.key.toLowerCase() === "p") {
        // The browser's own print would show an empty map.
        event.preventDefault();
        void printPage(app, mapRef);
      } else if (event.key === "Escape") leave();
      else if (event.key === "Backspace" && app.view.getState().tool) {
        event.preventDefault();
        takeCornerBack(app);
      } else if ((event.key === "Delete" || event.key === "Backspace") && hasHandles()) {
        event.preventDefault();
        removeCorner(app);
      }
    };
    const hasHandles = (): boolean => {
      const { zone } = app.live.getState();
      return zone?.editing === true && !zone.whole;
    };
    const leave = (): void => {
      const { tool, measured, firmList, selection, view } = app.view.getState();
      if (app.views[view].leave()) return;
      if (tool) stopDrawing(app);
      else if (app.live.getState().zone?.editing) app.live.setState({ zone: null });
      else if (measured) app.view.setState({ measured: null });
      else if (leaveFound(app)) return;
      else if (firmList) app.view.setState({ firmList: false });
      else if (selection) closeCard(app);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [app, mapRef]);
}
