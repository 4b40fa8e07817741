import { SAMPLE } from "../state/project.ts";
import { decodeLink, encodeLink } from "../state/url-codec.ts";
import type { App } from "./app-context.ts";

/** The address follows the state at rest, not on every frame of a pan. */
const WRITE_AFTER_MS = 250;

/** Keeps the address bar in step with the page, and the page with an address that is pasted or gone back to. */
export function keepLink(app: App): void {
  let timer = 0;
  const write = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const link = `#${linkOf(app)}`;
      if (window.location.hash !== link) window.history.replaceState(null, "", link);
    }, WRITE_AFTER_MS);
  };
  app.project.subscribe(write);
  app.view.subscribe(write);
  window.addEventListener("hashchange", () => {
    if (window.location.hash !== `#${linkOf(app)}`) openLink(app, window.location.hash);
  });
}

/** The link of the page as it is. A link that waits for its own register still says so. */
export function linkOf(app: App): string {
  const view = app.view.getState();
  const project = app.project.getState();
  const link = encodeLink(project, view);
  return view.awaitsOwnRegister && project.register === SAMPLE ? `${link}&d=own` : link;
}

/** Sets the page to a link. The register that is loaded stays. */
export function openLink(app: App, hash: string): void {
  const { project, view, ownRegister } = decodeLink(hash);
  const { register } = app.project.getState();
  app.project.setState(project);
  app.view.setState({ ...view, awaitsOwnRegister: ownRegister && register === SAMPLE });
  if (view.camera) app.map.current?.flyTo(view.camera);
}
