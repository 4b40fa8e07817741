import type { Neighbours } from "./neighbours.ts";

/** A place and its neighbours, each above or below the mean: an outlier is high among low, or low among high. */
export const QUADRANTS = ["high-high", "low-low", "high-low", "low-high"] as const;

export type LocalMoran = {
  /** Length n. NaN for a place without a value or without neighbours that have one. */
  readonly i: Float64Array;
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  /** Position in QUADRANTS, -1 where there is no score. */
  readonly quadrant: Int8Array;
  /** Mean of the neighbours that have a value; NaN without any. */
  readonly around: Float64Array;
  /** Of all places that have a value. */
  readonly mean: number;
  readonly deviation: number;
};

/**
 * Is a place like its neighbours, or an outlier among them? Local Moran's I of each place, with row-standardised weights: its
 * deviation times the mean deviation of its neighbours, over the variance. Names what Gi* cannot: one place that
 * grew amid places that shrank.
 *
 * Expectation and variance are conditional on the value of the place itself (Sokal, Oden & Thomson 1998):
 * E = -x^2 / ((n - 1) m2), Var = (x / m2)^2 n / (n - 2) (sum w^2 - 1 / (n - 1)) (m2 - x^2 / (n - 1)). z is for comparison only:
 * with figures as skewed as jobs it is no normal score.
 *
 * @param values  one number for each place; NaN = no data
 * @param neighbours  of each place; the place itself is passed over
 *
 * Source: Anselin (1995), Geographical Analysis 27(2). Checked against the conflicts in Africa as spdep publishes them.
 */
export function localMoran(values: Float64Array, { start, link }: Neighbours): LocalMoran {
  const count = values.length;
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
  const m2 = squares / n;
  const nothing = () => new Float64Array(count).fill(Number.NaN);
  const found = { i: nothing(), expected: nothing(), variance: nothing(), z: nothing(), around: nothing() };
  const quadrant = new Int8Array(count).fill(-1);
  for (let place = 0; place < count; place++) {
    const own = values[place] - mean;
    let near = 0;
    let sumNear = 0;
    for (let at = start[place]; at < start[place + 1]; at++) {
      const value = values[link[at]];
      if (link[at] === place || Number.isNaN(value)) continue;
      near++;
      sumNear += value;
    }
    if (near === 0) continue;
    found.around[place] = sumNear / near;
    if (Number.isNaN(own) || !(m2 > 0)) continue;
    const lag = found.around[place] - mean;
    found.i[place] = (own * lag) / m2;
    found.expected[place] = -(own * own) / ((n - 1) * m2);
    found.variance[place] =
      (own / m2) ** 2 * (n / (n - 2)) * (1 / near - 1 / (n - 1)) * (m2 - (own * own) / (n - 1));
    const spread = Math.sqrt(found.variance[place]);
    if (spread > 0) found.z[place] = (found.i[place] - found.expected[place]) / spread;
    quadrant[place] = own >= 0 ? (lag >= 0 ? 0 : 2) : lag >= 0 ? 3 : 1;
  }
  return { ...found, quadrant, mean, deviation: Math.sqrt(m2) };
}
