import { STRICTEST } from "./area-types.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import type { FirmSelection } from "./firm-selection.ts";

/**
 * A firm of fewer than 5 jobs that is asked 500 m or more: a refinery of one person is an office, a coffee roaster of
 * two a shop. The list speaks of the branch, so the firm itself has to be looked at. Own bounds: the distances from
 * category 5.1 on are those of heavy industry, and under 5 jobs is the register's smallest size class.
 */
const DOUBTFUL_BELOW_JOBS = 5;
const DOUBTFUL_FROM_M = 500;

/** Unknown jobs are no reason for doubt. */
export function isDoubtful(
  { guidelineM }: Pick<FirmGuidelines, "guidelineM">,
  jobs: Float32Array,
  firm: number,
): boolean {
  return jobs[firm] > 0 && jobs[firm] < DOUBTFUL_BELOW_JOBS && guidelineM[STRICTEST][firm] >= DOUBTFUL_FROM_M;
}

/** The selection without the doubtful ones, moved or not. */
export function withoutDoubtful(
  { mask, moved }: FirmSelection,
  guidelines: Pick<FirmGuidelines, "guidelineM">,
  jobs: Float32Array,
): FirmSelection {
  return {
    mask: mask.map((takesPart, firm) => (takesPart === 1 && !isDoubtful(guidelines, jobs, firm) ? 1 : 0)),
    moved: moved.filter(({ firm }) => !isDoubtful(guidelines, jobs, firm)),
  };
}
