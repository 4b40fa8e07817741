/** A number to some decimals, without a tail of noughts; NaN stays NaN. */
export function rounded(value: number, decimals: number): number {
  return Number.isNaN(value) ? value : Number(value.toFixed(decimals));
}

/** Sums of jobs are kept as 32-bit numbers (12.3 is 12.300000191): three decimals are what a file can mean. Never -0. */
export function roundedJobs(jobs: number): number {
  return Math.round(jobs * 1000) / 1000 + 0;
}
