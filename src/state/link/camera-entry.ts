import type { Camera } from "../view.ts";
import { type LinkEntry, withView } from "./link-entry.ts";
import { trim } from "./trim.ts";

/** Where the map looks: `map=<zoom>/<latitude>/<longitude>`. */
export const cameraEntry: LinkEntry = {
  key: "map",
  write: ({ view: { camera } }) =>
    camera && [trim(camera.zoom, 2), trim(camera.latDeg, 5), trim(camera.lonDeg, 5)].join("/"),
  read: (written, link) => withView(link, { camera: decodeCamera(written) }),
};

function decodeCamera(written: string): Camera | null {
  const [zoom, latDeg, lonDeg] = written.split("/").map(Number);
  if (!Number.isFinite(zoom) || !Number.isFinite(latDeg) || !Number.isFinite(lonDeg)) return null;
  if (Math.abs(latDeg) > 85 || Math.abs(lonDeg) > 180 || zoom < 0 || zoom > 24) return null;
  return { zoom, latDeg, lonDeg };
}
