import { isInCircle } from "../../../src/core/geometry/point-in-zone.ts";
import type { CountShape } from "../../../src/core/geometry/polygon-set.ts";
import { isInZoneOf, squaredEdgeDistance } from "../../../src/core/tension/distance-to-zone.ts";
import { type ZoneEdges, zoneEdges } from "../../../src/core/tension/zone-edges.ts";

/**
 * Distance in metres from a point to a zone: 0 when the point lies in it, else to the nearest edge. A point in a
 * hole is as far as the hole's edge; on that edge it is outside at distance 0.
 */
export function distanceToZone(edges: ZoneEdges, zone: number, x: number, y: number): number {
  if (isInZoneOf(edges, zone, x, y)) return 0;
  return Math.sqrt(squaredEdgeDistance(edges, zone, x, y, Infinity));
}

/** The same to a drawn shape; of a circle the distance is to its true edge. */
export function distanceToShape(shape: CountShape, x: number, y: number): number {
  if (shape.kind === "polygons") {
    const edges = zoneEdges(shape.polygons);
    const zones = shape.polygons.zoneStart.length - 1;
    return Math.min(...Array.from({ length: zones }, (_, zone) => distanceToZone(edges, zone, x, y)));
  }
  if (isInCircle(shape.xM, shape.yM, shape.radiusM, x, y)) return 0;
  return Math.max(0, Math.hypot(x - shape.xM, y - shape.yM) - shape.radiusM);
}
