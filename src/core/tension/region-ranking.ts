import type { ZoneTotals } from "./zone-totals.ts";

/** Numbers of a zone that the ranking can be sorted by. */
export const RANKING_KEYS = [
  "score",
  "firmsWithinReach",
  "firmsInside",
  "jobs",
  "freeAreaShare",
  "dwellingsHigh",
] as const;
export type RankingKey = (typeof RANKING_KEYS)[number];

/**
 * Zones in order of one of their totals, as positions in `zones`. Unknown numbers come last whichever way it is
 * sorted; equal ones keep the order of the table. Zones without tension stay in the list.
 */
export function rankZones(
  zones: readonly ZoneTotals[],
  key: RankingKey = "score",
  descending = true,
): Uint32Array {
  const order = Uint32Array.from(zones.keys());
  const direction = descending ? -1 : 1;
  return order.sort((a, b) => {
    const left = zones[a][key];
    const right = zones[b][key];
    if (Number.isNaN(left) || Number.isNaN(right)) {
      // Without jobs there is no score: then how many firms it is.
      if (Number.isNaN(left) && Number.isNaN(right))
        return direction * (zones[a].firmsWithinReach - zones[b].firmsWithinReach) || a - b;
      return Number.isNaN(left) ? 1 : -1;
    }
    return left === right ? a - b : direction * (left - right);
  });
}
