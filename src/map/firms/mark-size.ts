/** Largest diameter of a mark, CSS pixels. */
export const MAX_DIAMETER_PX = 56;

/** Radius (CSS pixels) within which a mark is meant, whatever its size: with a mouse and with a finger. */
export const HIT_RADIUS_PX = { mouse: 12, touch: 22 } as const;

/**
 * Diameter in pixels of one square-root job at a zoom. Held below zoom 9 and above 15, so that marks neither
 * vanish in the national view nor cover the street.
 */
export function pixelsPerRootJob(zoom: number): number {
  return 1.1 * 2 ** ((Math.min(15, Math.max(9, zoom)) - 11) / 3);
}

/** Smallest diameter at a zoom: 4 px to zoom 11, 6 px from 14, linear between. */
export function minDiameterPx(zoom: number): number {
  return 4 + 2 * Math.min(1, Math.max(0, (zoom - 11) / 3));
}

/**
 * Diameter of a circle that stands for a number of jobs: area proportional to jobs between the smallest and
 * the largest mark, the same in all years. At zoom 11, 100 jobs are 11 px and 1,000 jobs 35 px.
 *
 * @param jobs  0 or more; NaN = unknown, drawn hollow at the smallest size
 */
export function markDiameterPx(jobs: number, zoom: number): number {
  const smallest = minDiameterPx(zoom);
  if (Number.isNaN(jobs)) return smallest;
  return Math.min(MAX_DIAMETER_PX, Math.max(smallest, pixelsPerRootJob(zoom) * Math.sqrt(jobs)));
}

/** Number of jobs up to which all marks have the same, smallest size at a zoom: 13 at zoom 11. */
export function sameSizeBelowJobs(zoom: number): number {
  return (minDiameterPx(zoom) / pixelsPerRootJob(zoom)) ** 2;
}

/**
 * Shapes of equal area, as parts of the diameter d of the circle: half the side of the square and half the
 * diagonal of the diamond. A circle of diameter d has area pi d^2 / 4; a square of side s has s^2, a diamond
 * of half-diagonal h has 2 h^2.
 */
export const SQUARE_HALF_SIDE = Math.sqrt(Math.PI) / 4;
export const DIAMOND_HALF_DIAGONAL = Math.sqrt(Math.PI / 8);

/** Width of the edge around a mark, pixels: thin below a diameter. */
export const CASING = { belowPx: 6, thinPx: 0.8, thickPx: 1.1 };
