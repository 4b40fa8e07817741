import type { CountShape, PolygonSet } from "../geometry/polygon-set.ts";
import type { Circles } from "./circles.ts";
import { LADDER_M } from "./ladder.ts";

/** The area of a zone: a drawn shape, or one zone of a set. */
export type ZoneArea =
  | CountShape
  | { readonly kind: "zone"; readonly polygons: PolygonSet; readonly zone: number };

/**
 * Level lines that a zone is cut with. With 96 the share is within 0.0025 of the exact one in 20,000 random zones, and
 * within 0.0002 on average (against the exact formula for one circle; against polygon clipping for many alike).
 */
const LINES = 96;

/** Of this many of the largest circles it is tested whether they cover the others. */
const COVERING_CIRCLES = 6;

/**
 * Which share of a zone's area lies outside every contour? 1 = all of it, 0 = none.
 *
 * The zone is cut with level lines at equal heights. On each line the contours cover exact stretches, which are
 * taken off the zone's stretches; the share is what is left of all the lines together over their length. So it is
 * exact along the lines and a sum across them, never wrong by geometry that almost touches, the same every time,
 * and exactly 0 or 1 where all lines say so.
 *
 * Polygons of one zone that overlap count twice, in what is free and in the whole alike. A zone without area is
 * all free.
 *
 * Cost: O(corners + lines * contours), less what large contours cover.
 */
export function freeAreaShare(area: ZoneArea, circles: Circles): number {
  const kept = keepUncovered(circles);
  if (area.kind === "circle") {
    cutCircle(area.xM, area.yM, area.radiusM);
    takeOffCircles(kept);
    const free = lengthLeft();
    return wholeLength > 0 ? free / wholeLength : 1;
  }
  const { polygons } = area;
  const from = area.kind === "zone" ? polygons.zoneStart[area.zone] : 0;
  const to = area.kind === "zone" ? polygons.zoneStart[area.zone + 1] : polygons.polygonStart.length - 1;
  let free = 0;
  let whole = 0;
  for (let polygon = from; polygon < to; polygon++) {
    cutPolygon(polygons, polygon);
    takeOffCircles(kept);
    // Lines of each polygon have their own spacing: weigh by it.
    free += lengthLeft() * lineSpacing;
    whole += wholeLength * lineSpacing;
  }
  return whole > 0 ? free / whole : 1;
}

// Scratch, reused by every call: this runs on each pointer move. Nothing of it outlives a call.
let circleX = new Float64Array(64);
let circleY = new Float64Array(64);
let circleR = new Float64Array(64);
const SIZES = LADDER_M.length;
const sizeStart = new Uint32Array(SIZES + 1);
/** Ends of the stretches still free on each line, west to east: left and right in turn. */
let ends = new Float64Array(LINES * 8);
/** How many ends each line has room for, and how many it has. */
let room = 8;
const endCount = new Uint32Array(LINES);
/** Lines with anything left. */
let openLines = 0;
let wholeLength = 0;
let firstLineY = 0;
let lineSpacing = 0;

/**
 * Copies the circles to the scratch columns, largest first, without those that lie wholly in one of the largest.
 * Returns how many are left.
 */
function keepUncovered({ count, xM, yM, radiusM }: Circles): number {
  if (circleX.length < count) {
    circleX = new Float64Array(count * 2);
    circleY = new Float64Array(count * 2);
    circleR = new Float64Array(count * 2);
  }
  // Counted by step of the ladder, the longest first: the large ones take most off, so the small ones find little.
  sizeStart.fill(0);
  for (let i = 0; i < count; i++) if (radiusM[i] > 0) sizeStart[sizeOf(radiusM[i]) + 1]++;
  for (let size = 0; size < SIZES; size++) sizeStart[size + 1] += sizeStart[size];
  const sorted = sizeStart[SIZES];
  for (let i = 0; i < count; i++) {
    if (!(radiusM[i] > 0)) continue;
    const at = sizeStart[sizeOf(radiusM[i])]++;
    circleX[at] = xM[i];
    circleY[at] = yM[i];
    circleR[at] = radiusM[i];
  }
  let kept = 0;
  for (let i = 0; i < sorted; i++) {
    const x = circleX[i];
    const y = circleY[i];
    const r = circleR[i];
    let covered = false;
    for (let k = 0; k < kept && k < COVERING_CIRCLES && !covered; k++) {
      const spare = circleR[k] - r;
      const dx = circleX[k] - x;
      const dy = circleY[k] - y;
      covered = spare >= 0 && dx * dx + dy * dy <= spare * spare;
    }
    if (covered) continue;
    circleX[kept] = x;
    circleY[kept] = y;
    circleR[kept] = r;
    kept++;
  }
  return kept;
}

/** 0 for the longest step of the ladder and beyond, and so on down. */
function sizeOf(radiusM: number): number {
  let size = 0;
  while (radiusM < LADDER_M[SIZES - 1 - size]) size++;
  return size;
}

