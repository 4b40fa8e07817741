import type { LonLatBox } from "../core/scene.ts";
import { type MapViewOptions, REGION } from "./map-api.ts";

/** Degrees to CSS pixels of a picture, from its left and top. */
export type StillProjection = (lonDeg: number, latDeg: number) => [x: number, y: number];

/** Of a picture, in CSS pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Side in CSS pixels of the whole world at zoom 0, as the map library has it. */
const WORLD_PX = 512;
/** Room around the region where the page names none; as in make-map.ts. */
const DEFAULT_PADDING = { left: 12, top: 12, right: 12, bottom: 12 };
export const NO_PADDING = { left: 0, top: 0, right: 0, bottom: 0 };

/** Degrees to CSS pixels of the container, as the live map places them when it opens. */
export function projectionOf(
  { initial, padding = DEFAULT_PADDING }: Pick<MapViewOptions, "initial" | "padding">,
  size: PictureSize,
): StillProjection {
  if (!initial) return fitBox(REGION, size, padding);
  const scale = WORLD_PX * 2 ** initial.zoom;
  const middle = { x: size.width / 2, y: size.height / 2 };
  return aboutCentre(worldX(initial.lonDeg), worldY(initial.latDeg), scale, middle);
}

/** A box of degrees as large as it fits in the middle of what the padding leaves free. */
export function fitBox(
  [west, south, east, north]: LonLatBox,
  { width, height }: PictureSize,
  padding: NonNullable<MapViewOptions["padding"]>,
): StillProjection {
  const left = worldX(west);
  const top = worldY(north);
  const across = worldX(east) - left;
  const down = worldY(south) - top;
  const free = { x: width - padding.left - padding.right, y: height - padding.top - padding.bottom };
  const middle = { x: padding.left + free.x / 2, y: padding.top + free.y / 2 };
  return aboutCentre(left + across / 2, top + down / 2, Math.min(free.x / across, free.y / down), middle);
}

/** @param scale side of the whole world in CSS pixels */
function aboutCentre(
  x: number,
  y: number,
  scale: number,
  middle: { readonly x: number; readonly y: number },
): StillProjection {
  return (lonDeg, latDeg) => [
    middle.x + (worldX(lonDeg) - x) * scale,
    middle.y + (worldY(latDeg) - y) * scale,
  ];
}

/** Web Mercator (EPSG:3857) as parts of the world's width: 0 at 180 degrees west, and at the top. */
function worldX(lonDeg: number): number {
  return (lonDeg + 180) / 360;
}

function worldY(latDeg: number): number {
  const latRad = (latDeg * Math.PI) / 180;
  return (1 - Math.log(Math.tan(latRad) + 1 / Math.cos(latRad)) / Math.PI) / 2;
}
