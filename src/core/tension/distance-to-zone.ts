import { isInCircle, ringHolds } from "../counting/point-in-zone.ts";
import type { CountShape } from "../polygon-set.ts";
import { type ZoneEdges, zoneEdges } from "./zone-edges.ts";

/**
 * Squared distance in m2 from a point to the nearest edge of a zone (outer edges and edges of holes alike), or
 * `limitM2` when no edge is nearer than that.
 *
 * Planar and exact but for rounding (relative error about 1e-15). Cost: O(near edges + edges / 8).
 */
export function squaredEdgeDistance(
  edges: ZoneEdges,
  zone: number,
  x: number,
  y: number,
  limitM2: number,
): number {
  const { zoneChunk, chunkFrom, chunkTo, chunkBox } = edges;
  const { xy } = edges.set;
  const end = zoneChunk[zone + 1]!;
  let best = limitM2;
  for (let chunk = zoneChunk[zone]!; chunk < end; chunk++) {
    const box = 4 * chunk;
    const minX = chunkBox[box]!;
    const minY = chunkBox[box + 1]!;
    const maxX = chunkBox[box + 2]!;
    const maxY = chunkBox[box + 3]!;
    const gapX = x < minX ? minX - x : x > maxX ? x - maxX : 0;
    const gapY = y < minY ? minY - y : y > maxY ? y - maxY : 0;
    if (gapX * gapX + gapY * gapY >= best) continue;
    const last = 2 * chunkTo[chunk]!;
    let corner = 2 * chunkFrom[chunk]!;
    let ax = xy[corner]! - x;
    let ay = xy[corner + 1]! - y;
    while (corner < last) {
      corner += 2;
      const bx = xy[corner]! - x;
      const by = xy[corner + 1]! - y;
      const edgeX = bx - ax;
      const edgeY = by - ay;
      const along = -(ax * edgeX + ay * edgeY);
      const length2 = edgeX * edgeX + edgeY * edgeY;
      if (along <= 0) {
        const d2 = ax * ax + ay * ay;
        if (d2 < best) best = d2;
      } else if (along < length2) {
        const cross = ax * edgeY - ay * edgeX;
        const cross2 = cross * cross;
        // Divided only when it is the nearest so far: divisions would be half the cost of the loop.
        if (cross2 < best * length2) best = cross2 / length2;
      } else {
        const d2 = bx * bx + by * by;
        if (d2 < best) best = d2;
      }
      ax = bx;
      ay = by;
    }
  }
  return best;
}

/** Does the point lie in the zone, by the project's edge rule (see `isInZone`)? */
export function isInZoneOf(edges: ZoneEdges, zone: number, x: number, y: number): boolean {
  const { zoneBox, polygonBox, set } = edges;
  const { xy, zoneStart, polygonStart, ringStart } = set;
  const box = 4 * zone;
  if (x < zoneBox[box]! || x > zoneBox[box + 2]! || y < zoneBox[box + 1]! || y > zoneBox[box + 3]!)
    return false;
  for (let polygon = zoneStart[zone]!; polygon < zoneStart[zone + 1]!; polygon++) {
    const b = 4 * polygon;
    if (x < polygonBox[b]! || x > polygonBox[b + 2]! || y < polygonBox[b + 1]! || y > polygonBox[b + 3]!)
      continue;
    const outer = polygonStart[polygon]!;
    const end = polygonStart[polygon + 1]!;
    if (!ringHolds(xy, ringStart[outer]!, ringStart[outer + 1]! - 1, x, y)) continue;
    let inHole = false;
    for (let ring = outer + 1; ring < end && !inHole; ring++)
      inHole = ringHolds(xy, ringStart[ring]!, ringStart[ring + 1]! - 1, x, y);
    if (!inHole) return true;
  }
  return false;
}

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
  if (shape.kind === "polygons") return distanceToZones(shape, x, y);
  if (isInCircle(shape.xM, shape.yM, shape.radiusM, x, y)) return 0;
  return Math.max(0, Math.hypot(x - shape.xM, y - shape.yM) - shape.radiusM);
}

function distanceToZones({ polygons }: CountShape & { kind: "polygons" }, x: number, y: number): number {
  const edges = zoneEdges(polygons);
  let best = Infinity;
  for (let zone = 0; zone + 1 < polygons.zoneStart.length; zone++)
    best = Math.min(best, distanceToZone(edges, zone, x, y));
  return best;
}

/**
 * The point of a zone nearest to a point: where the line from a firm to a zone ends. Null for a zone without
 * corners. A point in the zone is its own nearest point.
 */
export function nearestPointOfZone(
  edges: ZoneEdges,
  zone: number,
  x: number,
  y: number,
): readonly [xM: number, yM: number] | null {
  if (isInZoneOf(edges, zone, x, y)) return [x, y];
  const { xy } = edges.set;
  let best = Infinity;
  let nearest: readonly [number, number] | null = null;
  for (let chunk = edges.zoneChunk[zone]!; chunk < edges.zoneChunk[zone + 1]!; chunk++) {
    for (let corner = edges.chunkFrom[chunk]!; corner < edges.chunkTo[chunk]!; corner++) {
      const ax = xy[2 * corner]!;
      const ay = xy[2 * corner + 1]!;
      const edgeX = xy[2 * corner + 2]! - ax;
      const edgeY = xy[2 * corner + 3]! - ay;
      const length2 = edgeX * edgeX + edgeY * edgeY;
      const along = length2 > 0 ? ((x - ax) * edgeX + (y - ay) * edgeY) / length2 : 0;
      const t = Math.min(1, Math.max(0, along));
      const nearX = ax + t * edgeX;
      const nearY = ay + t * edgeY;
      const d2 = (nearX - x) ** 2 + (nearY - y) ** 2;
      if (d2 < best) {
        best = d2;
        nearest = [nearX, nearY];
      }
    }
  }
  return nearest;
}

/** The point of a drawn shape nearest to a point; null for a shape without corners. */
export function nearestPointOfShape(
  shape: CountShape,
  x: number,
  y: number,
): readonly [xM: number, yM: number] | null {
  if (shape.kind === "polygons") {
    const edges = zoneEdges(shape.polygons);
    let nearest: readonly [number, number] | null = null;
    let best = Infinity;
    for (let zone = 0; zone + 1 < shape.polygons.zoneStart.length; zone++) {
      const point = nearestPointOfZone(edges, zone, x, y);
      const d2 = point ? (point[0] - x) ** 2 + (point[1] - y) ** 2 : Infinity;
      if (d2 < best) {
        best = d2;
        nearest = point;
      }
    }
    return nearest;
  }
  const away = Math.hypot(x - shape.xM, y - shape.yM);
  if (away <= shape.radiusM) return [x, y];
  const part = shape.radiusM / away;
  return [shape.xM + (x - shape.xM) * part, shape.yM + (y - shape.yM) * part];
}