/** Sets up the lines of one polygon, holes left out. */
function cutPolygon({ xy, ringStart, polygonStart }: PolygonSet, polygon: number): void {
  endCount.fill(0);
  wholeLength = 0;
  openLines = 0;
  const from = ringStart[polygonStart[polygon]];
  const to = ringStart[polygonStart[polygon + 1]];
  let minY = Infinity;
  let maxY = -Infinity;
  for (let c = from; c < to; c++) {
    const y = xy[2 * c + 1];
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  lineSpacing = to > from ? (maxY - minY) / LINES : 0;
  if (!(lineSpacing > 0)) {
    lineSpacing = 0;
    return;
  }
  firstLineY = minY + lineSpacing / 2;
  for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++) {
    const last = ringStart[ring + 1] - 1;
    for (let c = ringStart[ring]; c < last; c++)
      crossLines(xy[2 * c], xy[2 * c + 1], xy[2 * c + 2], xy[2 * c + 3]);
  }
  for (let line = 0; line < LINES; line++) {
    // A line has an even number of ends; a ring that is not closed could leave one over.
    const count = endCount[line] & ~1;
    endCount[line] = count;
    if (count === 0) continue;
    sortEnds(line, count);
    openLines++;
    for (let i = line * room; i < line * room + count; i += 2) wholeLength += ends[i + 1] - ends[i];
  }
}

/** Notes where the edge from a to b crosses the lines: half-open, so that a shared corner is crossed once. */
function crossLines(ax: number, ay: number, bx: number, by: number): void {
  if (ay === by) return;
  const lowX = ay < by ? ax : bx;
  const lowY = ay < by ? ay : by;
  const highX = ay < by ? bx : ax;
  const highY = ay < by ? by : ay;
  const slope = (highX - lowX) / (highY - lowY);
  for (let line = Math.max(0, Math.ceil((lowY - firstLineY) / lineSpacing)); line < LINES; line++) {
    const y = firstLineY + line * lineSpacing;
    if (y >= highY) break;
    const count = endCount[line];
    if (count === room) widen();
    ends[line * room + count] = lowX + (y - lowY) * slope;
    endCount[line] = count + 1;
  }
}

/** The lines of a circle: at the midpoints of equal heights, as for polygons. */
function cutCircle(centreX: number, centreY: number, radiusM: number): void {
  wholeLength = 0;
  openLines = LINES;
  lineSpacing = (2 * radiusM) / LINES;
  firstLineY = centreY - radiusM + lineSpacing / 2;
  for (let line = 0; line < LINES; line++) {
    const dy = radiusM * ((2 * line + 1) / LINES - 1);
    const half = Math.sqrt(Math.max(0, radiusM * radiusM - dy * dy));
    ends[line * room] = centreX - half;
    ends[line * room + 1] = centreX + half;
    endCount[line] = 2;
    wholeLength += 2 * half;
  }
}

function widen(): void {
  const wider = new Float64Array(LINES * room * 2);
  for (let line = 0; line < LINES; line++)
    wider.set(ends.subarray(line * room, (line + 1) * room), line * room * 2);
  ends = wider;
  room *= 2;
}

/** Insertion sort: a line has two ends, four now and then. */
function sortEnds(line: number, count: number): void {
  const base = line * room;
  for (let i = base + 1; i < base + count; i++) {
    const value = ends[i];
    let at = i - 1;
    while (at >= base && ends[at] > value) {
      ends[at + 1] = ends[at];
      at--;
    }
    ends[at + 1] = value;
  }
}

function lengthLeft(): number {
  let left = 0;
  for (let line = 0; line < LINES; line++) {
    const base = line * room;
    for (let i = base; i < base + endCount[line]; i += 2) left += ends[i + 1] - ends[i];
  }
  return left;
}

/** Takes what each circle covers off the lines it crosses, until nothing is left. */
function takeOffCircles(circles: number): void {
  for (let i = 0; i < circles && openLines > 0; i++) {
    const x = circleX[i];
    const y = circleY[i];
    const r = circleR[i];
    const first = Math.max(0, Math.ceil((y - r - firstLineY) / lineSpacing));
    const last = Math.min(LINES - 1, Math.floor((y + r - firstLineY) / lineSpacing));
    for (let line = first; line <= last; line++) {
      const count = endCount[line];
      if (count === 0) continue;
      const base = line * room;
      if (x + r <= ends[base] || x - r >= ends[base + count - 1]) continue;
      const dy = firstLineY + line * lineSpacing - y;
      const half2 = r * r - dy * dy;
      if (half2 <= 0) continue;
      const half = Math.sqrt(half2);
      takeOff(line, x - half, x + half);
    }
  }
}

/** Takes from .. to off the stretches of a line, which stay in order. */
function takeOff(line: number, from: number, to: number): void {
  let count = endCount[line];
  for (let i = 0; i < count; i += 2) {
    const at = line * room + i;
    const left = ends[at];
    const right = ends[at + 1];
    if (to <= left) return;
    if (from >= right) continue;
    if (from > left && to < right) {
      // In the middle: one stretch becomes two.
      if (count + 2 > room) widen();
      const base = line * room;
      for (let k = base + count - 1; k > base + i; k--) ends[k + 2] = ends[k];
      ends[base + i + 1] = from;
      ends[base + i + 2] = to;
      endCount[line] = count + 2;
      return;
    }
    if (from > left) ends[at + 1] = from;
    else if (to < right) {
      ends[at] = to;
      return;
    } else {
      for (let k = at + 2; k < line * room + count; k++) ends[k - 2] = ends[k];
      count -= 2;
      endCount[line] = count;
      if (count === 0) openLines--;
      i -= 2;
    }
  }
}
