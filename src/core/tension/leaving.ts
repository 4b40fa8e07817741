import type { HitRun } from "./hit-run.ts";

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
