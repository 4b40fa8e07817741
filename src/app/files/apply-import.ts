import { CodesByYear } from "../../core/register/filtering/filter-codes.ts";
import type { ReadFirmsResult } from "../../engine/jobs/read-firms.ts";
import type { ReadZonesResult } from "../../engine/jobs/read-zones.ts";
import { keepOwnLayer, keepRegister } from "../../state/data.ts";
import { addOwnLayer, chooseRegister } from "../../state/project.ts";
import { showToast } from "../../state/toasts.ts";
import { fitBounds, sayIn } from "../actions.ts";
import type { Session } from "../session.ts";
import { boundsOfTableDeg } from "../zones/zone-bounds.ts";

let registers = 0;
let layers = 0;

/** Id of the next layer of zones. */
export function nextLayerId(): string {
  layers++;
  return `own-${layers}`;
}

/** Puts the register in the place of the one on screen; one step of undo. */
export function applyFirms(app: Session, fileName: string, { table, index, codes }: ReadFirmsResult): void {
  registers++;
  const id = `register-${registers}`;
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
export function applyZones(
  app: Session,
  fileName: string,
  { table }: ReadZonesResult,
  hideEmbedded: boolean,
): void {
  keepOwnLayer(app.data, { table, fileName });
  addOwnLayer(app.project, table.layer);
  if (hideEmbedded)
    app.view.setState(({ hiddenLayers }) => ({ hiddenLayers: [...new Set([...hiddenLayers, "housing"])] }));
  showToast(app.toasts, sayIn(app, "undo.layer", { file: fileName }), { undo: true });
  const bounds = boundsOfTableDeg(table);
  // A file of the whole country would zoom out of the region: then the map stays where it is.
  if (bounds && bounds[2] - bounds[0] < 1.5) fitBounds(app, bounds);
}
