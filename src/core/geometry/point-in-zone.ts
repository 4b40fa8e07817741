import { orientation } from "./orientation.ts";
import type { CountShape, PolygonSet } from "./polygon-set.ts";

/**
 * Does the point (RD metres) lie in the zone? The definition that every other way of counting has to equal:
 * - in a ring by the even-odd rule, a point on the ring counting as in it;
 * - in a polygon when in its outer ring and in none of its holes: so a point on the outer edge is inside and a
 *   point on a hole's edge is outside (where a hole touches the outer edge, the hole wins);
 * - in a zone of several polygons when in any of them, so overlap counts once and a shared edge is inside;
 * - in a circle when its distance to the centre is at most the radius.
 *
 * Exact on the edges of polygons for any coordinates (see `orientation`), and on a circle wherever the squares
 * are exact: whole and half metres. Cost: O(corners).
 */
export function isInZone(shape: CountShape, x: number, y: number): boolean {
  if (shape.kind === "circle") return isInCircle(shape.xM, shape.yM, shape.radiusM, x, y);
  return isInPolygons(shape.polygons, x, y);
}

export function isInCircle(centreX: number, centreY: number, radiusM: number, x: number, y: number): boolean {
  const dx = x - centreX;
  const dy = y - centreY;
  return radiusM >= 0 && dx * dx + dy * dy <= radiusM * radiusM;
}

/** Takes every zone of the set as one: the shape that is counted in holds one zone. */
export function isInPolygons(polygons: PolygonSet, x: number, y: number): boolean {
  const { polygonStart } = polygons;
  for (let polygon = 0; polygon + 1 < polygonStart.length; polygon++) {
    const outer = polygonStart[polygon];
    const end = polygonStart[polygon + 1];
    if (outer === end || !isInRing(polygons, outer, x, y)) continue;
    let inHole = false;
    for (let ring = outer + 1; ring < end && !inHole; ring++) inHole = isInRing(polygons, ring, x, y);
    if (!inHole) return true;
  }
  return false;
}

/** Even-odd; a point on the ring is in it. The ring may cross itself, and repeat corners. */
function isInRing({ xy, ringStart }: PolygonSet, ring: number, x: number, y: number): boolean {
  return ringHolds(xy, ringStart[ring], ringStart[ring + 1] - 1, x, y);
}

/** The same for the ring of the corners first .. last in `xy` (x and y in turn), the last repeating the first. */
export function ringHolds(xy: Float64Array, first: number, last: number, x: number, y: number): boolean {
  return sideOfRing(xy, first, last, x, y) >= 0;
}

/** Where is the point? 1 inside the ring by the even-odd rule, 0 exactly on it, -1 outside. */
export function sideOfRing(xy: Float64Array, first: number, last: number, x: number, y: number): 1 | 0 | -1 {
  let inside = false;
  let ax = xy[2 * first];
  let ay = xy[2 * first + 1];
  for (let corner = first + 1; corner <= last; corner++) {
    const bx = xy[2 * corner];
    const by = xy[2 * corner + 1];
    if ((y >= ay || y >= by) && (y <= ay || y <= by) && (x >= ax || x >= bx)) {
      if (ay === by) {
        // Level with the point: it never separates inside from outside, it can only hold the point.
        if (x <= ax || x <= bx) return 0;
      } else {
        const upwards = ay < by;
        const turn = upwards ? orientation(ax, ay, bx, by, x, y) : orientation(bx, by, ax, ay, x, y);
        if (turn === 0) return 0;
        // Half-open in y, so that a corner on the point's height is crossed once and not twice.
        if (turn < 0 && (upwards ? y < by : y < ay)) inside = !inside;
      }
    }
    ax = bx;
    ay = by;
  }
  return inside ? 1 : -1;
}
