import type { CountShape, PolygonSet } from "../geometry/polygon-set.ts";
import { signedAreaOfXy } from "../geometry/rings.ts";
import type { Circles } from "./circles.ts";
import { type Discs, gatherDiscs, keepWithin, takeDiscsOffEdge, takeDiscsOffRim } from "./disc-union.ts";
import { emptyGaps, openGap } from "./gaps.ts";

/** The area of a zone: a drawn shape, or one zone of a set. */
export type ZoneArea =
  | CountShape
  | { readonly kind: "zone"; readonly polygons: PolygonSet; readonly zone: number };

/**
 * Which share of a zone's area lies outside every contour? 1 = all of it, 0 = none.
 *
 * Exact but for rounding: the boundary of what is free is the part of the zone's edges that lies in no disc, and the
 * part of each disc's rim that lies in no other disc and in the zone. By Green's theorem its area is a sum over
 * those pieces. A piece that rounding puts on the wrong side is as short as the rounding, and so is what it adds.
 * Exactly 0 where nothing is left, and exactly 1 where nothing was taken.
 *
 * Polygons of one zone that overlap count twice, in what is free and in the whole alike. A zone without area is all
 * free. Of a ring that crosses itself (told when a file is read) the share is within 0-1 and means little.
 *
 * Cost: O(discs * (discs near by + corners)), less what large discs cover. Checked against circle-polygon areas and
 * against polygon clipping (`tests/core/tension/free-area.test.ts`, and 2,000 zones in `npm run campaign`).
 */
export function freeAreaShare(area: ZoneArea, circles: Circles): number {
  if (circles.count === 0) return 1;
  if (area.kind === "circle") return freeOfCircle(area.xM, area.yM, area.radiusM, gatherDiscs(circles));
  const { polygons } = area;
  const from = area.kind === "zone" ? polygons.zoneStart[area.zone] : 0;
  const to = area.kind === "zone" ? polygons.zoneStart[area.zone + 1] : polygons.polygonStart.length - 1;
  // One polygon in one contour, as near heavy industry: nothing has to be put in order.
  if (to - from === 1 && polygonAreaM2(polygons, from) > 0) {
    measureBox(polygons, from);
    if (isBoxHeld(circles.count, circles.xM, circles.yM, circles.radiusM)) return 0;
  }
  const discs = gatherDiscs(circles);
  let free = 0;
  let whole = 0;
  for (let polygon = from; polygon < to; polygon++) {
    const areaM2 = polygonAreaM2(polygons, polygon);
    if (!(areaM2 > 0)) continue;
    whole += areaM2;
    free += Math.min(areaM2, Math.max(0, freeOfPolygon(polygons, polygon, areaM2, discs)));
  }
  return whole > 0 ? free / whole : 1;
}

// Scratch, reused by every call: this runs on each pointer move. Nothing of it outlives a call.
const gaps = emptyGaps(64);
let crossings = new Float64Array(64);
let minX = 0;
let minY = 0;
let maxX = 0;
let maxY = 0;

function freeOfCircle(x: number, y: number, r: number, discs: Readonly<Discs>): number {
  if (!(r > 0)) return 1;
  openGap(gaps, -Math.PI, Math.PI);
  takeDiscsOffRim(gaps, x, y, r, -1);
  let untouched = gaps.count === 1 && gaps.ends[0] === -Math.PI && gaps.ends[1] === Math.PI;
  let freeM2 = 0;
  for (let i = 0; i < gaps.count; i++) freeM2 += arcM2(0, 0, r, gaps.ends[2 * i], gaps.ends[2 * i + 1]);
  const zone = { x, y, r };
  for (let disc = 0; disc < discs.count; disc++) {
    const cx = discs.x[disc];
    const cy = discs.y[disc];
    const radius = discs.r[disc];
    openGap(gaps, -Math.PI, Math.PI);
    takeDiscsOffRim(gaps, cx, cy, radius, disc);
    if (gaps.count > 0) keepWithin(gaps, cx, cy, radius, zone);
    if (gaps.count > 0) untouched = false;
    for (let i = 0; i < gaps.count; i++)
      freeM2 -= arcM2(cx - x, cy - y, radius, gaps.ends[2 * i], gaps.ends[2 * i + 1]);
  }
  return untouched ? 1 : Math.min(1, Math.max(0, freeM2 / (Math.PI * r * r)));
}

