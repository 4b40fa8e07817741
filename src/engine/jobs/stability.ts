import { type HotspotsTried, type Stability, stabilitySteps } from "../../core/growth/stability.ts";
import type { Steps } from "../../core/steps.ts";
import { type GrowthFirms, growthTable } from "./growth-firms.ts";

export type StabilityArgs = {
  readonly firms: GrowthFirms;
  readonly mask: Uint8Array;
  /** The hotspots that are tried again, as they were found under this mask. */
  readonly hotspots: HotspotsTried;
};

/** In how many other grids, sizes and periods is each hotspot there as well? Progress counts looks. */
export function stability({ firms, mask, hotspots }: StabilityArgs): Steps<Stability[]> {
  return stabilitySteps(growthTable(firms), hotspots, mask);
}
