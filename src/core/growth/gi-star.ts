import type { Windows } from "./windows.ts";

export type GiStar = {
  /** z-scores, no unit; NaN where undefined. */
  readonly z: Float64Array;
  /** Places with a value, their mean, and their standard deviation (population form, divisor n). */
  readonly n: number;
  readonly mean: number;
  readonly s: number;
};

/**
 * Where do high (or low) values cluster? Getis-Ord Gi* for each place.
 *
 * Each place's neighbourhood, itself included, is compared with what the overall mean would predict. Assumes
 * the neighbourhood is not nearly the whole map; see docs/methods.md#growth.
 *
 * @param values      one number for each place, any unit. NaN = no data: left out, and NaN in the result
 * @param windows     what lies in each place's neighbourhood, itself included (`gridWindows`)
 * @param z           array to write the scores in; a new one when left out
 * @returns           z is NaN where undefined: no variance, or every place a neighbour
 *
 * Cost: O(n). Source: Ord & Getis (1995), Geographical Analysis 27(4).
 * Checked against PySAL esda `G_Local(star=True)` and a dense computation in numpy in tests/golden/hotspots.
 */
export function giStarOfWindows(
  values: Float64Array,
  windows: Windows,
  z: Float64Array = new Float64Array(values.length),
): GiStar {
  const { n, mean, s } = momentsOf(values);
  // All weights are 1, so the denominator depends only on the number of cells in the window.
  const widest = widestOf(windows.count);
  const scale = new Float64Array(widest + 1);
  for (let near = 0; near <= widest; near++)
    scale[near] = scaleOf(s * Math.sqrt((n * near - near * near) / (n - 1)));
  fillScores(windows, mean, scale, z);
  return { z, n, mean, s };
}

function widestOf(count: Uint32Array): number {
  let widest = 0;
  for (let i = 0; i < count.length; i++) if (count[i] > widest) widest = count[i];
  return widest;
}

/** NaN when nothing varies or the window is the whole map: there is no score then, not an infinite one. */
function scaleOf(spread: number): number {
  return spread > 0 ? 1 / spread : Number.NaN;
}

function fillScores({ count, sum }: Windows, mean: number, scale: Float64Array, z: Float64Array): void {
  for (let i = 0; i < z.length; i++) z[i] = (sum[i] - mean * count[i]) * scale[count[i]];
}

function momentsOf(values: Float64Array): { n: number; mean: number; s: number } {
  let n = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    n++;
    total += values[i];
  }
  if (n === 0) return { n, mean: Number.NaN, s: Number.NaN };
  const mean = total / n;
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] - mean;
    if (Number.isNaN(deviation)) continue;
    squares += deviation * deviation;
    rest += deviation;
  }
  // Second pass over the deviations: the one-pass form loses all digits when the mean is large. `rest` is what
  // rounding left of their sum. A variance that is only rounding (values all equal) is no variance.
  const variance = (squares - (rest * rest) / n) / n;
  return { n, mean, s: variance > mean * mean * 1e-28 ? Math.sqrt(variance) : 0 };
}
