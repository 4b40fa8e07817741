import { orientation } from "./orientation.ts";

export type ShapeProblem = {
  readonly code: "shape.too-few-corners" | "shape.self-crossing" | "shape.no-area";
  /** Where, in the coordinates of the ring, for a problem that has a place. */
  readonly at?: readonly [number, number];
};

type Corner = readonly [number, number];

/**
 * Why can this ring not be counted in? Empty when it can. Works in degrees and in metres alike; the ring may be
 * closed or not, and repeated corners in a row are taken as one.
 *
 * A ring that touches itself, or folds back over itself, counts as crossing itself: where its inside lies would
 * be a guess. Only the first crossing along the ring is given.
 *
 * Cost: O(corners log corners) and, for edges that overlap in x, a test for each pair.
 */
export function shapeProblems(ring: readonly Corner[]): ShapeProblem[] {
  const corners = distinctCorners(ring);
  if (new Set(corners.map(([x, y]) => `${x} ${y}`)).size < 3) return [{ code: "shape.too-few-corners" }];
  if (liesOnOneLine(corners)) return [{ code: "shape.no-area" }];
  const at = firstCrossing(corners);
  return at ? [{ code: "shape.self-crossing", at }] : [];
}

/** Work before a ring is given up on, in pairs of edges whose boxes are apart: some tens of milliseconds. */
const MOST_PAIRS = 4_000_000;
/** What it costs to see whether two edges with boxes over each other touch, in the same unit. */
const TOUCH_COST = 20;

/**
 * Does an edge of this ring cross or touch another one? As `shapeProblems`, but for rings of a file: without the
 * place, and null where so many edges lie over each other that finding out would take too long.
 */
export function isSelfCrossing(ring: readonly Corner[]): boolean | null {
  const corners = distinctCorners(ring);
  const n = corners.length;
  if (n < 3) return false;
  const low = [new Float64Array(n), new Float64Array(n)];
  const high = [new Float64Array(n), new Float64Array(n)];
  const lengths = [0, 0];
  for (let i = 0; i < n; i++)
    for (const axis of [0, 1]) {
      const [a, b] = [corners[i][axis], corners[(i + 1) % n][axis]];
      low[axis][i] = Math.min(a, b);
      high[axis][i] = Math.max(a, b);
      lengths[axis] += Math.abs(a - b);
    }
  // Along the axis over which the edges lie least above each other, for the size of the ring.
  const extent = (axis: number) => largest(high[axis]) - smallest(low[axis]);
  const along = lengths[0] * extent(1) <= lengths[1] * extent(0) ? 0 : 1;
  const [from, to] = [low[along], high[along]];
  const [acrossFrom, acrossTo] = [low[1 - along], high[1 - along]];
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => from[a] - from[b]);
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    const one = order[i];
    for (let k = i + 1; k < n && from[order[k]] <= to[one]; k++) {
      pairs++;
      if (pairs > MOST_PAIRS) return null;
      const other = order[k];
      if (acrossFrom[other] > acrossTo[one] || acrossTo[other] < acrossFrom[one]) continue;
      pairs += TOUCH_COST;
      const [first, second] = one < other ? [one, other] : [other, one];
      const edges = [first, second].map((e): [Corner, Corner] => [corners[e], corners[(e + 1) % n]]);
      if (contact(edges[0], edges[1], neighbours(first, second, n))) return true;
    }
  }
  return false;
}

function smallest(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function largest(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b));
}

/** Without repeats in a row and without the closing corner. */
function distinctCorners(ring: readonly Corner[]): Corner[] {
  const corners = ring.filter(([x, y], i) => i === 0 || x !== ring[i - 1][0] || y !== ring[i - 1][1]);
  const first = corners[0];
  while (
    corners.length > 1 &&
    corners[corners.length - 1][0] === first[0] &&
    corners[corners.length - 1][1] === first[1]
  )
    corners.pop();
  return corners;
}

function liesOnOneLine(corners: readonly Corner[]): boolean {
  const [ax, ay] = corners[0];
  const [bx, by] = corners[1];
  return corners.every(([x, y]) => orientation(ax, ay, bx, by, x, y) === 0);
}

/** The crossing that comes first along the ring, or null. */
function firstCrossing(corners: readonly Corner[]): Corner | null {
  const n = corners.length;
  const edge = (i: number): [Corner, Corner] => [corners[i], corners[(i + 1) % n]];
  const minX = (i: number) => Math.min(edge(i)[0][0], edge(i)[1][0]);
  const maxX = (i: number) => Math.max(edge(i)[0][0], edge(i)[1][0]);
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => minX(a) - minX(b));
  let best: { first: number; at: Corner } | null = null;
  for (let i = 0; i < n; i++) {
    const one = order[i];
    const reach = maxX(one);
    for (let k = i + 1; k < n && minX(order[k]) <= reach; k++) {
      const other = order[k];
      const first = Math.min(one, other);
      if (best && first >= best.first) continue;
      const second = Math.max(one, other);
      const at = contact(edge(first), edge(second), neighbours(first, second, n));
      if (at) best = { first, at };
    }
  }
  return best?.at ?? null;
}

/** Which of the two edges' ends they share because they follow each other along the ring. */
function neighbours(
  first: number,
  second: number,
  n: number,
): "first-then-second" | "second-then-first" | "none" {
  if (second === first + 1) return "first-then-second";
  return first === 0 && second === n - 1 ? "second-then-first" : "none";
}

/** A point that two edges have in common, other than the corner that neighbours share; null when there is none. */
function contact(
  [a, b]: [Corner, Corner],
  [c, d]: [Corner, Corner],
  follow: ReturnType<typeof neighbours>,
): Corner | null {
  // Neighbours meet in their shared corner; they touch elsewhere only by folding back over each other.
  if (follow === "first-then-second") return foldsBack(a, b, d) ? b : null;
  if (follow === "second-then-first") return foldsBack(c, a, b) ? a : null;
  const sideOfC = Math.sign(orientation(a[0], a[1], b[0], b[1], c[0], c[1]));
  const sideOfD = Math.sign(orientation(a[0], a[1], b[0], b[1], d[0], d[1]));
  const sideOfA = Math.sign(orientation(c[0], c[1], d[0], d[1], a[0], a[1]));
  const sideOfB = Math.sign(orientation(c[0], c[1], d[0], d[1], b[0], b[1]));
  if (sideOfC === 0 && isBetween(a, b, c)) return c;
  if (sideOfD === 0 && isBetween(a, b, d)) return d;
  if (sideOfA === 0 && isBetween(c, d, a)) return a;
  if (sideOfB === 0 && isBetween(c, d, b)) return b;
  if (sideOfC * sideOfD >= 0 || sideOfA * sideOfB >= 0) return null;
  return crossing(a, b, c, d);
}

/** Do the edges start → shared → end run back over each other? */
function foldsBack(start: Corner, shared: Corner, end: Corner): boolean {
  if (orientation(start[0], start[1], shared[0], shared[1], end[0], end[1]) !== 0) return false;
  const ahead = (shared[0] - start[0]) * (end[0] - shared[0]) + (shared[1] - start[1]) * (end[1] - shared[1]);
  return ahead < 0;
}

/** For a point known to be on the line a-b: is it on the edge? */
function isBetween(a: Corner, b: Corner, p: Corner): boolean {
  return (
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  );
}

function crossing(a: Corner, b: Corner, c: Corner, d: Corner): Corner {
  const along =
    ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) /
    ((b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]));
  return [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
}
