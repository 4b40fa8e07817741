import { SAMPLE } from "../state/project.ts";
import { showToast } from "../state/toasts.ts";
import { decodeLink, encodeLink } from "../state/url-codec.ts";
import { sayIn } from "./actions.ts";
import type { Session } from "./session.ts";

/** The address follows the state at rest, not on every frame of a pan. */
const WRITE_AFTER_MS = 250;

/**
 * Keeps the address bar in step with the page, and the page with an address that is pasted or gone back to. Says
 * so when the page was opened by a link that was made with zones from a file.
 */
export function keepLink(app: Session): void {
  let timer = 0;
  const write = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const link = `#${linkOf(app)}`;
      if (window.location.hash !== link) window.history.replaceState(null, "", link);
    }, WRITE_AFTER_MS);
  };
  app.project.subscribe(({ ownLayers }) => {
    if (ownLayers.length && app.view.getState().awaitsOwnZones) app.view.setState({ awaitsOwnZones: false });
    write();
  });
  app.view.subscribe(write);
  window.addEventListener("hashchange", () => {
    if (window.location.hash !== `#${linkOf(app)}`) openLink(app, window.location.hash);
  });
  tellOfOwnZones(app);
}

/** The link of the page as it is. A link that waits for its own files still says so. */
export function linkOf(app: Session): string {
  return encodeLink(app.project.getState(), app.view.getState());
}

/** Sets the page to a link. The files that are loaded stay. */
export function openLink(app: Session, hash: string): void {
  const { project, view, ownRegister, ownZones } = decodeLink(hash);
  const { register, ownLayers } = app.project.getState();
  app.project.setState(project);
  app.view.setState({
    ...view,
    awaitsOwnRegister: ownRegister && register === SAMPLE,
    awaitsOwnZones: ownZones && ownLayers.length === 0,
  });
  if (view.camera) app.viewport.setCamera(view.camera);
  tellOfOwnZones(app);
}

/** The figures of what is here are right without those zones; so this is a message, and the share window repeats it. */
function tellOfOwnZones(app: Session): void {
  if (app.view.getState().awaitsOwnZones) showToast(app.toasts, sayIn(app, "share.zones.missing"));
}
