import type { Position } from "./zone-features.ts";

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
  const known = rings.map((ring) => ({ ring, box: boxOf(ring), areaM2: Math.abs(areaOf(ring)) }));
  const largestFirst = known.map((_, i) => i).sort((a, b) => known[b].areaM2 - known[a].areaM2);
  const polygons: { outer: number; rings: Ring[] }[] = [];
  const placed: number[] = [];
  for (const i of largestFirst) {
    const around = placed.filter((j) => isAround(known[j], known[i]));
    if (around.length % 2 === 0) polygons.push({ outer: i, rings: [known[i].ring] });
    else {
      // `placed` runs from large to small, so the last outer ring around it is the smallest.
      const owner = polygons.findLast(({ outer }) => around.includes(outer))!;
      owner.rings.push(known[i].ring);
    }
    placed.push(i);
  }
  return polygons.map((polygon) => polygon.rings);
}

type Known = { ring: Ring; box: readonly [number, number, number, number] };

function isAround(outer: Known, inner: Known): boolean {
  const [a, b] = [outer.box, inner.box];
  if (a[0] > b[0] || a[1] > b[1] || a[2] < b[2] || a[3] < b[3]) return false;
  // A corner may lie on the outer ring's edge, where inside and outside are both half right: let most decide.
  let inside = 0;
  for (const [x, y] of inner.ring) if (isInRing(outer.ring, x, y)) inside++;
  return inside * 2 > inner.ring.length;
}

function isInRing(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[j] as [number, number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function boxOf(ring: Ring): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring as readonly [number, number][]) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function areaOf(ring: Ring): number {
  const [x0, y0] = ring[0] as [number, number];
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}
