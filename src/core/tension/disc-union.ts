import type { Circles } from "./circles.ts";
import { type Gaps, takeOff } from "./gaps.ts";
import { LADDER_M } from "./ladder.ts";

/**
 * Contours together, ready to be asked what they leave bare: of an edge, and of each other's rims. The discs stand by
 * step of the ladder, the largest first (they take most off, so that little is left to ask the others), and within a
 * step from west to east where there are many.
 *
 * One set of columns, filled again by each call of `gatherDiscs`: this runs on every pointer move.
 */
export type Discs = {
  count: number;
  x: Float64Array;
  y: Float64Array;
  r: Float64Array;
};

/** Of this many of the largest discs it is tested whether they hold the others. */
const COVERING_DISCS = 6;
/** A step with more discs than this is put in order, and looked at only as far as it can reach. */
const MOST_UNSORTED = 64;

const STEPS = LADDER_M.length;
/** Where each step begins among the discs: the longest first. */
const stepStart = new Uint32Array(STEPS + 1);
/** Largest radius of each step, and whether its discs run from west to east. */
const stepMaxR = new Float64Array(STEPS);
const stepSorted = new Uint8Array(STEPS);
const discs: Discs = columns(64);

function columns(room: number): Discs {
  return { count: 0, x: new Float64Array(room), y: new Float64Array(room), r: new Float64Array(room) };
}

/** The discs of these contours, without those of no size and those that lie wholly in one of the largest. */
export function gatherDiscs({ count, xM, yM, radiusM }: Circles): Readonly<Discs> {
  if (discs.x.length < count) Object.assign(discs, columns(2 * count));
  stepStart.fill(0);
  for (let i = 0; i < count; i++) if (radiusM[i] > 0) stepStart[stepOf(radiusM[i]) + 1]++;
  for (let step = 0; step < STEPS; step++) stepStart[step + 1] += stepStart[step];
  const sorted = stepStart[STEPS];
  const { x, y, r } = discs;
  for (let i = 0; i < count; i++) {
    if (!(radiusM[i] > 0)) continue;
    const at = stepStart[stepOf(radiusM[i])]++;
    x[at] = xM[i];
    y[at] = yM[i];
    r[at] = radiusM[i];
  }
  let kept = 0;
  let step = 0;
  stepMaxR.fill(0);
  // The first pass left in each entry where its step ends.
  for (let i = 0; i < sorted; i++) {
    while (stepStart[step] <= i) stepStart[step++] = kept;
    if (isHeld(kept, x[i], y[i], r[i])) continue;
    x[kept] = x[i];
    y[kept] = y[i];
    r[kept] = r[i];
    if (r[i] > stepMaxR[step]) stepMaxR[step] = r[i];
    kept++;
  }
  while (step < STEPS) stepStart[step++] = kept;
  // Ends of steps become starts.
  stepStart.copyWithin(1, 0, STEPS);
  stepStart[0] = 0;
  discs.count = kept;
  for (let s = 0; s < STEPS; s++) sortStep(s);
  return discs;
}

function isHeld(kept: number, x: number, y: number, r: number): boolean {
  for (let k = 0; k < kept && k < COVERING_DISCS; k++) {
    const spare = discs.r[k] - r;
    const dx = discs.x[k] - x;
    const dy = discs.y[k] - y;
    if (spare >= 0 && dx * dx + dy * dy <= spare * spare) return true;
  }
  return false;
}

/** 0 for the longest step of the ladder and beyond, and so on down. */
function stepOf(radiusM: number): number {
  let step = 0;
  while (radiusM < LADDER_M[STEPS - 1 - step]) step++;
  return step;
}

function sortStep(step: number): void {
  const from = stepStart[step];
  const to = stepStart[step + 1];
  stepSorted[step] = to - from > MOST_UNSORTED ? 1 : 0;
  if (stepSorted[step] === 0) return;
  const order = Uint32Array.from({ length: to - from }, (_, i) => from + i);
  order.sort((a, b) => discs.x[a] - discs.x[b]);
  for (const column of [discs.x, discs.y, discs.r]) {
    const turned = Float64Array.from(order, (at) => column[at]);
    column.set(turned, from);
  }
}

