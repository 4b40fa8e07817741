import { CodesByYear } from "../../core/register/filtering/filter-codes.ts";
import type { ReadFirmsResult } from "../../engine/jobs/read-firms.ts";
import type { ReadZonesResult } from "../../engine/jobs/read-zones.ts";
import { type DataStore, keepOwnLayer, keepRegister, type LayerUse } from "../../state/data.ts";
import { addOwnLayer, chooseRegister } from "../../state/project.ts";
import { showToast } from "../../state/toasts.ts";
import { fitBounds, sayIn } from "../actions.ts";
import type { Session } from "../session.ts";
import { boundsOfTableDeg } from "../zones/zone-bounds.ts";

/** Id of the next layer of zones. Layers are kept until the page closes, so their number is never used twice. */
export function nextLayerId(data: DataStore): string {
  return `own-${data.getState().ownLayers.size + 1}`;
}

/** How a layer of zones is used: what its zones are, and whether the embedded housing zones go off the map. */
export type TakenAs = { readonly hideEmbedded: boolean; readonly use: LayerUse };

/** Uses the file that was read: a register in the place of the one on screen, or a layer of its own; one step of undo. */
export function takeImport(app: Session, { hideEmbedded, use }: TakenAs): void {
  const step = app.ownFiles.get();
  if (step.kind === "firms-read") applyFirms(app, step.file.name, step.result);
  else if (step.kind === "zones-read") applyZones(app, step.file.name, step.result, { hideEmbedded, use });
  leaveImport(app);
}

/** Closes the window of own files; what ran in it ends, and what was read and not used is gone. */
export function leaveImport(app: Session): void {
  app.ownFiles.reset();
  app.view.setState(({ dialog }) => (dialog === "own-files" ? { dialog: null } : {}));
}

/** Puts the register in the place of the one on screen; one step of undo. */
function applyFirms(app: Session, fileName: string, { table, index, codes }: ReadFirmsResult): void {
  // Registers are kept until the page closes, for undo: their number only grows.
  const id = `register-${app.data.getState().registers.size}`;
  keepRegister(app.data, {
    id,
    fileName,
    synthetic: false,
    firms: table,
    index,
    codes: new CodesByYear(table, codes),
  });
  // The selected firm is a row of the old register.
  app.view.setState(({ selection }) => ({
    awaitsOwnRegister: false,
    firmList: false,
    selection: selection?.kind === "firm" || selection?.kind === "firms" ? null : selection,
  }));
  chooseRegister(app.project, id);
  showToast(app.toasts, sayIn(app, "undo.register", { file: fileName }), { undo: true });
}

/** Adds the zones as a layer of their own; the embedded housing zones can be hidden at once. */
function applyZones(
  app: Session,
  fileName: string,
  { table }: ReadZonesResult,
  { hideEmbedded, use }: TakenAs,
): void {
  keepOwnLayer(app.data, { table, fileName, use });
  addOwnLayer(app.project, table.layer);
  if (hideEmbedded)
    app.view.setState(({ hiddenLayers }) => ({ hiddenLayers: [...new Set([...hiddenLayers, "housing"])] }));
  showToast(app.toasts, sayIn(app, "undo.layer", { file: fileName }), { undo: true });
  const bounds = boundsOfTableDeg(table);
  // A file of the whole country would zoom out of the region: then the map stays where it is.
  if (bounds && bounds[2] - bounds[0] < 1.5) fitBounds(app, bounds);
}