function polygonAreaM2({ xy, ringStart, polygonStart }: PolygonSet, polygon: number): number {
  let areaM2 = 0;
  for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++) {
    const ringM2 = Math.abs(signedAreaOfXy(xy, ringStart[ring], ringStart[ring + 1]));
    areaM2 += ring === polygonStart[polygon] ? ringM2 : -ringM2;
  }
  return areaM2;
}

/** Free part of one polygon, m2. Coordinates are taken from its first corner: squares of RD would eat the digits. */
function freeOfPolygon(set: PolygonSet, polygon: number, areaM2: number, discs: Readonly<Discs>): number {
  const { xy, ringStart, polygonStart } = set;
  const first = polygonStart[polygon];
  const end = polygonStart[polygon + 1];
  const x0 = xy[2 * ringStart[first]];
  const y0 = xy[2 * ringStart[first] + 1];
  measureBox(set, polygon);
  if (isBoxHeld(discs.count, discs.x, discs.y, discs.r)) return 0;
  let untouched = true;
  let freeM2 = 0;
  for (let ring = first; ring < end; ring++) {
    const last = ringStart[ring + 1] - 1;
    // Outer rings anticlockwise and holes clockwise, so that the area is on the left.
    const anticlockwise = signedAreaOfXy(xy, ringStart[ring], last + 1) > 0;
    const sign = anticlockwise === (ring === first) ? 1 : -1;
    let twiceM2 = 0;
    for (let c = ringStart[ring]; c < last; c++) {
      const ax = xy[2 * c];
      const ay = xy[2 * c + 1];
      const bx = xy[2 * c + 2];
      const by = xy[2 * c + 3];
      if (ax === bx && ay === by) continue;
      openGap(gaps, 0, 1);
      takeDiscsOffEdge(gaps, ax, ay, bx, by);
      if (gaps.count !== 1 || gaps.ends[0] !== 0 || gaps.ends[1] !== 1) untouched = false;
      let left = 0;
      for (let i = 0; i < gaps.count; i++) left += gaps.ends[2 * i + 1] - gaps.ends[2 * i];
      // The cross product of two points of one edge is that of its ends, by how far they lie apart.
      twiceM2 += left * ((ax - x0) * (by - y0) - (bx - x0) * (ay - y0));
    }
    freeM2 += (sign * twiceM2) / 2;
  }
  for (let disc = 0; disc < discs.count; disc++) {
    const cx = discs.x[disc];
    const cy = discs.y[disc];
    const radius = discs.r[disc];
    if (cx + radius <= minX || cx - radius >= maxX || cy + radius <= minY || cy - radius >= maxY) continue;
    openGap(gaps, -Math.PI, Math.PI);
    takeDiscsOffRim(gaps, cx, cy, radius, disc);
    if (gaps.count === 0) continue;
    const takenM2 = rimInPolygon(set, polygon, cx, cy, radius, x0, y0);
    if (takenM2 === null) continue;
    untouched = false;
    freeM2 -= takenM2;
  }
  return untouched ? areaM2 : freeM2;
}

