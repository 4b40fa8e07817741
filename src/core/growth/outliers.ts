import { localMoran } from "./local-moran.ts";
import type { Neighbours } from "./neighbours.ts";

/** So many standard deviations from the mean a square must lie to stand out. Own choice. */
const FAR = 3;

/** Squares that stand out among those around them, which no window can name. Arrays have one entry for each square. */
export type Outliers = {
  /** 1 = high among low, -1 = low among high, 0 = neither. */
  readonly side: Int8Array;
  /** Mean of the neighbours that have a value; NaN without any. */
  readonly around: Float64Array;
};

/**
 * Local Moran's quadrants high-low and low-high, of squares at least 3 standard deviations from the mean: a giant amid calm,
 * one place that grew amid places that shrank. It describes and tests nothing: with figures as skewed as jobs local
 * Moran's z is no normal score.
 */
export function outliers(values: Float64Array, neighbours: Neighbours): Outliers {
  const { quadrant } = localMoran(values, neighbours);
  const { start, link } = neighbours;
  let n = 0;
  let sum = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
  }
  const mean = sum / n;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  const far = FAR * Math.sqrt(squares / n);
  const side = new Int8Array(values.length);
  const around = new Float64Array(values.length).fill(Number.NaN);
  for (let place = 0; place < values.length; place++) {
    let near = 0;
    let held = 0;
    for (let at = start[place]; at < start[place + 1]; at++) {
      const value = values[link[at]];
      if (link[at] === place || Number.isNaN(value)) continue;
      near++;
      held += value;
    }
    if (near > 0) around[place] = held / near;
    if (!(Math.abs(values[place] - mean) >= far)) continue;
    if (quadrant[place] === 2) side[place] = 1;
    if (quadrant[place] === 3) side[place] = -1;
  }
  return { side, around };
}
