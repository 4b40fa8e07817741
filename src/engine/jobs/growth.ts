import { type HotspotOptions, type Hotspots, hotspotSteps } from "../../core/growth/hotspots.ts";
import type { Steps } from "../../core/steps.ts";
import { type GrowthFirms, growthTable } from "./growth-firms.ts";

export type GrowthArgs = {
  readonly firms: GrowthFirms;
  readonly options: HotspotOptions;
  /** 1 for each establishment that takes part. */
  readonly mask: Uint8Array;
};

/** Hotspots of growth. */
export function growth({ firms, options, mask }: GrowthArgs): Steps<Hotspots> {
  return hotspotSteps(growthTable(firms), options, mask);
}
