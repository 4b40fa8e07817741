import { useEffect } from "react";
import { firmName } from "../../app/tension/sentences.ts";
import { placeFirm } from "../../app/tension/what-if.ts";
import { useApp, useSource, useTensionView, useWords } from "../app-context.ts";
import { CaveatsDialog, TensionExportDialog, TensionTables } from "./lazy-parts.tsx";
import { listenToClicks } from "./map-clicks.ts";
import { useTension } from "./model.ts";
import { useSubjectTension } from "./subject-tension.ts";

/** Over the map in the tension view: tables, dialogs, and the hint while a firm waits for its place. */
export function TensionOverlays() {
  const app = useApp();
  const state = useTension();
  const marks = useSource(app.tensionFigures.marks);
  const dialog = useTensionView((ui) => ui.dialog);
  const table = useTensionView((ui) => ui.table);
  const base = state?.base ?? null;
  useEffect(() => {
    listenToClicks(marks && base ? { marks, place: (row, x, y) => placeFirm(app, base, row, x, y) } : null);
    return () => listenToClicks(null);
  }, [app, marks, base]);
  useEscape();
  const key = useSubjectTension()?.zone.key ?? "";
  // Another zone has a firm in focus of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what changes
  useEffect(() => app.tensionView.setState({ focus: null }), [key]);
  if (!base) return null;
  const close = (): void => app.tensionView.setState({ dialog: null });
  return (
    <>
      <PlacingHint />
      {table && <TensionTables />}
      {dialog === "caveats" && <CaveatsDialog base={base} onClose={close} />}
      {dialog === "export" && <TensionExportDialog onClose={close} />}
    </>
  );
}

/** Esc leaves the firm where it was, or closes the table, before it closes the card. */
function useEscape(): void {
  const { tensionView } = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { placing, table, dialog } = tensionView.getState();
      if (event.key !== "Escape" || (!dialog && placing === null && !table)) return;
      const target = event.target as HTMLElement;
      if (target.closest("input:not([type=checkbox], [type=radio]), dialog, [role=menu]")) return;
      event.preventDefault();
      if (dialog) tensionView.setState({ dialog: null });
      else tensionView.setState(placing === null ? { table: null } : { placing: null });
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [tensionView]);
}

function PlacingHint() {
  const { say } = useWords();
  const state = useTension();
  const { tensionView } = useApp();
  const placing = useTensionView((ui) => ui.placing);
  if (placing === null || !state) return null;
  return (
    <div className="placing-hint draw-hint" role="alert">
      <span>{say("tv.firm.place.hint", { firm: firmName(state.base, placing) })}</span>
      <span className="draw-keys">
        <kbd>Esc</kbd> {say("draw.hint.cancel")}
      </span>
      <button type="button" className="done" onClick={() => tensionView.setState({ placing: null })}>
        {say("common.cancel")}
      </button>
    </div>
  );
}
