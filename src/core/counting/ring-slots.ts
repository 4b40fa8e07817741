import { orientation, ROUNDING_BOUND } from "../geometry/orientation.ts";
import type { CountIndex } from "./count-index.ts";
import { bandAt, slotAfter, slotFrom } from "./grid-lookup.ts";
import { addCrossingSlots, addNearFirms, gatherNearFirms } from "./near-firms.ts";
import type { SlotRanges } from "./slot-ranges.ts";

/*
 * Per band, the edges that pass through it are cut to the band's height and put in order of x. Edges whose
 * stretches of x overlap, or that come near the same firms, form a *crossing*. Between two crossings the band is
 * free of edges, so there all firms are in or all are out, and those slots are taken as one range without looking
 * at a firm. Only the firms within a crossing are tested, against the edges of that crossing alone: the edges left
 * of it are known to change in-or-out by the parity found so far.
 */

/** Edges of the ring, chained per band; grown when needed, used again by every count. */
let firstInBand = new Int32Array(1024);
let nextInBand = new Int32Array(4096);
let edgeCorner = new Int32Array(4096);

/** The edges of one band, in order of `from`. */
let from = new Float64Array(256);
let to = new Float64Array(256);
/** First corner of the edge * 2, + 1 when it passes the band's middle height. */
let cornerAndPass = new Int32Array(256);

/**
 * Widening of an edge's stretch of x within a band, metres: a thousand times the rounding of cutting an edge at a
 * height, for coordinates up to 2^23 (RD has less than 2^20). It only decides how many firms are tested.
 */
const CUT_MARGIN_M = 1e-6;

/** A ring over more bands than this has many firms, or bands of next to none. */
const MOST_BANDS_NEAR = 64;

/**
 * Adds the slots of the firms in a ring to `out`: by the even-odd rule, a firm on the ring being in it.
 *
 * @param xy    corners, x and y in turn, RD metres
 * @param first first corner of the ring
 * @param last  its last corner, which repeats the first
 */
export function addRingSlots(
  index: CountIndex,
  xy: Float64Array,
  first: number,
  last: number,
  out: SlotRanges,
): void {
  if (last <= first) return;
  let minX = xy[2 * first];
  let maxX = minX;
  let minY = xy[2 * first + 1];
  let maxY = minY;
  for (let corner = first + 1; corner <= last; corner++) {
    const x = xy[2 * corner];
    const y = xy[2 * corner + 1];
    if (x < minX) minX = x;
    else if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    else if (y > maxY) maxY = y;
  }
  const lowBand = bandAt(index, minY);
  const highBand = bandAt(index, maxY);
  const bands = highBand - lowBand + 1;
  const corners = last - first;
  if (bands <= MOST_BANDS_NEAR) {
    // Where preparing the bands would cost more: measured, some 1.3 firms a corner and 9 a band.
    const most = 16 + 1.3 * corners + 9 * bands;
    const near = gatherNearFirms(index, lowBand, highBand, minX, maxX, minY, maxY, most);
    if (near >= 0) {
      addNearFirms(near, xy, first, last, minY, maxY, out);
      return;
    }
  }
  chainEdges(index, xy, first, last, lowBand, highBand);
  for (let band = lowBand; band <= highBand; band++) addBandSlots(index, xy, band, lowBand, out);
}

/** Chains every edge to each band that its height reaches into. */
function chainEdges(
  index: CountIndex,
  xy: Float64Array,
  first: number,
  last: number,
  lowBand: number,
  highBand: number,
): void {
  if (firstInBand.length <= highBand - lowBand) firstInBand = new Int32Array(2 * (highBand - lowBand + 1));
  firstInBand.fill(-1, 0, highBand - lowBand + 1);
  let links = 0;
  let bandA = bandAt(index, xy[2 * first + 1]);
  for (let corner = first; corner < last; corner++) {
    const bandB = bandAt(index, xy[2 * corner + 3]);
    const low = (bandA < bandB ? bandA : bandB) - lowBand;
    const high = (bandA < bandB ? bandB : bandA) - lowBand;
    if (links + high - low >= nextInBand.length) growLinks(links + high - low + 1);
    for (let band = low; band <= high; band++) {
      edgeCorner[links] = corner;
      nextInBand[links] = firstInBand[band];
      firstInBand[band] = links++;
    }
    bandA = bandB;
  }
}

function growLinks(needed: number): void {
  const next = new Int32Array(needed * 2);
  const corner = new Int32Array(needed * 2);
  next.set(nextInBand);
  corner.set(edgeCorner);
  nextInBand = next;
  edgeCorner = corner;
}

function addBandSlots(
  index: CountIndex,
  xy: Float64Array,
  band: number,
  lowBand: number,
  out: SlotRanges,
): void {
  const edges = cutEdges(index, xy, band, firstInBand[band - lowBand]);
  if (edges === 0) return;
  sortEdges(edges);
  let inside = 0;
  let done = 0;
  let edge = 0;
  let start = slotFrom(index, band, from[0]);
  while (edge < edges) {
    const firstEdge = edge;
    let reach = to[edge];
    edge++;
    while (edge < edges && from[edge] <= reach) {
      if (to[edge] > reach) reach = to[edge];
      edge++;
    }
    let end = slotAfter(index, band, reach);
    let nextStart = end;
    while (edge < edges) {
      nextStart = slotFrom(index, band, from[edge]);
      if (nextStart >= end && from[edge] > reach) break;
      if (to[edge] > reach) {
        reach = to[edge];
        end = slotAfter(index, band, reach);
      }
      edge++;
    }
    if (inside && done < start) out.push(done, start);
    if (start < end) {
      if (edge === firstEdge + 1 && passesBand(index, xy, band, cornerAndPass[firstEdge] >> 1))
        testByOneEdge(index, xy, band, cornerAndPass[firstEdge] >> 1, start, end, inside, out);
      else
        addCrossingSlots(
          index,
          xy,
          cornerAndPass,
          firstEdge,
          edge,
          start,
          end,
          index.bandMinY[band],
          index.bandMaxY[band],
          inside,
          out,
        );
    }
    for (let i = firstEdge; i < edge; i++) inside ^= cornerAndPass[i] & 1;
    done = end;
    start = nextStart;
  }
}

