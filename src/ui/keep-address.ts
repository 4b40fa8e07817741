import { linkOf, openLink } from "../app/open-link.ts";
import type { Session } from "../app/session.ts";

/** The address follows the state at rest, not on every frame of a pan. */
const WRITE_AFTER_MS = 250;

/** Keeps the address bar in step with the page, and the page with an address that is pasted or gone back to. */
export function keepAddress(app: Session): void {
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
