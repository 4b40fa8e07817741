import type { Session } from "../app/session.ts";
import { type MapRef, MapRefContext } from "./map/map-ref.ts";
import { mapViewport } from "./map/map-viewport.ts";
import { regionFiles } from "./region-files.ts";
import "@fontsource-variable/source-sans-3";
import "@fontsource-variable/source-sans-3/wght-italic.css";
import "../map/map-fonts.css";
import "./css/tokens.css";
import "./css/base.css";
import "./css/layout.css";
import "./css/panel.css";
import "./css/card.css";
import "./css/tools.css";
import "./css/table.css";
import "./css/tension.css";
import "./css/dialogs.css";
import "./css/growth.css";
import "./css/phone.css";
import "./css/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { keepLink } from "../app/keep-link.ts";
import { SUBSECTORS } from "../core/subsectors.ts";
import { startWorker } from "../engine/start-worker.ts";
import { workerEngine } from "../engine/worker-engine.ts";
import { translate } from "../i18n/translate.ts";
import { SUBSECTOR_COLOURS } from "../map/palette.ts";
import { createData } from "../state/data.ts";
import { createGrowth } from "../state/growth-results.ts";
import { createLiveZone } from "../state/live-zone.ts";
import { createProject, SAMPLE } from "../state/project.ts";
import { createToasts } from "../state/toasts.ts";
import { decodeLink } from "../state/url-codec.ts";
import { createView } from "../state/view.ts";
import { AppContext } from "./app-context.ts";
import { Page } from "./frame/page.tsx";

// Asked for before the page is made, so that map and page load side by side.
void import("../map/first-view.ts");

const link = decodeLink(window.location.hash);
const mapRef: MapRef = { current: null };
const view = createView({
  ...link.view,
  awaitsOwnRegister: link.ownRegister,
  awaitsOwnZones: link.ownZones,
});
const app: Session = {
  project: createProject(link.project),
  view,
  data: createData(),
  live: createLiveZone(),
  growth: createGrowth(),
  toasts: createToasts(),
  engine: workerEngine(startWorker as () => never),
  viewport: mapViewport(mapRef, view),
  region: regionFiles(),
};

for (const { id } of SUBSECTORS)
  document.documentElement.style.setProperty(`--subsector-${id}`, SUBSECTOR_COLOURS.light[id]);

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

keepLink(app);
const place = document.getElementById("app");
if (!place) throw new Error("index.html has no place for the page");
createRoot(place).render(
  <StrictMode>
    <AppContext value={app}>
      <MapRefContext value={mapRef}>
        <Page />
      </MapRefContext>
    </AppContext>
  </StrictMode>,
);
