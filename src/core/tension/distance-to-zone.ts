import { ringHolds } from "../geometry/point-in-zone.ts";
import type { CountShape } from "../geometry/polygon-set.ts";
import { CHUNK_PARTS, EDGE_PARTS, type ZoneEdges, zoneEdges } from "./zone-edges.ts";

/**
 * Squared distance in m2 from a point to the nearest edge of a zone (outer edges and edges of holes alike), or
 * `limitM2` when no edge is nearer than that.
 *
 * The nearest edge is found without branches, which a processor would mispredict (an overrun e past the end of the
 * edge counts as e + |e|: twice the overrun, or 0). The distance to that one edge is then computed in the way that
 * does not round for whole metres: a zone exactly at a firm's guideline distance is not a hair nearer. Relative
 * error otherwise about 1e-15.
 * Cost: O(near edges + edges / 8).
 */
export function squaredEdgeDistance(
  edges: ZoneEdges,
  zone: number,
  x: number,
  y: number,
  limitM2: number,
): number {
  const { zoneChunk, chunkEdge, chunkBox, edge } = edges;
  const end = zoneChunk[zone + 1];
  let best = limitM2;
  let nearest = -1;
  for (let chunk = zoneChunk[zone]; chunk < end; chunk++) {
    const box = CHUNK_PARTS * chunk;
    const overX = Math.abs(x - chunkBox[box]) - chunkBox[box + 2];
    const overY = Math.abs(y - chunkBox[box + 1]) - chunkBox[box + 3];
    // Twice the gap, or 0 where the point is level with the box.
    const gapX = overX + Math.abs(overX);
    const gapY = overY + Math.abs(overY);
    if (gapX * gapX + gapY * gapY >= 4 * best) continue;
    const last = EDGE_PARTS * chunkEdge[chunk + 1];
    for (let at = EDGE_PARTS * chunkEdge[chunk]; at < last; at += EDGE_PARTS) {
      const dx = x - edge[at];
      const dy = y - edge[at + 1];
      const directionX = edge[at + 2];
      const directionY = edge[at + 3];
      const aside = dx * directionY - dy * directionX;
      const over = Math.abs(dx * directionX + dy * directionY) - edge[at + 4];
      const twice = over + Math.abs(over);
      const d2 = aside * aside + 0.25 * twice * twice;
      if (d2 < best) {
        best = d2;
        nearest = at;
      }
    }
  }
  if (nearest < 0) return limitM2;
  return squaredDistanceToEdge(edges.set.xy, edges.edgeCorner[nearest / EDGE_PARTS], x, y);
}

/** From a point to the edge that starts at a corner. */
function squaredDistanceToEdge(xy: Float64Array, corner: number, x: number, y: number): number {
  const ax = xy[2 * corner] - x;
  const ay = xy[2 * corner + 1] - y;
  const bx = xy[2 * corner + 2] - x;
  const by = xy[2 * corner + 3] - y;
  const wayX = bx - ax;
  const wayY = by - ay;
  const along = -(ax * wayX + ay * wayY);
  const length2 = wayX * wayX + wayY * wayY;
  if (along <= 0) return ax * ax + ay * ay;
  if (along >= length2) return bx * bx + by * by;
  const cross = ax * wayY - ay * wayX;
  return (cross * cross) / length2;
}

/** Does the point lie in the zone, by the project's edge rule (see `isInZone`)? */
export function isInZoneOf(edges: ZoneEdges, zone: number, x: number, y: number): boolean {
  const { zoneBox, set } = edges;
  const { xy, zoneStart, polygonStart, ringStart } = set;
  const box = 4 * zone;
  if (x < zoneBox[box] || x > zoneBox[box + 2] || y < zoneBox[box + 1] || y > zoneBox[box + 3]) return false;
  for (let polygon = zoneStart[zone]; polygon < zoneStart[zone + 1]; polygon++) {
    const outer = polygonStart[polygon];
    const end = polygonStart[polygon + 1];
    if (!ringHolds(xy, ringStart[outer], ringStart[outer + 1] - 1, x, y)) continue;
    let inHole = false;
    for (let ring = outer + 1; ring < end && !inHole; ring++)
      inHole = ringHolds(xy, ringStart[ring], ringStart[ring + 1] - 1, x, y);
    if (!inHole) return true;
  }
  return false;
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
  const { zoneChunk, chunkEdge, edgeCorner } = edges;
  const { xy } = edges.set;
  let best = Infinity;
  let nearest: readonly [number, number] | null = null;
  for (let edge = chunkEdge[zoneChunk[zone]]; edge < chunkEdge[zoneChunk[zone + 1]]; edge++) {
    const corner = 2 * edgeCorner[edge];
    const wayX = xy[corner + 2] - xy[corner];
    const wayY = xy[corner + 3] - xy[corner + 1];
    const length2 = wayX * wayX + wayY * wayY;
    const along = (x - xy[corner]) * wayX + (y - xy[corner + 1]) * wayY;
    const t = length2 > 0 ? Math.min(1, Math.max(0, along / length2)) : 0;
    const nearX = xy[corner] + t * wayX;
    const nearY = xy[corner + 1] + t * wayY;
    const d2 = (nearX - x) ** 2 + (nearY - y) ** 2;
    if (d2 < best) {
      best = d2;
      nearest = [nearX, nearY];
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
