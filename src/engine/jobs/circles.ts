import { type Circle, type CirclesOptions, circleSteps } from "../../core/growth/circles.ts";
import type { Steps } from "../../core/steps.ts";
import type { GrowthFirms } from "./growth-firms.ts";

export type CirclesArgs = {
  readonly firms: GrowthFirms;
  readonly mask: Uint8Array;
  readonly options: CirclesOptions;
};

/** Circles where more firms gained, or lost, than chance would have it. Progress counts draws. */
export function circles({ firms, mask, options }: CirclesArgs): Steps<readonly Circle[]> {
  return circleSteps(firms, options, mask);
}
