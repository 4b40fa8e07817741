/**
 * A sum of jobs over so many registered firms; NaN where there are firms and the jobs of none of them are known. A firm
 * with known jobs has more than 0 of them, so that a sum of 0 over some firms can be nothing else.
 */
export function jobsIfKnown(firms: number, jobs: number): number {
  return firms > 0 && jobs === 0 ? Number.NaN : jobs;
}
