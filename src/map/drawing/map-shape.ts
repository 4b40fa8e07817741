import { toLonLat, toRd } from "../../core/geometry/rd.ts";
import { circleRing } from "../../core/geometry/rings.ts";
import type { MapShape } from "../../core/scene.ts";

/** Distance in RD metres between two points in degrees: what counting uses, so the radius shown is the one counted. */
export function distanceM(a: readonly [number, number], b: readonly [number, number]): number {
  const [ax, ay] = toRd(a[0], a[1]);
  const [bx, by] = toRd(b[0], b[1]);
  return Math.hypot(bx - ax, by - ay);
}

/** Corners of a circle for drawing, on the circle; `count` of them, not closed. East first, counter-clockwise. */
export function circleCorners(
  centre: readonly [number, number],
  radiusM: number,
  count?: number,
): [number, number][] {
  const [xM, yM] = toRd(centre[0], centre[1]);
  return circleRing({ xM, yM, radiusM }, count).map(([x, y]) => toLonLat(x, y));
}

/** Closed ring of a shape, for drawing. */
export function ringOfShape(shape: MapShape): [number, number][] {
  const corners =
    shape.kind === "circle"
      ? circleCorners(shape.centre, shape.radiusM)
      : shape.corners.map(([lon, lat]): [number, number] => [lon, lat]);
  const first = corners[0];
  return first ? [...corners, first] : [];
}

/**
 * An open ring without corners that repeat the one before, or the first at the end.
 * The drawing library keeps such doubles while the pointer has not moved.
 */
export function withoutRepeats(ring: readonly (readonly number[])[]): [number, number][] {
  const corners: [number, number][] = [];
  for (const corner of ring) {
    const last = corners[corners.length - 1];
    if (!last || last[0] !== corner[0] || last[1] !== corner[1]) corners.push([corner[0], corner[1]]);
  }
  const first = corners[0];
  while (corners.length > 1) {
    const last = corners[corners.length - 1];
    if (last[0] !== first[0] || last[1] !== first[1]) break;
    corners.pop();
  }
  return corners;
}

/** Position of the corner nearest to a point; null where none is within so many pixels. */
export function nearestCorner(
  corners: readonly { readonly x: number; readonly y: number }[],
  { x, y }: { readonly x: number; readonly y: number },
  withinPx: number,
): number | null {
  let nearest: number | null = null;
  let leastPx = withinPx;
  corners.forEach((corner, at) => {
    const px = Math.hypot(corner.x - x, corner.y - y);
    if (px > leastPx) return;
    nearest = at;
    leastPx = px;
  });
  return nearest;
}
