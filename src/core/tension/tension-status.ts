import { AREA_TYPES, type MilderAreaType } from "./area-types.ts";
import { isWithinReach } from "./reach.ts";

/**
 * Does a firm stand in the way of a zone? *Conflict*: nearer than the distance of every area type, or in the zone.
 * *Mixed-only* (or so, for another area type): acceptable as a mixed area and not as a stricter one. *Clear*: at or
 * beyond the strictest distance. The same under every area type of the lens; a zone exactly at the distance is clear
 * of it.
 */
export type TensionStatus = "conflict" | `${MilderAreaType}-only` | "clear";

/** @param askedM of the firm, by position in AREA_TYPES */
export function tensionStatus(distanceM: number, askedM: readonly number[], inside: boolean): TensionStatus {
  const area = askedM.findIndex((asked) => !isWithinReach(distanceM, asked, inside));
  if (area < 0) return "conflict";
  return area === 0 ? "clear" : `${AREA_TYPES[area].id as MilderAreaType}-only`;
}
