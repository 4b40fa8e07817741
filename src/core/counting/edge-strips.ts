import { orientation } from "./orientation.ts";

/*
 * A ring's edges sorted into thin horizontal strips, so that a point is tested against the few edges at its own
 * height. Worth making for a ring of many corners. One ring at a time: the arrays are used again for the next.
 */

const MOST_STRIPS = 4096;
const stripStart = new Uint32Array(MOST_STRIPS + 1);
const stripNext = new Uint32Array(MOST_STRIPS);
/** Per edge in a strip: x and y of its lower end, x and y of its higher end. */
let ends = new Float64Array(4096);
let lowY = 0;
let highY = 0;
let stripsPerM = 0;

/**
 * Sorts the edges of the ring of corners first .. last in `xy`.
 *
 * Cost: O(corners + edges * strips they reach), some 30 ns a corner for an outline drawn by hand.
 */
export function sortIntoStrips(
  xy: Float64Array,
  first: number,
  last: number,
  minY: number,
  maxY: number,
): void {
  const strips = Math.max(1, Math.min(MOST_STRIPS, (last - first) >> 1));
  lowY = minY;
  highY = maxY;
  // A little less than strips / height, so that the highest corner falls in the last strip and not past it.
  stripsPerM = maxY > minY ? (strips * (1 - 1e-12)) / (maxY - minY) : 0;
  stripStart.fill(0, 0, strips + 1);
  let stripA = ((xy[2 * first + 1]! - minY) * stripsPerM) | 0;
  for (let corner = first + 1; corner <= last; corner++) {
    const stripB = ((xy[2 * corner + 1]! - minY) * stripsPerM) | 0;
    const high = stripA < stripB ? stripB : stripA;
    for (let strip = stripA < stripB ? stripA : stripB; strip <= high; strip++) stripStart[strip + 1]!++;
    stripA = stripB;
  }
  for (let strip = 0; strip < strips; strip++) {
    stripNext[strip] = stripStart[strip]!;
    stripStart[strip + 1]! += stripStart[strip]!;
  }
  if (ends.length < 4 * stripStart[strips]!) ends = new Float64Array(8 * stripStart[strips]!);
  let ax = xy[2 * first]!;
  let ay = xy[2 * first + 1]!;
  stripA = ((ay - minY) * stripsPerM) | 0;
  for (let corner = first + 1; corner <= last; corner++) {
    const bx = xy[2 * corner]!;
    const by = xy[2 * corner + 1]!;
    const stripB = ((by - minY) * stripsPerM) | 0;
    const rises = ay <= by;
    const high = rises ? stripB : stripA;
    for (let strip = rises ? stripA : stripB; strip <= high; strip++) {
      const at = 4 * stripNext[strip]!++;
      ends[at] = rises ? ax : bx;
      ends[at + 1] = rises ? ay : by;
      ends[at + 2] = rises ? bx : ax;
      ends[at + 3] = rises ? by : ay;
    }
    ax = bx;
    ay = by;
    stripA = stripB;
  }
}

/** `ringHolds` for the ring last sorted: 1 when the point is in it or on it, else 0. */
export function stripsHold(x: number, y: number): number {
  if (!(y >= lowY && y <= highY)) return 0;
  const strip = ((y - lowY) * stripsPerM) | 0;
  const end = 4 * stripStart[strip + 1]!;
  let inside = 0;
  for (let at = 4 * stripStart[strip]!; at < end; at += 4) {
    const ay = ends[at + 1]!;
    const by = ends[at + 3]!;
    if (y < ay || y > by) continue;
    const ax = ends[at]!;
    const bx = ends[at + 2]!;
    if (x < ax && x < bx) continue;
    if (ay === by) {
      if (x <= ax || x <= bx) return 1;
      continue;
    }
    if (x > ax && x > bx) {
      if (y < by) inside ^= 1;
      continue;
    }
    const turn = orientation(ax, ay, bx, by, x, y);
    if (turn === 0) return 1;
    if (turn < 0 && y < by) inside ^= 1;
  }
  return inside;
}
