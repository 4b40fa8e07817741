import type { FirmGuidelines } from "./firm-guidelines.ts";
import { runOfZone } from "./hit-run.ts";
import { askedUnder, reachedFirms } from "./reach.ts";
import type { RegionTension } from "./region-tension.ts";

/**
 * NOT_REACHED, WITHIN_REACH or INSIDE for each firm of a register over all zones, each tested as its own area type.
 * Cost: O(pairs + firms / 8).
 */
export function reachedByRegion(
  guidelines: Pick<FirmGuidelines, "guidelineM" | "count">,
  { pairs, zones }: RegionTension,
): Uint8Array {
  const reached = new Uint8Array(guidelines.count);
  for (const [zone, totals] of zones.entries())
    reachedFirms(runOfZone(pairs, zone), askedUnder(guidelines, totals), reached);
  return reached;
}
