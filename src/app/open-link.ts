import { decodeLink } from "../state/link/decode-link.ts";
import { encodeLink } from "../state/link/encode-link.ts";
import { withLength } from "../state/link/link-end.ts";
import type { LinkState } from "../state/link/link-state.ts";
import { SAMPLE } from "../state/project.ts";
import { showToast } from "../state/toasts.ts";
import { sayIn } from "./actions.ts";
import type { Session } from "./session.ts";

/** The link of the page as it is. A link that waits for its own files still says so. */
export function linkOf(app: Session): string {
  return withLength(encodeLink(app.project.getState(), app.view.getState()));
}

/** Sets the page to a link. The files that are loaded stay. */
export function openLink(app: Session, hash: string): void {
  const link = decodeLink(hash);
  const { project, view, ownRegister, ownZones } = link;
  const { register, ownLayers } = app.project.getState();
  app.project.setState(project);
  app.view.setState({
    ...view,
    // Of other zones, or of another search.
    hiddenZones: [],
    found: null,
    awaitsOwnRegister: ownRegister && register === SAMPLE,
    awaitsOwnZones: ownZones && ownLayers.length === 0,
  });
  if (view.camera) app.viewport.setCamera(view.camera);
  tellOfLink(app, link);
}

/**
 * Says that a link holds names, and what it could not bring: its lost end, what a newer page wrote, zones of a file that is not here. The figures
 * of what is here are right without them; so this is a message, and of the zones the share window says it again.
 */
export function tellOfLink(
  app: Session,
  { cut, damaged, newer, view }: Pick<LinkState, "cut" | "damaged" | "newer" | "view">,
): void {
  const told: string[] = [];
  if (cut) told.push(sayIn(app, "link.cut"));
  if (damaged) told.push(sayIn(app, "link.damaged"));
  if (newer) told.push(sayIn(app, "link.newer"));
  if (view.namesInLink) told.push(sayIn(app, "link.names"));
  if (app.view.getState().awaitsOwnZones) told.push(sayIn(app, "share.zones.missing"));
  if (told.length) showToast(app.toasts, told.join(" "));
}