/** First disc of a step that reaches as far east as `x`, its own reach counted. */
function firstFrom(step: number, x: number): number {
  let low = stepStart[step];
  let high = stepStart[step + 1];
  if (stepSorted[step] === 0) return low;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (discs.x[middle] + stepMaxR[step] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes off an edge from a to b (as 0 .. 1 along it) what lies in a disc. */
export function takeDiscsOffEdge(gaps: Gaps, ax: number, ay: number, bx: number, by: number): void {
  const { x, y, r } = discs;
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const perLength2 = 1 / length2;
  const half = Math.sqrt(length2) / 2;
  const middleX = ax + dx / 2;
  const middleY = ay + dy / 2;
  const west = Math.min(ax, bx);
  const east = Math.max(ax, bx);
  for (let step = 0; step < STEPS && gaps.count > 0; step++) {
    const end = stepStart[step + 1];
    const stop = stepSorted[step] === 1 ? east + stepMaxR[step] : Infinity;
    for (let i = firstFrom(step, west); i < end && x[i] <= stop; i++) {
      // Too far from the middle to touch any of it: most are.
      const mx = middleX - x[i];
      const my = middleY - y[i];
      const far = r[i] + half;
      if (mx * mx + my * my >= far * far) continue;
      const fx = ax - x[i];
      const fy = ay - y[i];
      // a + t (b - a) is on the rim for t = -h -/+ w
      const h = (fx * dx + fy * dy) * perLength2;
      const w2 = h * h - (fx * fx + fy * fy - r[i] * r[i]) * perLength2;
      if (!(w2 > 0)) continue;
      const w = Math.sqrt(w2);
      if (-h - w >= 1 || -h + w <= 0) continue;
      takeOff(gaps, -h - w, -h + w);
      if (gaps.count === 0) return;
    }
  }
}

/** Takes off a rim (angles from -pi to pi) what lies in a disc. @param own  position of the rim's own disc, or -1 */
export function takeDiscsOffRim(gaps: Gaps, cx: number, cy: number, radius: number, own: number): void {
  const { x, y, r } = discs;
  for (let step = 0; step < STEPS && gaps.count > 0; step++) {
    const end = stepStart[step + 1];
    const stop = stepSorted[step] === 1 ? cx + radius + stepMaxR[step] : Infinity;
    for (let i = firstFrom(step, cx - radius); i < end && x[i] <= stop; i++) {
      if (i === own) continue;
      const dx = x[i] - cx;
      const dy = y[i] - cy;
      const d2 = dx * dx + dy * dy;
      const sum = radius + r[i];
      if (d2 >= sum * sum) continue;
      const spare = r[i] - radius;
      if (d2 <= spare * spare) {
        // One in the other. Of two that are the same the first stays.
        if (spare > 0 || (spare === 0 && (own < 0 || i < own))) {
          gaps.count = 0;
          return;
        }
        continue;
      }
      const d = Math.sqrt(d2);
      takeAround(gaps, Math.atan2(dy, dx), Math.acos(along(radius, r[i], d)));
      if (gaps.count === 0) return;
    }
  }
}

/** Leaves of a rim what lies in one disc: a zone that is a circle. */
export function keepWithin(
  gaps: Gaps,
  cx: number,
  cy: number,
  radius: number,
  zone: { readonly x: number; readonly y: number; readonly r: number },
): void {
  const dx = cx - zone.x;
  const dy = cy - zone.y;
  const d = Math.sqrt(dx * dx + dy * dy);
  if (d + radius <= zone.r) return;
  if (d >= zone.r + radius || d + zone.r <= radius) gaps.count = 0;
  // What lies outside is the far side, seen from the zone's centre.
  else takeAround(gaps, Math.atan2(dy, dx), Math.PI - Math.acos(along(radius, zone.r, d)));
}

/** Cosine of half the angle over which a rim lies in a disc of radius `other` at a distance `d`. */
function along(radius: number, other: number, d: number): number {
  return Math.min(1, Math.max(-1, (radius * radius + d * d - other * other) / (2 * radius * d)));
}

/** Takes off what lies within `half` of an angle. */
function takeAround(gaps: Gaps, middle: number, half: number): void {
  const from = middle - half;
  const to = middle + half;
  if (from < -Math.PI) {
    takeOff(gaps, from + 2 * Math.PI, Math.PI);
    takeOff(gaps, -Math.PI, to);
  } else if (to > Math.PI) {
    takeOff(gaps, from, Math.PI);
    takeOff(gaps, -Math.PI, to - 2 * Math.PI);
  } else takeOff(gaps, from, to);
}
