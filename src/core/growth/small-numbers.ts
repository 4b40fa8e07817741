/** Fewer firms than this, or fewer jobs in the base year, and one firm's doings look like a trend. Own choice. */
export const FEW_FIRMS = 10;
export const FEW_JOBS = 100;

/** Is a figure made of too little to be read as a trend? A warning, not a verdict: it is shown all the same. */
export function isSmall(firmsBase: number, firms: number, jobsBase: number): boolean {
  return Math.min(firmsBase, firms) < FEW_FIRMS || jobsBase < FEW_JOBS;
}
