import { SUBSECTORS, type SubsectorId } from "../register/subsectors.ts";

/**
 * Plot area for each job, m2, by subsector: order of magnitude only. Process industry lies between 1,000 and
 * 3,000 m2 a job, other industry between 100 and 250. Own estimates of low confidence, to be shown as an
 * assumption; see docs/methods.md#tension.
 */
const PLOT_M2_PER_JOB: Readonly<Record<SubsectorId, number>> = {
  voeding: 1000,
  aardolie: 3000,
  chemie: 2000,
  farmacie: 1000,
  metaal: 250,
  elektro: 100,
  machine: 150,
  transport: 250,
  overig: 150,
};

const M2_PER_JOB = Float64Array.from(SUBSECTORS, ({ id }) => PLOT_M2_PER_JOB[id]);

/**
 * Radius in metres of a round plot with room for these jobs: sqrt(jobs * m2 per job / pi). Unknown jobs, no jobs
 * and a subsector code outside 0-8 give 0: the distance is then measured from the point.
 */
export function plotRadiusM(jobs: number, subsector: number): number {
  if (!(jobs > 0) || subsector >= M2_PER_JOB.length) return 0;
  return Math.sqrt((jobs * M2_PER_JOB[subsector]) / Math.PI);
}
