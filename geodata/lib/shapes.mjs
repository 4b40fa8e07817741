import { toRd } from "./rd.mjs";

/**
 * Hand-drawn shapes (WGS84 corners, widths in metres) as polygons in RD metres.
 * A polygon here is a list of rings, a ring a closed list of [east, north].
 */

const SMOOTH_STEPS = 5;
const CIRCLE_CORNERS = 20;
// Above this turn a mitred corner would stick out too far, so the two pieces are joined by a circle instead.
const MITRE_LIMIT_COS = Math.cos((70 * Math.PI) / 180);

const close = (ring) => [...ring, ring[0]];

/** Catmull-Rom through every point; further members of a point (its width) are blended along. */
export function smoothLine(points, closed = false) {
  const n = points.length;
  if (n < 3) return points;
  const at = (i) => (closed ? points[(i + n) % n] : points[Math.max(0, Math.min(n - 1, i))]);
  const out = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let s = 0; s < SMOOTH_STEPS; s++) {
      const t = s / SMOOTH_STEPS;
      out.push(
        p1.map((_, k) => {
          if (k === 2) return p1[2] + (p2[2] - p1[2]) * t;
          const bend = (p2[k] - p0[k]) * t + (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t * t;
          return p1[k] + 0.5 * (bend + (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t * t * t);
        }),
      );
    }
  }
  if (!closed) out.push(points[n - 1]);
  return out;
}

function circle([x, y], radiusM) {
  const ring = [];
  for (let i = 0; i < CIRCLE_CORNERS; i++) {
    const a = (2 * Math.PI * i) / CIRCLE_CORNERS;
    ring.push([x + radiusM * Math.cos(a), y + radiusM * Math.sin(a)]);
  }
  return close(ring);
}

/** A closed ring of few WGS84 corners; `smooth` rounds it. */
export function area(corners, { smooth = false } = {}) {
  const rd = corners.map(toRd);
  return [close(smooth ? smoothLine(rd, true) : rd)];
}

/**
 * A centre line with a width: one convex piece for each stretch, mitred where the line bends gently, joined by a
 * circle where it bends sharply. Ends are flat, as quays are; `round` rounds them.
 *
 * @param points  [lon, lat, widthM?]; without a width the last one given holds
 * @returns       polygons whose union is the strip
 */
export function strip(points, { smooth = false, round = false } = {}) {
  let width = 0;
  const rd = points.map(([lon, lat, w]) => {
    width = w ?? width;
    const [x, y] = toRd([lon, lat]);
    return [x, y, width];
  });
  const line = smooth ? smoothLine(rd) : rd;
  const n = line.length;
  const along = [];
  for (let i = 1; i < n; i++) {
    const [dx, dy] = [line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]];
    const lengthM = Math.hypot(dx, dy);
    along.push([dx / lengthM, dy / lengthM, lengthM]);
  }
  // The sideways vector at vertex i as seen from stretch k, and whether the joint needs a circle.
  const side = (i, k) => {
    const half = line[i][2] / 2;
    const [ux, uy] = along[k];
    const other = along[i === k ? k - 1 : k + 1];
    if (!other) return [-uy * half, ux * half, false];
    const cos = ux * other[0] + uy * other[1];
    const tooShort = half * Math.sqrt((1 - cos) / (1 + cos)) > Math.min(along[k][2], other[2]);
    if (cos < MITRE_LIMIT_COS || tooShort) return [-uy * half, ux * half, true];
    const [mx, my] = [-uy - other[1], ux + other[0]];
    const scale = half / (1 + cos);
    return [mx * scale, my * scale, false];
  };
  const pieces = [];
  for (let k = 0; k < n - 1; k++) {
    const [a, b] = [line[k], line[k + 1]];
    const [sa, sb] = [side(k, k), side(k + 1, k)];
    pieces.push([
      close([
        [a[0] - sa[0], a[1] - sa[1]],
        [b[0] - sb[0], b[1] - sb[1]],
        [b[0] + sb[0], b[1] + sb[1]],
        [a[0] + sa[0], a[1] + sa[1]],
      ]),
    ]);
    if (sb[2]) pieces.push([circle(b, b[2] / 2)]);
  }
  if (round) for (const end of [line[0], line[n - 1]]) pieces.push([circle(end, end[2] / 2)]);
  return pieces;
}
