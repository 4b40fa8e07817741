import { orientation } from "../geometry/orientation.ts";
import type { CountIndex } from "./count-index.ts";
import { slotAfter, slotFrom } from "./grid-lookup.ts";
import type { SlotRanges } from "./slot-ranges.ts";

/*
 * Few firms, each tested against some edges: those in the box around a small ring, or those within one crossing of a
 * larger one (see ring-slots.ts). With many edges the firms are sorted by height first, so that each edge looks only at
 * the firms at its own height.
 */

const MOST_FIRMS = 4096;
const MOST_BINS = 1024;
const slots = new Uint32Array(MOST_FIRMS);
const xs = new Float64Array(MOST_FIRMS);
const ys = new Float64Array(MOST_FIRMS);
const binStart = new Uint32Array(MOST_BINS + 2);
/** Firms (positions in `slots`) in order of bin. */
const byHeight = new Uint16Array(MOST_FIRMS);
const binOf = new Uint16Array(MOST_FIRMS);
/** Per firm: 1 when inside by the edges seen so far, 2 (or 3) when on one of them. */
const found = new Uint8Array(MOST_FIRMS);

/** Fewer tests than this are not worth sorting for. */
const FEW_TESTS = 400;

/**
 * Gathers the firms in a box; returns how many, or -1 when there are more than `most` (or twice as many in the cells
 * around it). `addNearFirms` tests what was last gathered.
 */
export function gatherNearFirms(
  index: CountIndex,
  lowBand: number,
  highBand: number,
  minX: number,
  maxX: number,
  minY: number,
  maxY: number,
  most: number,
): number {
  const limit = most < MOST_FIRMS ? most : MOST_FIRMS;
  let around = 0;
  for (let band = lowBand; band <= highBand; band++) {
    around += slotAfter(index, band, maxX) - slotFrom(index, band, minX);
    if (around > 2 * limit) return -1;
  }
  let near = 0;
  for (let band = lowBand; band <= highBand; band++) {
    const end = slotAfter(index, band, maxX);
    for (let slot = slotFrom(index, band, minX); slot < end; slot++) {
      const x = index.x[slot];
      const y = index.y[slot];
      if (x < minX || x > maxX || y < minY || y > maxY) continue;
      if (near === limit) return -1;
      slots[near] = slot;
      xs[near] = x;
      ys[near] = y;
      near++;
    }
  }
  return near;
}

/** Adds the slots of those gathered firms that are in the ring of corners first .. last, or on it. */
export function addNearFirms(
  near: number,
  xy: Float64Array,
  first: number,
  last: number,
  minY: number,
  maxY: number,
  out: SlotRanges,
): void {
  if (near * (last - first) <= FEW_TESTS) {
    testAll(near, xy, first, last);
    for (let i = 0; i < near; i++) if (found[i] !== 0) out.push(slots[i], slots[i] + 1);
    return;
  }
  const bins = binsFor(near);
  // A little less than bins / height, so that the highest corner falls in the last bin and not past it.
  const binsPerM = maxY > minY ? (bins * (1 - 1e-12)) / (maxY - minY) : 0;
  sortByHeight(near, minY, bins, binsPerM);
  for (let i = 0; i < near; i++) found[i] = 0;
  testEdges(xy, first, last, minY, binsPerM);
  for (let i = 0; i < near; i++) if (found[i] !== 0) out.push(slots[i], slots[i] + 1);
}

/**
 * Of the gathered firms, leaves those that are in the ring, or on it (`inside`), or those that are not; returns how many.
 * What is left stands in `nearSlot`, in the same order.
 */
export function sieveNearFirms(
  near: number,
  xy: Float64Array,
  first: number,
  last: number,
  inside: boolean,
): number {
  testAll(near, xy, first, last);
  let left = 0;
  for (let i = 0; i < near; i++) {
    if ((found[i] !== 0) !== inside) continue;
    slots[left] = slots[i];
    xs[left] = xs[i];
    ys[left] = ys[i];
    left++;
  }
  return left;
}

/** Slot of a firm that was gathered and not sieved out. */
export function nearSlot(i: number): number {
  return slots[i];
}

/** `testEdges` for so few firms that every edge looks at all of them. */
function testAll(near: number, xy: Float64Array, first: number, last: number): void {
  for (let i = 0; i < near; i++) found[i] = 0;
  let cornerX = xy[2 * first];
  let cornerY = xy[2 * first + 1];
  for (let corner = first + 1; corner <= last; corner++) {
    const nextX = xy[2 * corner];
    const nextY = xy[2 * corner + 1];
    const rises = cornerY <= nextY;
    const ax = rises ? cornerX : nextX;
    const ay = rises ? cornerY : nextY;
    const bx = rises ? nextX : cornerX;
    const by = rises ? nextY : cornerY;
    for (let i = 0; i < near; i++) testFirm(i, ax, ay, bx, by);
    cornerX = nextX;
    cornerY = nextY;
  }
}

