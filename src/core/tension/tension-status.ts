/**
 * Does a firm stand in the way of a zone? *Conflict*: nearer than the mixed-area distance, or in the zone.
 * *Mixed-only*: acceptable as a mixed area and not as a quiet one. *Clear*: at or beyond the quiet distance.
 * The same under every area type of the lens; a zone exactly at the distance is clear of it.
 */
export const STATUSES = ["conflict", "mixed-only", "clear"] as const;
export type TensionStatus = (typeof STATUSES)[number];

export function tensionStatus(
  distanceM: number,
  quietM: number,
  mixedM: number,
  inside: boolean,
): TensionStatus {
  if (inside || distanceM < mixedM) return "conflict";
  return distanceM < quietM ? "mixed-only" : "clear";
}
