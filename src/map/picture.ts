import type { Map as MapLibreMap } from "maplibre-gl";
import type { OverlayCanvas } from "./overlay/overlay-canvas.ts";

/** Printing waits this long for the last tile and label, then takes what is there. */
const LONGEST_WAIT_MS = 4000;

/** Until everything asked for is drawn. */
export function whenDrawn(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT_MS);
    map.once("idle", () => {
      clearTimeout(timer);
      resolve();
    });
    map.triggerRepaint();
  });
}

/** The map with what is painted over it, in device pixels, as it was drawn in this very frame. */
export function copyOf(map: MapLibreMap, overlay: OverlayCanvas): HTMLCanvasElement {
  const source = map.getCanvas();
  const picture = document.createElement("canvas");
  picture.width = source.width;
  picture.height = source.height;
  const context = picture.getContext("2d");
  if (!context) throw new Error("no 2D canvas");
  context.drawImage(source, 0, 0);
  const ratio = source.width / map.getContainer().clientWidth;
  context.scale(ratio, ratio);
  overlay.paintOn(context);
  return picture;
}

/** The same as a PNG data URL. */
export async function pictureOf(map: MapLibreMap, overlay: OverlayCanvas): Promise<string> {
  return new Promise((resolve) => {
    // The drawing buffer is only there during the frame it was drawn in.
    map.once("render", () => resolve(copyOf(map, overlay).toDataURL("image/png")));
    map.triggerRepaint();
  });
}
