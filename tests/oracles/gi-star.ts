import { type GiStar, giStarOfWindows } from "../../src/core/growth/gi-star.ts";
import type { Neighbours } from "../../src/core/growth/neighbours.ts";
import { windowsOf } from "./neighbours.ts";

/** Gi* over any neighbours: the statistic that the page runs on a grid, where PySAL can be asked the same. */
export function giStar(values: Float64Array, neighbours: Neighbours): GiStar {
  return giStarOfWindows(values, windowsOf(values, neighbours));
}

/**
 * Getis-Ord Gi: as Gi*, with the place itself left out of its neighbourhood, of the mean and of the variance.
 * NaN where undefined: no neighbours, all others neighbours, or no variance among the others.
 * Checked against PySAL esda `G_Local(star=False)` in tests/golden/hotspots.
 */
export function gi(values: Float64Array, neighbours: Neighbours): Float64Array {
  const windows = windowsOf(values, neighbours);
  const { n, mean, s } = giStarOfWindows(values, windows);
  const others = n - 1;
  return values.map((value, i) => {
    const near = windows.count[i] - 1;
    if (near < 1 || near >= others) return Number.NaN;
    // The mean and variance of the others, from those of all: O(1) for each place.
    const othersMean = mean + (mean - value) / others;
    const othersVariance = (n * s * s - ((value - mean) * (value - mean) * n) / others) / others;
    if (!(othersVariance > 0)) return Number.NaN;
    const spread = Math.sqrt((othersVariance * (others * near - near * near)) / (others - 1));
    return (windows.sum[i] - value - othersMean * near) / spread;
  });
}