/** Cuts the chained edges to the height that the band's firms span; returns how many reach it. */
function cutEdges(index: CountIndex, xy: Float64Array, band: number, link: number): number {
  const bottom = index.bandMinY[band];
  const top = index.bandMaxY[band];
  const middle = bottom + (top - bottom) / 2;
  let edges = 0;
  for (let at = link; at >= 0; at = nextInBand[at]) {
    const corner = edgeCorner[at];
    let ax = xy[2 * corner];
    let ay = xy[2 * corner + 1];
    let bx = xy[2 * corner + 2];
    let by = xy[2 * corner + 3];
    if (ay > by) {
      const x = ax;
      const y = ay;
      ax = bx;
      ay = by;
      bx = x;
      by = y;
    }
    if (by < bottom || ay > top) continue;
    const passes = ay <= middle && by > middle ? 1 : 0;
    if (ay < bottom || by > top) {
      const perM = (bx - ax) / (by - ay);
      const x = ax;
      if (ay < bottom) ax += (bottom - ay) * perM;
      if (by > top) bx = x + (top - ay) * perM;
    }
    if (edges === from.length) growBandEdges();
    from[edges] = (ax < bx ? ax : bx) - CUT_MARGIN_M;
    to[edges] = (ax < bx ? bx : ax) + CUT_MARGIN_M;
    cornerAndPass[edges] = 2 * corner + passes;
    edges++;
  }
  return edges;
}

function growBandEdges(): void {
  const doubled = from.length * 2;
  const copied = (values: Float64Array): Float64Array<ArrayBuffer> => {
    const wider = new Float64Array(doubled);
    wider.set(values);
    return wider;
  };
  from = copied(from);
  to = copied(to);
  const corners = new Int32Array(doubled);
  corners.set(cornerAndPass);
  cornerAndPass = corners;
}

/** Shell sort of the band's edges by `from`; mostly a handful, so the last gap does the work. */
function sortEdges(edges: number): void {
  for (let gap = edges > 40 ? 23 : edges > 12 ? 5 : 1; gap > 0; gap = gap > 5 ? 5 : gap > 1 ? 1 : 0)
    for (let i = gap; i < edges; i++) {
      const fromI = from[i];
      if (from[i - gap] <= fromI) continue;
      const toI = to[i];
      const cornerI = cornerAndPass[i];
      let k = i;
      while (k >= gap && from[k - gap] > fromI) {
        from[k] = from[k - gap];
        to[k] = to[k - gap];
        cornerAndPass[k] = cornerAndPass[k - gap];
        k -= gap;
      }
      from[k] = fromI;
      to[k] = toI;
      cornerAndPass[k] = cornerI;
    }
}

/** Does the edge from this corner pass every height of the band's firms? */
function passesBand(index: CountIndex, xy: Float64Array, band: number, corner: number): boolean {
  const ay = xy[2 * corner + 1];
  const by = xy[2 * corner + 3];
  const top = index.bandMaxY[band];
  return ay < by ? ay <= index.bandMinY[band] && by > top : by <= index.bandMinY[band] && ay > top;
}

/**
 * The commonest crossing: one edge through the whole band. Each firm is left of it, right of it or on it, and the
 * rounding that the test can have is worked out once for all of them (as in `orientation`).
 */
function testByOneEdge(
  index: CountIndex,
  xy: Float64Array,
  band: number,
  corner: number,
  start: number,
  end: number,
  inside: number,
  out: SlotRanges,
): void {
  const low = xy[2 * corner + 1] < xy[2 * corner + 3] ? 2 * corner : 2 * corner + 2;
  const high = 4 * corner + 2 - low;
  const ax = xy[low];
  const ay = xy[low + 1];
  const bx = xy[high];
  const by = xy[high + 1];
  const dx = bx - ax;
  const dy = by - ay;
  const cells = index.bandCell[band + 1] - index.bandCell[band] - 1;
  const minX = index.bandMinX[band];
  const perM = index.cellsPerM[band];
  const maxX = perM > 0 ? minX + (cells + 1) / perM : minX;
  const widest = Math.max(Math.abs(minX - ax), Math.abs(maxX - ax));
  const unsure = ROUNDING_BOUND * (Math.abs(dx) * (index.bandMaxY[band] - ay) + widest * dy);
  const { x: xs, y: ys } = index;
  const right = inside ^ 1;
  let run = -1;
  for (let slot = start; slot < end; slot++) {
    const x = xs[slot];
    const y = ys[slot];
    const turn = dx * (y - ay) - (x - ax) * dy;
    let isIn = turn < 0 ? right : inside;
    if (turn <= unsure && turn >= -unsure) {
      const exact = orientation(ax, ay, bx, by, x, y);
      isIn = exact === 0 ? 1 : exact < 0 ? right : inside;
    }
    if (isIn !== 0) {
      if (run < 0) run = slot;
    } else if (run >= 0) {
      out.push(run, slot);
      run = -1;
    }
  }
  if (run >= 0) out.push(run, end);
}
