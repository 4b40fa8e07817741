import type { DataState } from "../../state/data.ts";
import { chooseRegister, type ProjectDocument, removeOwnLayer, SAMPLE } from "../../state/project.ts";
import { chooseGuidelines } from "../../state/tension.ts";
import { showToast } from "../../state/toasts.ts";
import { sayIn } from "../actions.ts";
import type { Session } from "../session.ts";

/** A file of the user that is in use now: its rows, zones or guideline distances are what the page shows. */
export type LoadedFile = {
  readonly kind: "register" | "zones" | "guidelines";
  readonly id: string;
  readonly fileName: string;
  /** Establishments, areas or rows of the list. */
  readonly count: number;
};

/** What is loaded, in the order register, zones as they were added, list; what is kept for undo alone is not. */
export function loadedFiles(
  project: Pick<ProjectDocument, "register" | "ownLayers" | "guidelines">,
  data: Pick<DataState, "registers" | "ownLayers" | "guidelines">,
): readonly LoadedFile[] {
  const files: LoadedFile[] = [];
  const register = data.registers.get(project.register);
  if (register && register.id !== SAMPLE)
    files.push({
      kind: "register",
      id: register.id,
      fileName: register.fileName,
      count: register.firms.count,
    });
  for (const id of project.ownLayers) {
    const layer = data.ownLayers.get(id);
    if (layer) files.push({ kind: "zones", id, fileName: layer.fileName, count: layer.table.count });
  }
  const rules = project.guidelines === "" ? undefined : data.guidelines.get(project.guidelines);
  if (rules)
    files.push({
      kind: "guidelines",
      id: project.guidelines,
      fileName: rules.edition,
      count: rules.rules.length,
    });
  return files;
}

/** Takes a file out of use, one step of undo: the sample register or the list of the page comes in its place. */
export function unload(app: Session, { kind, id, fileName }: LoadedFile): void {
  if (kind === "register") {
    // The selected firm is a row of the register that goes.
    app.view.setState(({ selection }) => ({
      firmList: false,
      selection: selection?.kind === "firm" || selection?.kind === "firms" ? null : selection,
    }));
    chooseRegister(app.project, SAMPLE);
  } else if (kind === "zones") {
    app.view.setState(({ selection }) => ({
      selection: selection?.kind === "zone" && selection.layer === id ? null : selection,
    }));
    removeOwnLayer(app.project, id);
  } else chooseGuidelines(app.project, "");
  showToast(app.toasts, sayIn(app, `undo.unload.${kind}`, { file: fileName }), { undo: true });
}
