import { useEffect } from "react";
import { firmName } from "../../app/tension/sentences.ts";
import { useApp, useTensionView, useWords } from "../app-context.ts";
import { CaveatsDialog, TensionExportDialog, TensionPrint, TensionTables } from "./lazy-parts.tsx";
import { useTension } from "./model.ts";
import { useSubjectTension } from "./subject-tension.ts";

/** Over the map in the tension view: tables, dialogs, and the hint while a firm waits for its place. */
export function TensionOverlays() {
  const app = useApp();
  const state = useTension();
  const dialog = useTensionView((ui) => ui.dialog);
  const table = useTensionView((ui) => ui.table);
  const base = state?.base ?? null;
  const key = useSubjectTension()?.zone.key ?? "";
  // Another zone has a firm in focus of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what changes
  useEffect(() => app.tensionView.setState({ focus: null }), [key]);
  if (!base) return null;
  const close = (): void => app.tensionView.setState({ dialog: null });
  return (
    <>
      <PlacingHint />
      <TensionPrint />
      {table && <TensionTables />}
      {dialog === "caveats" && <CaveatsDialog base={base} onClose={close} />}
      {dialog === "export" && <TensionExportDialog onClose={close} />}
    </>
  );
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
