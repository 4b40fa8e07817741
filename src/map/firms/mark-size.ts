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

/**
 * Smallest diameter at a zoom: 2.6 px to zoom 10, 4 px at 11, 6 px from 14, linear between. The region as a whole has
 * thousands of small firms, which as larger marks would hide one another and everything else.
 */
export function minDiameterPx(zoom: number): number {
  const share = (from: number, to: number): number => Math.min(1, Math.max(0, (zoom - from) / (to - from)));
  return 2.6 + 1.4 * share(10, 11) + 2 * share(11, 14);
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

/** Width of the edge around a mark, pixels: thin below a diameter, and none around the specks of a region in one look. */
export const CASING = { noneBelowPx: 4, belowPx: 6, thinPx: 0.8, thickPx: 1.1 };
