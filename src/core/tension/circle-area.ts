import type { PolygonSet } from "../geometry/polygon-set.ts";

/**
 * Area in m2 of the part of a zone that lies within a circle, holes taken off. Exact but for rounding: each edge
 * with the centre spans a triangle, of which the part in the circle is triangles and sectors, signed by direction.
 *
 * Ring direction does not matter. Cost: O(corners).
 */
export function circleAreaInZone(
  set: PolygonSet,
  zone: number,
  xM: number,
  yM: number,
  radiusM: number,
): number {
  const { zoneStart, polygonStart, ringStart } = set;
  if (!(radiusM > 0)) return 0;
  let areaM2 = 0;
  for (let polygon = zoneStart[zone]; polygon < zoneStart[zone + 1]; polygon++) {
    const outer = polygonStart[polygon];
    for (let ring = outer; ring < polygonStart[polygon + 1]; ring++) {
      let ringM2 = 0;
      for (let corner = ringStart[ring]; corner + 1 < ringStart[ring + 1]; corner++) {
        const at = 2 * corner;
        ringM2 += wedgeArea(
          set.xy[at] - xM,
          set.xy[at + 1] - yM,
          set.xy[at + 2] - xM,
          set.xy[at + 3] - yM,
          radiusM,
        );
      }
      areaM2 += ring === outer ? Math.abs(ringM2) : -Math.abs(ringM2);
    }
  }
  return Math.max(0, areaM2);
}

/** Signed area of the triangle (0, a, b) within a circle of radius r around 0. */
function wedgeArea(ax: number, ay: number, bx: number, by: number, r: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return 0;
  // a + t (b - a) is on the circle for t = -h -/+ w
  const h = (ax * dx + ay * dy) / length2;
  const w2 = h * h - (ax * ax + ay * ay - r * r) / length2;
  if (w2 <= 0) return sector(ax, ay, bx, by, r);
  const w = Math.sqrt(w2);
  const enter = Math.min(1, Math.max(0, -h - w));
  const leave = Math.min(1, Math.max(0, -h + w));
  if (enter >= leave) return sector(ax, ay, bx, by, r);
  const px = ax + enter * dx;
  const py = ay + enter * dy;
  const qx = ax + leave * dx;
  const qy = ay + leave * dy;
  const before = enter > 0 ? sector(ax, ay, px, py, r) : 0;
  const after = leave < 1 ? sector(qx, qy, bx, by, r) : 0;
  return before + (px * qy - qx * py) / 2 + after;
}

/** Signed area of the circle's sector between the directions of a and b. */
function sector(ax: number, ay: number, bx: number, by: number, r: number): number {
  return (r * r * Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) / 2;
}
