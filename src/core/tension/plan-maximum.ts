import type { PolygonSet } from "../geometry/polygon-set.ts";
import type { Estates } from "../zone-table.ts";
import { AREA_TYPES, type AreaType, positionOfArea } from "./area-types.ts";
import type { Circles } from "./circles.ts";
import { isInZoneOf, squaredEdgeDistance } from "./distance-to-zone.ts";
import { CATEGORIES, LADDER_M, stepDown } from "./ladder.ts";
import { type ZoneEdges, zoneEdges } from "./zone-edges.ts";

/** An estate whose plan may allow a firm that the zone is too near to. */
export type EstateAtZone = {
  /** Row in the table of estates. */
  readonly estate: number;
  /** Metres that the heaviest firm would ask under the area type. */
  readonly askedM: number;
  /** From the estate's edge to the zone; 0 where they overlap. */
  readonly distanceM: number;
};

/** What a zone would be up against if every estate held the heaviest firm that its plan is taken to allow. */
export type PlanMaximum = {
  /** The nearest first. */
  readonly estates: readonly EstateAtZone[];
  /** Free share of the zone, 0-1, outside the contours of the estates, and outside those of the firms as well. */
  readonly freeAreaShare: number;
  readonly withFirmsShare: number;
};

/** Points along each side of the box around a zone: the shares are good to about a percent. */
const LATTICE = 64;

/**
 * The contour of an estate is everything within the distance of its highest category, measured from its boundary; the firms
 * that stand there are left aside. In a milder area type the distance is so many steps lower: which aspect would decide is
 * not known of a firm that is not there.
 *
 * @param circles  contours of the firms within reach of the zone
 * Cost: O(points of the lattice in the zone * (estates near by + contours)); some milliseconds.
 */
export function planMaximum(
  shapes: PolygonSet,
  zone: number,
  estates: Pick<Estates, "count" | "shapes" | "highestCategory">,
  areaType: AreaType,
  circles: Circles,
): PlanMaximum {
  const own = zoneEdges(shapes);
  const theirs = zoneEdges(estates.shapes);
  const points = latticeIn(own, zone);
  const near: EstateAtZone[] = [];
  for (let estate = 0; estate < estates.count; estate++) {
    const askedM = askedOf(estates.highestCategory[estate], areaType);
    if (askedM === 0) continue;
    const distanceM = distanceBetween(own, zone, theirs, estate, points, askedM);
    if (distanceM < askedM) near.push({ estate, askedM, distanceM });
  }
  let free = 0;
  let withFirms = 0;
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at], points[at + 1]];
    if (near.some(({ estate, askedM }) => isWithin(theirs, estate, x, y, askedM))) continue;
    free++;
    if (!isCovered(circles, x, y)) withFirms++;
  }
  const count = points.length / 2;
  return {
    estates: near.sort((a, b) => a.distanceM - b.distanceM),
    freeAreaShare: count > 0 ? free / count : 1,
    withFirmsShare: count > 0 ? withFirms / count : 1,
  };
}

/** Metres that a firm of a category asks; 0 for a category that is none. */
function askedOf(category: string, areaType: AreaType): number {
  const step = (CATEGORIES as readonly string[]).indexOf(category);
  return step > 0 ? stepDown(LADDER_M[step], AREA_TYPES[positionOfArea(areaType)].stepsDown) : 0;
}

/** Middles of the cells of a lattice that lie in the zone, x and y in turn. */
function latticeIn(edges: ZoneEdges, zone: number): number[] {
  const [minX, minY, maxX, maxY] = boxOf(edges, zone);
  const points: number[] = [];
  for (let row = 0; row < LATTICE; row++)
    for (let column = 0; column < LATTICE; column++) {
      const x = minX + ((column + 0.5) / LATTICE) * (maxX - minX);
      const y = minY + ((row + 0.5) / LATTICE) * (maxY - minY);
      if (isInZoneOf(edges, zone, x, y)) points.push(x, y);
    }
  return points;
}

function boxOf({ zoneBox }: ZoneEdges, zone: number): [number, number, number, number] {
  return [zoneBox[4 * zone], zoneBox[4 * zone + 1], zoneBox[4 * zone + 2], zoneBox[4 * zone + 3]];
}

function isWithin(estates: ZoneEdges, estate: number, x: number, y: number, askedM: number): boolean {
  const [minX, minY, maxX, maxY] = boxOf(estates, estate);
  if (x < minX - askedM || x > maxX + askedM || y < minY - askedM || y > maxY + askedM) return false;
  const limit = askedM * askedM;
  return isInZoneOf(estates, estate, x, y) || squaredEdgeDistance(estates, estate, x, y, limit) < limit;
}

function isCovered({ count, xM, yM, radiusM }: Circles, x: number, y: number): boolean {
  for (let i = 0; i < count; i++) if ((x - xM[i]) ** 2 + (y - yM[i]) ** 2 < radiusM[i] ** 2) return true;
  return false;
}

/** Smallest distance between two areas, or `mostM` when it is no less. Overlap is 0. */
function distanceBetween(
  own: ZoneEdges,
  zone: number,
  theirs: ZoneEdges,
  estate: number,
  points: readonly number[],
  mostM: number,
): number {
  const [a, b] = [boxOf(own, zone), boxOf(theirs, estate)];
  const gapX = Math.max(0, a[0] - b[2], b[0] - a[2]);
  const gapY = Math.max(0, a[1] - b[3], b[1] - a[3]);
  if (gapX * gapX + gapY * gapY >= mostM * mostM) return mostM;
  for (let at = 0; at < points.length; at += 2)
    if (isInZoneOf(theirs, estate, points[at], points[at + 1])) return 0;
  // Of two areas apart the nearest points are a corner of one and an edge of the other.
  let best = mostM * mostM;
  for (const [edges, area, other, there] of [
    [own, zone, theirs, estate],
    [theirs, estate, own, zone],
  ] as const)
    for (const [x, y] of cornersOf(edges, area)) {
      if (isInZoneOf(other, there, x, y)) return 0;
      best = squaredEdgeDistance(other, there, x, y, best);
    }
  return Math.sqrt(best);
}

function* cornersOf({ set }: ZoneEdges, zone: number): Generator<readonly [number, number]> {
  const first = set.ringStart[set.polygonStart[set.zoneStart[zone]]];
  const end = set.ringStart[set.polygonStart[set.zoneStart[zone + 1]]];
  for (let corner = first; corner < end; corner++) yield [set.xy[2 * corner], set.xy[2 * corner + 1]];
}
