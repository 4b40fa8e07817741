/** Corners of a ring, x and y (metres or degrees), closed or not. */
export type Ring = readonly (readonly number[])[];

/** [minX, minY, maxX, maxY], in the unit of what it is around. */
export type Bounds = readonly [minX: number, minY: number, maxX: number, maxY: number];

/**
 * Area of a ring in its own unit squared (shoelace formula): positive anticlockwise, negative clockwise. A closed ring
 * has the same area as the open one.
 */
export function signedArea(ring: Ring): number {
  if (ring.length === 0) return 0;
  // Measured from the first corner: RD coordinates squared would eat the digits of a small zone.
  const [x0, y0] = ring[0];
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[i + 1];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}

/** The same for the corners first .. end (`end` not among them) of flat coordinates, x and y in turn. */
export function signedAreaOfXy(xy: Float64Array, first: number, end: number): number {
  if (end <= first) return 0;
  const x0 = xy[2 * first];
  const y0 = xy[2 * first + 1];
  let twice = 0;
  for (let c = first; c + 1 < end; c++) {
    const ax = xy[2 * c] - x0;
    const ay = xy[2 * c + 1] - y0;
    twice += ax * (xy[2 * c + 3] - y0) - (xy[2 * c + 2] - x0) * ay;
  }
  return twice / 2;
}

/** The ring in the direction asked for. One without area keeps its own when clockwise is asked for. */
export function wound<Corner extends readonly number[]>(
  ring: readonly Corner[],
  anticlockwise: boolean,
): readonly Corner[] {
  return signedArea(ring) > 0 === anticlockwise ? ring : ring.toReversed();
}

/** Smallest upright rectangle around points; around none [Infinity, Infinity, -Infinity, -Infinity]. */
export function boundsOf(points: Iterable<readonly number[]>): Bounds {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (const [x, y] of points) {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

/** The same for the corners first .. end (`end` not among them) of flat coordinates, x and y in turn; all when left out. */
export function boundsOfXy(xy: Float64Array, first = 0, end = xy.length / 2): Bounds {
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let corner = first; corner < end; corner++) {
    const x = xy[2 * corner];
    const y = xy[2 * corner + 1];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

/**
 * The polygon that stands for a circle where only polygons will do: `corners` points on the circle, east first and
 * anticlockwise, not closed. For drawing and for shares of area; a circle itself is counted by centre and radius.
 */
export function circleRing(
  { xM, yM, radiusM }: { readonly xM: number; readonly yM: number; readonly radiusM: number },
  corners = CIRCLE_CORNERS,
): [xM: number, yM: number][] {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    return [xM + radiusM * Math.cos(angle), yM + radiusM * Math.sin(angle)];
  });
}

/** Within 0.03% of the radius, and 0.04% of the area, of the circle. */
const CIRCLE_CORNERS = 128;
