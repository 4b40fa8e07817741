import { filterWords } from "../../app/export/filter-words.ts";
import { linkOf } from "../../app/open-link.ts";
import type { Session } from "../../app/session.ts";
import { formatDate } from "../../i18n/format.ts";
import { speakerOf } from "../../i18n/speaker.ts";
import type { MapRef } from "../map/map-ref.ts";
import { isDark, paintForPaper } from "../theme.ts";

/** What the card is drawn at beside the map, and the least it may be made to stay on the sheet. */
const CARD_ZOOM = 0.66;
const LEAST_ZOOM = 0.4;
/** What a sheet of A4 on its side has for the card: 190 mm less the sentence above and the footer below, in px. */
const CARD_ROOM_PX = 540;

/** Takes away again what was put on the page for paper. */
type Undo = () => void;

/**
 * Makes the page fit for paper: the map as a still picture, since a live drawing surface prints empty, the whole card
 * beside it, and a footer with the chosen filters, the date and the link.
 */
function prepare(app: Session, picture: HTMLElement | null): Undo {
  const added: HTMLElement[] = [];
  const paintForScreen = paintForPaper(app);
  if (picture) {
    picture.className = "print-map print-only";
    document.querySelector(".map-area")?.append(picture);
    added.push(picture);
  }
  const card = document.querySelector<HTMLElement>(".card-slot");
  const body = card?.querySelector(".card-body");
  const hiddenPx = body ? body.scrollHeight - body.clientHeight : 0;
  const heightPx = (card?.firstElementChild?.getBoundingClientRect().height ?? 0) + hiddenPx;
  const zoom = Math.max(LEAST_ZOOM, Math.min(CARD_ZOOM, CARD_ROOM_PX / Math.max(heightPx, 1)));
  card?.style.setProperty("--print-zoom", zoom.toFixed(2));
  const footer = document.createElement("p");
  footer.className = "print-footer print-only";
  const { language } = app.view.getState();
  const { say } = speakerOf(language);
  const link = `${window.location.href.split("#")[0]}#${linkOf(app)}`;
  const filters = filterWords(app.project.getState().filter, say);
  footer.textContent = [
    ...(filters ? [`${say("filter.rail")}: ${filters}`] : []),
    formatDate(language, new Date()),
    link,
  ].join(" · ");
  document.querySelector(".app")?.append(footer);
  added.push(footer);
  return () => {
    paintForScreen();
    for (const element of added) element.remove();
    card?.style.removeProperty("--print-zoom");
  };
}

/** The page's own print: waits until all of the map is drawn. */
export async function printPage(app: Session, mapRef: MapRef): Promise<void> {
  const source = await mapRef.current?.capture({ print: true });
  const picture = source ? new Image() : null;
  if (picture && source) {
    picture.alt = "";
    picture.src = source;
    await picture.decode();
  }
  const undo = prepare(app, picture);
  // The dialog that asked for it closes first: it would lie over the page.
  await new Promise((resolve) => setTimeout(resolve, 50));
  window.print();
  undo();
}

/** What is drawn in dark colours cannot be had in those of paper, and of the legend, at once. */
function noDarkMap(app: Session): HTMLElement {
  const words = document.createElement("p");
  words.textContent = speakerOf(app.view.getState().language).say("print.dark");
  return words;
}

/** The browser's own print, from its menu or its keys: with the map as it is drawn by now. @returns ends it */
export function answerBrowserPrint(app: Session, mapRef: MapRef): () => void {
  let undo: Undo | null = null;
  const before = (): void => {
    // The page's own print has prepared it already.
    if (document.querySelector(".print-footer")) return;
    undo = prepare(app, isDark(app) ? noDarkMap(app) : (mapRef.current?.captureNow() ?? null));
  };
  const after = (): void => {
    undo?.();
    undo = null;
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
