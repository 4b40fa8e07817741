import { sideOfRing } from "../../../core/geometry/point-in-zone.ts";
import { type Bounds, boundsOf, signedArea } from "../../../core/geometry/rings.ts";
import type { Position } from "../../zones/zones-source.ts";

type Ring = readonly Position[];

/**
 * Polygons from the loose rings of a shape. The Shapefile format tells outer rings from holes by their
 * direction, but much software writes them wrongly, so what counts is where they lie: a ring inside an even
 * number of others is an outer ring, inside an odd number a hole of the smallest of them.
 *
 * Cost: O(rings^2) box tests, point-in-ring tests only where boxes nest.
 */
export function groupRings(rings: readonly Ring[]): Ring[][] {
  if (rings.length === 1) return [[rings[0]]];
  const all = rings.map(known);
  const largestFirst = all.map((_, i) => i).sort((a, b) => all[b].areaM2 - all[a].areaM2);
  const polygons: { outer: number; rings: Ring[] }[] = [];
  const placed: number[] = [];
  for (const i of largestFirst) {
    const around = placed.filter((j) => isAround(all[j], all[i]));
    // `placed` runs from large to small, so the last outer ring around it is the smallest.
    const owner = polygons.findLast(({ outer }) => around.includes(outer));
    if (owner && around.length % 2 === 1) owner.rings.push(rings[i]);
    else polygons.push({ outer: i, rings: [rings[i]] });
    placed.push(i);
  }
  return polygons.map((polygon) => polygon.rings);
}

type Known = { readonly xy: Float64Array; readonly box: Bounds; readonly areaM2: number };

function isAround(outer: Known, inner: Known): boolean {
  const [a, b] = [outer.box, inner.box];
  if (a[0] > b[0] || a[1] > b[1] || a[2] < b[2] || a[3] < b[3]) return false;
  // Rings may touch, and may cross a little where a digitiser was careless: let most corners decide, without those on
  // the edge. Where all are on it, as of a diamond in a square, so do the middles of the edges; a copy is not around.
  return (sideOfMost(outer, cornersOf(inner)) || sideOfMost(outer, middlesOf(inner))) > 0;
}

/** Points inside the ring less points outside it. */
function sideOfMost({ xy }: Known, points: readonly (readonly [number, number])[]): number {
  let balance = 0;
  for (const [x, y] of points) balance += sideOfRing(xy, 0, xy.length / 2 - 1, x, y);
  return balance;
}

function cornersOf({ xy }: Known): [number, number][] {
  return Array.from({ length: xy.length / 2 - 1 }, (_, i) => [xy[2 * i], xy[2 * i + 1]]);
}

function middlesOf({ xy }: Known): [number, number][] {
  return Array.from({ length: xy.length / 2 - 1 }, (_, i) => [
    (xy[2 * i] + xy[2 * i + 2]) / 2,
    (xy[2 * i + 1] + xy[2 * i + 3]) / 2,
  ]);
}

/** Flat and closed, as it is tested: files leave the closing corner out. */
function known(ring: Ring): Known {
  const xy = Float64Array.from([...ring, ring[0]].flat());
  return { xy, box: boundsOf(ring), areaM2: Math.abs(signedArea(ring)) };
}
