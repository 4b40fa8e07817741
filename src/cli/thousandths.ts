/** Part jobs are kept as 32-bit numbers (12.3 is 12.300000191): three decimals are what a file can mean. Never -0. */
export function thousandths(jobs: number): number {
  return Math.round(jobs * 1000) / 1000 + 0;
}