/** Flips or marks one firm for the edge from a up to b. */
function testFirm(i: number, ax: number, ay: number, bx: number, by: number): void {
  const y = ys[i];
  if (y < ay || y > by) return;
  const x = xs[i];
  if (x < ax && x < bx) return;
  if (ay === by) {
    if (x <= ax || x <= bx) found[i] |= 2;
  } else if (x > ax && x > bx) {
    if (y < by) found[i] ^= 1;
  } else {
    const turn = orientation(ax, ay, bx, by, x, y);
    if (turn === 0) found[i] |= 2;
    else if (turn < 0 && y < by) found[i] ^= 1;
  }
}

function binsFor(near: number): number {
  return Math.min(MOST_BINS, Math.max(16, near));
}

function sortByHeight(near: number, minY: number, bins: number, binsPerM: number): void {
  binStart.fill(0, 0, bins + 2);
  // Counted two places up: after the placing, every counter stands at the start of the next bin.
  for (let i = 0; i < near; i++) {
    const bin = ((ys[i] - minY) * binsPerM) | 0;
    binOf[i] = bin;
    binStart[bin + 2]++;
  }
  for (let bin = 2; bin < bins + 2; bin++) binStart[bin] += binStart[bin - 1];
  for (let i = 0; i < near; i++) byHeight[binStart[binOf[i] + 1]++] = i;
}

/** Every edge flips the firms at its height that are right of it, and marks those that are on it. */
function testEdges(xy: Float64Array, first: number, last: number, minY: number, binsPerM: number): void {
  let cornerX = xy[2 * first];
  let cornerY = xy[2 * first + 1];
  let bin = ((cornerY - minY) * binsPerM) | 0;
  for (let corner = first + 1; corner <= last; corner++) {
    const nextX = xy[2 * corner];
    const nextY = xy[2 * corner + 1];
    const nextBin = ((nextY - minY) * binsPerM) | 0;
    const rises = cornerY <= nextY;
    const end = binStart[(rises ? nextBin : bin) + 1];
    let at = binStart[rises ? bin : nextBin];
    if (at < end) {
      const ax = rises ? cornerX : nextX;
      const ay = rises ? cornerY : nextY;
      const bx = rises ? nextX : cornerX;
      const by = rises ? nextY : cornerY;
      for (; at < end; at++) testFirm(byHeight[at], ax, ay, bx, by);
    }
    cornerX = nextX;
    cornerY = nextY;
    bin = nextBin;
  }
}

/**
 * Adds those of the slots start .. end that are in or on the edges of one crossing; firms left of it are in when `inside`
 * is 1. Firms share addresses, and the same place has the same answer: each run of firms at one place is tested once.
 *
 * @param corners        first corner * 2 (+ 1) of each edge; those of the crossing are firstEdge .. endEdge
 * @param lowest,highest the heights between which the firms lie
 */
export function addCrossingSlots(
  index: CountIndex,
  xy: Float64Array,
  corners: Int32Array,
  firstEdge: number,
  endEdge: number,
  start: number,
  end: number,
  lowest: number,
  highest: number,
  inside: number,
  out: SlotRanges,
): void {
  let slot = start;
  while (slot < end) {
    let near = 0;
    let lastX = Number.NaN;
    let lastY = Number.NaN;
    for (; slot < end; slot++) {
      const x = index.x[slot];
      const y = index.y[slot];
      if (x === lastX && y === lastY) continue;
      if (near === MOST_FIRMS) break;
      slots[near] = slot;
      xs[near] = lastX = x;
      ys[near] = lastY = y;
      found[near++] = inside;
    }
    testCrossing(near, xy, corners, firstEdge, endEdge, lowest, highest);
    for (let i = 0; i < near; i++) if (found[i] !== 0) out.push(slots[i], i + 1 < near ? slots[i + 1] : slot);
  }
}

function testCrossing(
  near: number,
  xy: Float64Array,
  corners: Int32Array,
  firstEdge: number,
  endEdge: number,
  lowest: number,
  highest: number,
): void {
  const sorted = near * (endEdge - firstEdge) > FEW_TESTS && highest > lowest;
  let binsPerM = 0;
  if (sorted) {
    const bins = binsFor(near);
    binsPerM = (bins * (1 - 1e-12)) / (highest - lowest);
    sortByHeight(near, lowest, bins, binsPerM);
  }
  for (let edge = firstEdge; edge < endEdge; edge++) {
    const corner = (corners[edge] >> 1) * 2;
    const rises = xy[corner + 1] <= xy[corner + 3];
    const low = rises ? corner : corner + 2;
    const high = rises ? corner + 2 : corner;
    const ax = xy[low];
    const ay = xy[low + 1];
    const bx = xy[high];
    const by = xy[high + 1];
    if (!sorted) {
      for (let i = 0; i < near; i++) testFirm(i, ax, ay, bx, by);
      continue;
    }
    // Every edge of the crossing reaches into these heights.
    const lowBin = ay > lowest ? ((ay - lowest) * binsPerM) | 0 : 0;
    const highBin = ((Math.min(by, highest) - lowest) * binsPerM) | 0;
    const last = binStart[highBin + 1];
    for (let at = binStart[lowBin]; at < last; at++) testFirm(byHeight[at], ax, ay, bx, by);
  }
}
