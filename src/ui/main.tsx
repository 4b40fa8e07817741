import { createSession } from "../app/create-session.ts";
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
import { tellOfLink } from "../app/open-link.ts";
import { nameCopies } from "../app/tension/name-copies.ts";
import { SUBSECTORS } from "../core/register/subsectors.ts";
import { startWorker } from "../engine/start-worker.ts";
import { workerEngine } from "../engine/worker-engine.ts";
import { translate } from "../i18n/translate.ts";
import { SUBSECTOR_COLOURS } from "../map/palette.ts";
import { decodeLink } from "../state/link/decode-link.ts";
import { SAMPLE } from "../state/project.ts";
import { AppContext } from "./app-context.ts";
import { Page } from "./frame/page.tsx";
import { keepAddress } from "./keep-address.ts";

// Asked for before the page is made, so that map and page load side by side.
void import("../map/first-view.ts");

const mapRef: MapRef = { current: null };
const link = decodeLink(window.location.hash);
const app = createSession({
  link,
  engine: workerEngine(startWorker as () => never),
  region: regionFiles(),
  viewport: (view) => mapViewport(mapRef, view),
});

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

keepAddress(app);
nameCopies(app);
tellOfLink(app, link);
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
