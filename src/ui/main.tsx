import { createSession } from "../app/create-session.ts";
import type { Application } from "../app/session.ts";
import { type MapRef, MapRefContext } from "./map/map-ref.ts";
import { mapViewport } from "./map/map-viewport.ts";
import { regionFiles } from "./region-files.ts";
import "@fontsource-variable/source-sans-3";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "../map/map-fonts.css";
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { keepChoices } from "../app/keep-choices.ts";
import { keepOwnWords } from "../app/keep-own-words.ts";
import { tellOfLink } from "../app/open-link.ts";
import { tellUnexpected } from "../app/tell.ts";
import { nameCopies } from "../app/tension/name-copies.ts";
import { startWorker } from "../engine/start-worker.ts";
import { workerEngine } from "../engine/worker-engine.ts";
import { translate } from "../i18n/translate.ts";
import { warmGraphics } from "../map/warm-graphics.ts";
import { decodeLink } from "../state/link/decode-link.ts";
import { SAMPLE } from "../state/project.ts";
import { AppContext } from "./app-context.ts";
import { LastPage } from "./frame/last-page.tsx";
import { Page } from "./frame/page.tsx";
import { keepAddress } from "./keep-address.ts";
import { ErrorBoundary } from "./parts/error-boundary.tsx";
import { followTheme } from "./theme.ts";

warmGraphics();

// Asked for before the page is made, so that map and page load side by side. The map tells when it does not come.
import("../map/first-view.ts").catch(() => {});

const mapRef: MapRef = { current: null };
const link = decodeLink(window.location.hash);
const app: Application = createSession({
  link,
  engine: workerEngine(startWorker as () => never),
  region: regionFiles(),
  viewport: (view) => mapViewport(mapRef, view, () => app.views[view.getState().view].drawer.get()),
});

keepChoices(app, () => window.localStorage);
followTheme(app);

function followLanguage(): void {
  const { language } = app.view.getState();
  document.documentElement.lang = language;
  document.title = `${translate(language, "app.name")} · ${translate(language, "app.description")}`;
}
followLanguage();
app.view.subscribe(followLanguage);

// A loaded register lives in this page alone; leaving loses it.
window.addEventListener("beforeunload", (event) => {
  if (app.project.getState().register !== SAMPLE) event.preventDefault();
});

keepOwnWords(app, () => window.sessionStorage);
keepAddress(app);
nameCopies(app);
tellOfLink(app, link);
const place = document.getElementById("app");
if (!place) throw new Error("index.html has no place for the page");
window.addEventListener("error", ({ error }) => tellUnexpected(app, error));
window.addEventListener("unhandledrejection", ({ reason }) => tellUnexpected(app, reason));

/** A bug that a part of the page has told of: what is on screen goes on, the tools of a developer get the rest. */
const note = (error: unknown): void => console.error(error);

function showPage(on: HTMLElement): void {
  createRoot(on, {
    onCaughtError: note,
    onRecoverableError: note,
    // Not even the last page could be drawn in there, and React has emptied its place.
    onUncaughtError: (error) => {
      note(error);
      const bare = document.createElement("div");
      on.replaceWith(bare);
      createRoot(bare, { onUncaughtError: note }).render(
        <LastPage app={app} error={error} onRetry={() => window.location.reload()} />,
      );
    },
  }).render(
    <StrictMode>
      <AppContext value={app}>
        <MapRefContext value={mapRef}>
          <ErrorBoundary fallback={(error, retry) => <LastPage app={app} error={error} onRetry={retry} />}>
            <Page />
          </ErrorBoundary>
        </MapRefContext>
      </AppContext>
    </StrictMode>,
  );
}
showPage(place);
