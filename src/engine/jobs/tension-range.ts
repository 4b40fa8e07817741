import type { Steps } from "../../core/steps.ts";
import { type RangeInput, rangeSteps, type ZoneRange } from "../../core/tension/tension-range.ts";

/** What the free share of zones is between: a dozen times their tension, so away from the page's own thread. */
export function* tensionRange(args: RangeInput): Steps<readonly ZoneRange[]> {
  return yield* rangeSteps(args);
}
