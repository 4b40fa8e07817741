import { jobsIfKnown } from "../register/jobs-known.ts";
import type { HitRun } from "./hit-run.ts";
import type { ZoneTotals } from "./zone-totals.ts";

/**
 * Rows of the firms that stand in a zone, those with most jobs first and unknown jobs last: who a plan that builds
 * there would have to buy out.
 */
export function firmsInside({ firm, inside, from, to }: HitRun, jobs: Float32Array): number[] {
  const rows: number[] = [];
  for (let at = from; at < to; at++) if (inside[at] === 1) rows.push(firm[at]);
  const weight = (row: number): number => (Number.isNaN(jobs[row]) ? -1 : jobs[row]);
  return rows.sort((a, b) => weight(b) - weight(a) || a - b);
}

/**
 * Jobs of the firms around a zone, those in it left out: unknown ones in no sum, NaN where those of none are known, and
 * where jobs are known by size class alone, which gives no sum for a part of the firms.
 */
export function ringJobs({
  firmsWithinReach,
  firmsInside,
  jobs,
  jobsInside,
  between,
}: Pick<ZoneTotals, "firmsWithinReach" | "firmsInside" | "jobs" | "jobsInside" | "between">): number {
  const around = firmsWithinReach - firmsInside;
  if (around === 0) return 0;
  return between ? Number.NaN : jobsIfKnown(around, jobs - (Number.isNaN(jobsInside) ? 0 : jobsInside));
}
