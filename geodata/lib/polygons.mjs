import * as polyclip from "polyclip-ts";

/** Polygon sums in RD metres. A multipolygon is a list of polygons, a polygon a list of closed rings, outer first. */

// Whole decimetres: what two hand-drawn shapes share, they share exactly, and nearly equal edges fall together.
const GRID_PER_M = 10;
const snap = (v) => Math.round(v * GRID_PER_M) / GRID_PER_M;
const snapAll = (multi) =>
  multi.map((rings) => rings.map((ring) => ring.map(([x, y]) => [snap(x), snap(y)])));

export function ringAreaM2(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return twice / 2;
}

export function areaM2(multi) {
  let total = 0;
  for (const rings of multi)
    rings.forEach((ring, i) => {
      total += (i ? -1 : 1) * Math.abs(ringAreaM2(ring));
    });
  return total;
}

/** Everything that lies in at least one of the polygons. */
export function union(polygons) {
  if (!polygons.length) return [];
  const snapped = snapAll(polygons).map((rings) => [rings]);
  return polyclip.union(snapped[0], ...snapped.slice(1));
}

/** What lies in `multi` and in none of the others. */
export function difference(multi, ...others) {
  if (!multi.length) return multi;
  const box = boundsOf(multi, BOX_MARGIN_M);
  const near = others.map((other) => clipToBox(snapAll(other), box)).filter((other) => other.length);
  return near.length ? polyclip.difference(snapAll(multi), ...near) : multi;
}

// Cutting with only what lies near is some ten times quicker, and gives the same shape: the box is wider than the shape.
const BOX_MARGIN_M = 50;

function boundsOf(multi, marginM) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of multi) {
    for (const [x, y] of outer) {
      [west, south] = [Math.min(west, x), Math.min(south, y)];
      [east, north] = [Math.max(east, x), Math.max(north, y)];
    }
  }
  return [west - marginM, south - marginM, east + marginM, north + marginM];
}

/** Sutherland-Hodgman, side by side. Leaves doubled edges on the box itself, which lies outside what is being cut. */
function clipToBox(multi, [west, south, east, north]) {
  const sides = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  const clipRing = (ring) => {
    let points = ring.slice(0, -1);
    for (const [axis, limit, sign] of sides) {
      const inside = (p) => (p[axis] - limit) * sign >= 0;
      if (points.every(inside)) continue;
      points = points.flatMap((p, i) => {
        const before = points.at(i - 1);
        if (inside(p) === inside(before)) return inside(p) ? [p] : [];
        const share = (limit - before[axis]) / (p[axis] - before[axis]);
        const crossing = [0, 1].map((k) =>
          k === axis ? limit : snap(before[k] + share * (p[k] - before[k])),
        );
        return inside(p) ? [crossing, p] : [crossing];
      });
    }
    return points.length >= 3 ? [...points, points[0]] : null;
  };
  return multi
    .map(([outer, ...holes]) => [clipRing(outer), ...holes.map(clipRing).filter(Boolean)])
    .filter(([outer]) => outer);
}

/** Without crumbs: pieces and holes smaller than `leastM2` are dropped. */
export function withoutCrumbs(multi, leastM2) {
  const big = (ring) => Math.abs(ringAreaM2(ring)) >= leastM2;
  return multi.filter(([outer]) => big(outer)).map(([outer, ...holes]) => [outer, ...holes.filter(big)]);
}

/** Douglas-Peucker on closed rings: no corner is further than `toleranceM` from the line that replaces it. */
export function simplify(multi, toleranceM) {
  return multi
    .map((rings) => rings.map((ring) => simplifyRing(ring, toleranceM)).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length);
}

function simplifyRing(ring, toleranceM) {
  // Start from the most westerly corner, so that the result does not depend on where the ring began.
  const open = ring.slice(0, -1);
  let first = 0;
  open.forEach((p, i) => {
    if (p[0] < open[first][0] || (p[0] === open[first][0] && p[1] < open[first][1])) first = i;
  });
  const points = [...open.slice(first), ...open.slice(0, first)];
  let far = 0;
  points.forEach((p, i) => {
    if (distance(p, points[0]) > distance(points[far], points[0])) far = i;
  });
  const out = [
    ...thin(points.slice(0, far + 1), toleranceM).slice(0, -1),
    ...thin([...points.slice(far), points[0]], toleranceM),
  ];
  return out;
}

const distance = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Douglas-Peucker on an open line; further members of a point are kept. */
export function thin(points, toleranceM) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  const length = distance(a, b);
  let worst = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const p = points[i];
    const off = length
      ? Math.abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / length
      : distance(p, a);
    if (off > worst) {
      worst = off;
      at = i;
    }
  }
  if (worst <= toleranceM) return [a, b];
  return [...thin(points.slice(0, at + 1), toleranceM).slice(0, -1), ...thin(points.slice(at), toleranceM)];
}

/** Is the point inside the polygon set (even-odd)? */
export function contains(multi, [x, y]) {
  return multi.some((rings) => {
    let odd = false;
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1];
        const [bx, by] = ring[i];
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
      }
    return odd;
  });
}
