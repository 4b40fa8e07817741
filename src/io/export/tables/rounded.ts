/** A number to some decimals, without a tail of noughts; NaN stays NaN, and what rounds to nothing is 0, not -0. */
export function rounded(value: number, decimals: number): number {
  return Number.isNaN(value) ? value : Number(value.toFixed(decimals)) + 0;
}

/** A share to four decimals, 0 or 1 only where it is just that. */
export function roundedPart(share: number): number {
  const written = rounded(share, 4);
  if (written >= 1 && share < 1) return 0.9999;
  return written <= 0 && share > 0 ? 0.0001 : written;
}

/** A distance to the centimetre, on the side of each limit that it is on itself: 99.996 of 100 m is 99.99. */
export function roundedDistance(distanceM: number, limitsM: readonly number[]): number {
  const written = rounded(distanceM, 2);
  const crosses = limitsM.some((limitM) => distanceM < limitM && written >= limitM);
  return crosses ? rounded(Math.floor(distanceM * 100) / 100, 2) : written;
}

/** Sums of jobs are kept as 32-bit numbers (12.3 is 12.300000191): three decimals are what a file can mean. Never -0. */
export function roundedJobs(jobs: number): number {
  return Math.round(jobs * 1000) / 1000 + 0;
}
