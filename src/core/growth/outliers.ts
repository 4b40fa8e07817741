import type { LocalMoran } from "./local-moran.ts";

/** So many standard deviations from the mean a square must lie to stand out. Own choice. */
const FAR = 3;

/**
 * Which squares stand out among those around them, which no window can name: local Moran's quadrants high-low and low-high,
 * at least 3 standard deviations from the mean. A giant amid calm, one place that grew amid places that shrank. It describes
 * and tests nothing: with figures as skewed as jobs local Moran's z is no normal score.
 *
 * @param values  one number for each square; NaN = no data
 * @param moran  of these values
 * @returns for each square 1 = high among low, -1 = low among high, 0 = neither
 */
export function outliers(
  values: Float64Array,
  { quadrant, mean, deviation }: Pick<LocalMoran, "quadrant" | "mean" | "deviation">,
): Int8Array {
  return Int8Array.from(values, (value, place) => {
    if (!(Math.abs(value - mean) >= FAR * deviation)) return 0;
    return quadrant[place] === 2 ? 1 : quadrant[place] === 3 ? -1 : 0;
  });
}
