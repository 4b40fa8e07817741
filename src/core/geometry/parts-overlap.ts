import type { ZoneRings } from "./polygon-set.ts";
import { type Bounds, boundsOf } from "./rings.ts";

type Polygon = ZoneRings[number];
/** An edge from its lower to its upper end. */
type Edge = readonly [lowX: number, lowY: number, highX: number, highY: number];

/** Work before it is given up, in steps of some nanoseconds: a second or so for all parts of a zone. */
const MOST_STEPS = 100_000_000;

/**
 * How many square metres of a zone lie in more than one of its polygons, summed over pairs: what the sum of their
 * areas counts too often. Rings as in `ZoneRings`, closed, even-odd with their holes; null when so many edges lie over
 * each other that finding out would take too long.
 *
 * Between the heights of all corners and crossings no edge begins, ends or crosses another one, so there the width that
 * two polygons share is linear in the height, and its middle gives the area exactly.
 *
 * Cost: for each pair whose boxes overlap, O(corners^2).
 */
export function overlapOfParts(polygons: ZoneRings): number | null {
  const boxes = polygons.map(([outer]) => boundsOf(outer));
  let steps = 0;
  let overlapM2 = 0;
  for (let i = 0; i < polygons.length; i++)
    for (let j = i + 1; j < polygons.length; j++) {
      const bottom = Math.max(boxes[i][1], boxes[j][1]);
      const top = Math.min(boxes[i][3], boxes[j][3]);
      steps++;
      if (!(bottom < top) || !sharesWidth(boxes[i], boxes[j])) continue;
      const one = edgesWithin(polygons[i], bottom, top);
      const other = edgesWithin(polygons[j], bottom, top);
      steps += one.length * other.length;
      if (steps > MOST_STEPS) return null;
      const heights = heightsOf(one, other, bottom, top);
      steps += heights.length * (one.length + other.length);
      if (steps > MOST_STEPS) return null;
      for (let k = 0; k + 1 < heights.length; k++) {
        const y = (heights[k] + heights[k + 1]) / 2;
        overlapM2 += (heights[k + 1] - heights[k]) * sharedWidth(crossingsAt(one, y), crossingsAt(other, y));
      }
    }
  return overlapM2;
}

/** Heights at which two areas are laid beside each other, and how far from each the first lies: no corner lies so. */
const HEIGHTS = 15;
const FIRST = 0.4142;

/**
 * About which part of the first area lies within the second, 0 to 1: by the widths that they share at some heights. Rings of
 * all polygons taken together, even-odd.
 *
 * Cost: O(corners of both).
 */
export function shareWithin(one: ZoneRings, other: ZoneRings): number {
  const [, bottom, , top] = boundsOf(one.flat(2));
  const [edges, others] = [one, other].map((polygons) => edgesWithin(polygons.flat(), bottom, top));
  let width = 0;
  let shared = 0;
  for (let i = 0; i < HEIGHTS; i++) {
    const y = bottom + ((i + FIRST) / HEIGHTS) * (top - bottom);
    const crossings = crossingsAt(edges, y);
    width += sharedWidth(crossings, crossings);
    shared += sharedWidth(crossings, crossingsAt(others, y));
  }
  return width === 0 ? 0 : shared / width;
}

function sharesWidth(a: Bounds, b: Bounds): boolean {
  return Math.max(a[0], b[0]) < Math.min(a[2], b[2]);
}

/** Edges that are not level and reach into the range of heights. */
function edgesWithin(rings: Polygon, bottom: number, top: number): Edge[] {
  const edges: Edge[] = [];
  for (const ring of rings)
    for (let c = 0; c + 1 < ring.length; c++) {
      const [ax, ay] = ring[c];
      const [bx, by] = ring[c + 1];
      if (ay === by || Math.max(ay, by) <= bottom || Math.min(ay, by) >= top) continue;
      edges.push(ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay]);
    }
  return edges;
}

/** Heights in the range at which an edge begins or ends or crosses one of the other polygon, in order. */
function heightsOf(one: readonly Edge[], other: readonly Edge[], bottom: number, top: number): number[] {
  const heights = [bottom, top];
  for (const [, low, , high] of [...one, ...other]) heights.push(low, high);
  for (const [ax, ay, bx, by] of one)
    for (const [cx, cy, dx, dy] of other) {
      const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
      if (turn === 0) continue;
      const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
      if (along > 0 && along < 1) heights.push(ay + along * (by - ay));
    }
  return [...new Set(heights)].filter((y) => y >= bottom && y <= top).sort((a, b) => a - b);
}

/** Where the edges cross a height at which none begins or ends, from west to east. */
function crossingsAt(edges: readonly Edge[], y: number): number[] {
  const found: number[] = [];
  for (const [ax, ay, bx, by] of edges)
    if (ay < y && y < by) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  return found.sort((a, b) => a - b);
}

/** Length that lies within both, each given by where it begins and ends in turn. */
function sharedWidth(one: readonly number[], other: readonly number[]): number {
  let width = 0;
  for (let i = 0; i + 1 < one.length; i += 2)
    for (let k = 0; k + 1 < other.length; k += 2)
      width += Math.max(0, Math.min(one[i + 1], other[k + 1]) - Math.max(one[i], other[k]));
  return width;
}