/** Notes the box around a polygon's outer ring. */
function measureBox({ xy, ringStart, polygonStart }: PolygonSet, polygon: number): void {
  const first = polygonStart[polygon];
  minX = minY = Infinity;
  maxX = maxY = -Infinity;
  for (let c = ringStart[first]; c < ringStart[first + 1]; c++) {
    const x = xy[2 * c];
    const y = xy[2 * c + 1];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
}

/** Does one circle hold the whole box? */
function isBoxHeld(count: number, x: Float64Array, y: Float64Array, r: Float64Array): boolean {
  for (let i = 0; i < count; i++) {
    const farX = Math.max(x[i] - minX, maxX - x[i]);
    const farY = Math.max(y[i] - minY, maxY - y[i]);
    if (farX * farX + farY * farY <= r[i] * r[i]) return true;
  }
  return false;
}

/** What the bare parts of a rim (in `gaps`) that lie in a polygon add to the sum; null where none does. */
function rimInPolygon(
  set: PolygonSet,
  polygon: number,
  cx: number,
  cy: number,
  radius: number,
  x0: number,
  y0: number,
): number | null {
  const crossed = crossingsOf(set, polygon, cx, cy, radius);
  let sum: number | null = null;
  // Without a crossing the rim lies on one side.
  const wholly = crossed === 0 && isArcIn(set, polygon, cx, cy, radius, -Math.PI, Math.PI);
  if (crossed === 0 && !wholly) return null;
  for (let i = 0; i < gaps.count; i++) {
    let from = gaps.ends[2 * i];
    const end = gaps.ends[2 * i + 1];
    for (let k = 0; from < end; k++) {
      while (k < crossed && crossings[k] <= from) k++;
      const to = k < crossed && crossings[k] < end ? crossings[k] : end;
      if (wholly || isArcIn(set, polygon, cx, cy, radius, from, to))
        sum = (sum ?? 0) + arcM2(cx - x0, cy - y0, radius, from, to);
      from = to;
    }
  }
  return sum;
}

/** Parts of an arc at which it is looked whether it lies in a polygon. */
const LOOKS = [0.5231, 0.1837, 0.8419] as const;

/**
 * Does an arc that crosses no edge lie in a polygon? It may touch an edge all the same, on whole metres just in its
 * middle, and a point on an edge tells nothing: two of three points decide.
 */
function isArcIn(
  set: PolygonSet,
  polygon: number,
  cx: number,
  cy: number,
  radius: number,
  from: number,
  to: number,
): boolean {
  let inside = 0;
  for (let look = 0; look < LOOKS.length; look++) {
    const angle = from + LOOKS[look] * (to - from);
    if (isIn(set, polygon, cx + radius * Math.cos(angle), cy + radius * Math.sin(angle))) inside++;
    // The first two agree: the third changes nothing.
    if (look === 1 && inside !== 1) return inside === 2;
  }
  return inside >= 2;
}

/**
 * A rim that touches an edge, or passes a corner, is taken to cross there: rounding could put it beyond the end of both
 * edges. A crossing too many only cuts an arc in two.
 */
const SLACK = 1e-9;

/** Angles at which a polygon's edges cross a rim, ascending in `crossings`; how many there are. */
function crossingsOf(set: PolygonSet, polygon: number, cx: number, cy: number, radius: number): number {
  const { xy, ringStart, polygonStart } = set;
  const r2 = radius * radius;
  let count = 0;
  for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++)
    for (let c = ringStart[ring]; c + 1 < ringStart[ring + 1]; c++) {
      const ax = xy[2 * c] - cx;
      const ay = xy[2 * c + 1] - cy;
      const bx = xy[2 * c + 2] - cx;
      const by = xy[2 * c + 3] - cy;
      const a2 = ax * ax + ay * ay;
      const b2 = bx * bx + by * by;
      if (a2 < r2 && b2 < r2) continue;
      const dx = bx - ax;
      const dy = by - ay;
      const length2 = dx * dx + dy * dy;
      if (length2 === 0) continue;
      const h = (ax * dx + ay * dy) / length2;
      const w2 = h * h - (a2 - r2) / length2;
      if (!(w2 > -SLACK)) continue;
      const w = Math.sqrt(Math.max(0, w2));
      if (count + 2 > crossings.length) widenCrossings();
      const enter = -h - w;
      const leave = -h + w;
      if (enter >= -SLACK && enter <= 1 + SLACK)
        crossings[count++] = Math.atan2(ay + enter * dy, ax + enter * dx);
      if (leave >= -SLACK && leave <= 1 + SLACK)
        crossings[count++] = Math.atan2(ay + leave * dy, ax + leave * dx);
    }
  sortCrossings(count);
  return count;
}

/** Insertion sort: a rim is crossed a few times at most. */
function sortCrossings(count: number): void {
  for (let i = 1; i < count; i++) {
    const value = crossings[i];
    let at = i - 1;
    while (at >= 0 && crossings[at] > value) {
      crossings[at + 1] = crossings[at];
      at--;
    }
    crossings[at + 1] = value;
  }
}

function widenCrossings(): void {
  const wider = new Float64Array(2 * crossings.length);
  wider.set(crossings);
  crossings = wider;
}

/** Even-odd over all rings; on an edge either answer will do. */
function isIn({ xy, ringStart, polygonStart }: PolygonSet, polygon: number, x: number, y: number): boolean {
  let inside = false;
  for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++)
    for (let c = ringStart[ring]; c + 1 < ringStart[ring + 1]; c++) {
      const ay = xy[2 * c + 1];
      const by = xy[2 * c + 3];
      if (ay > y === by > y) continue;
      if (x < xy[2 * c] + ((y - ay) * (xy[2 * c + 2] - xy[2 * c])) / (by - ay)) inside = !inside;
    }
  return inside;
}

/** Half the integral of x dy - y dx along an arc, anticlockwise. */
function arcM2(cx: number, cy: number, r: number, from: number, to: number): number {
  return (
    (r * (r * (to - from) + cx * (Math.sin(to) - Math.sin(from)) - cy * (Math.cos(to) - Math.cos(from)))) / 2
  );
}
