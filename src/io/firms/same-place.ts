import { lonLatFrom } from "../../core/geometry/coordinate-systems.ts";
import { toRd } from "../../core/geometry/rd.ts";
import type { Crs } from "../netherlands.ts";

/** Two pairs of coordinates that lie no further apart, metres, are of one place: of a door, or of a street. */
export const SAME_PLACE_M = 200;

/** Metres between positions in two coordinate systems. */
export function distanceM(
  crs: Crs,
  x: number,
  y: number,
  other: Crs,
  otherX: number,
  otherY: number,
): number {
  const a = toRd(...lonLatFrom(crs)(x, y));
  const b = toRd(...lonLatFrom(other)(otherX, otherY));
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
