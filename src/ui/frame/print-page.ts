import { linkOf } from "../../app/open-link.ts";
import type { Session } from "../../app/session.ts";
import { formatDate } from "../../i18n/format.ts";
import type { MapRef } from "../map/map-ref.ts";

/**
 * Prints the page: the map as a still picture on white paper with black outlines, since a live drawing surface
 * prints empty, and a footer with the date and the link.
 */
export async function printPage(app: Session, mapRef: MapRef): Promise<void> {
  const area = document.querySelector(".map-area");
  const picture = new Image();
  picture.className = "print-map print-only";
  picture.alt = "";
  const source = await mapRef.current?.capture({ print: true });
  if (source) {
    picture.src = source;
    await picture.decode();
    area?.append(picture);
  }
  const footer = document.createElement("p");
  footer.className = "print-footer print-only";
  const { language } = app.view.getState();
  const link = `${window.location.href.split("#")[0]}#${linkOf(app)}`;
  footer.textContent = `${formatDate(language, new Date())} · ${link}`;
  document.querySelector(".app")?.append(footer);
  // The dialog that asked for it closes first: it would lie over the page.
  await new Promise((resolve) => setTimeout(resolve, 50));
  window.print();
  picture.remove();
  footer.remove();
}
