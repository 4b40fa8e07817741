import { orientation } from "./orientation.ts";

/*
 * The edges of one crossing (see ring-slots.ts), sorted by height into bins, so that a firm is tested against the few
 * edges at its own height and not against the whole crossing. The arrays are used again for the next crossing.
 */

const MOST_BINS = 256;
/** Sorting fewer edges than this costs more than testing them all. */
const FEW_EDGES = 12;
const binStart = new Uint32Array(MOST_BINS + 1);
const binNext = new Uint32Array(MOST_BINS);
/** Per edge in a bin: x and y of its lower end, x and y of its higher end. */
let ends = new Float64Array(1024);
let bottom = 0;
let binsPerM = 0;

/**
 * Sorts the edges whose first corner * 2 (+ 1) is in corners[from .. to). Firms between `lowest` and `highest` can be
 * tested against them afterwards; every edge reaches into those heights.
 */
export function sortCrossing(
  xy: Float64Array,
  corners: Int32Array,
  from: number,
  to: number,
  lowest: number,
  highest: number,
): void {
  const edges = to - from;
  bottom = lowest;
  binsPerM = 0;
  if (edges < FEW_EDGES) {
    binStart[1] = edges;
    for (let i = from; i < to; i++) putEdge(xy, (corners[i]! >> 1) * 2, 4 * (i - from));
    return;
  }
  const bins = Math.min(edges >> 1, MOST_BINS);
  // A little less than bins / height, so that the highest firm falls in the last bin and not past it.
  if (highest > lowest) binsPerM = (bins * (1 - 1e-12)) / (highest - lowest);
  for (let bin = 0; bin <= bins; bin++) binStart[bin] = 0;
  for (let i = from; i < to; i++) {
    const corner = (corners[i]! >> 1) * 2;
    const ay = xy[corner + 1]!;
    const by = xy[corner + 3]!;
    const last = binOf(ay < by ? by : ay, highest);
    for (let bin = binOf(ay < by ? ay : by, highest); bin <= last; bin++) binStart[bin + 1]!++;
  }
  for (let bin = 0; bin < bins; bin++) {
    binNext[bin] = binStart[bin]!;
    binStart[bin + 1]! += binStart[bin]!;
  }
  if (ends.length < 4 * binStart[bins]!) ends = new Float64Array(8 * binStart[bins]!);
  for (let i = from; i < to; i++) {
    const corner = (corners[i]! >> 1) * 2;
    const ay = xy[corner + 1]!;
    const by = xy[corner + 3]!;
    const last = binOf(ay < by ? by : ay, highest);
    for (let bin = binOf(ay < by ? ay : by, highest); bin <= last; bin++)
      putEdge(xy, corner, 4 * binNext[bin]!++);
  }
}

function putEdge(xy: Float64Array, corner: number, at: number): void {
  const rises = xy[corner + 1]! <= xy[corner + 3]!;
  const low = rises ? corner : corner + 2;
  const high = rises ? corner + 2 : corner;
  ends[at] = xy[low]!;
  ends[at + 1] = xy[low + 1]!;
  ends[at + 2] = xy[high]!;
  ends[at + 3] = xy[high + 1]!;
}

function binOf(y: number, highest: number): number {
  return y <= bottom ? 0 : (((y < highest ? y : highest) - bottom) * binsPerM) | 0;
}

/** `ringHolds` for the edges of the crossing last sorted; `insideBefore` is in-or-out left of it. */
export function crossingHolds(insideBefore: number, x: number, y: number): number {
  const bin = ((y - bottom) * binsPerM) | 0;
  const end = 4 * binStart[bin + 1]!;
  let inside = insideBefore;
  for (let at = 4 * binStart[bin]!; at < end; at += 4) {
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
