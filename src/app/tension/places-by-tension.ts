import type { ZoneTotals } from "../../core/tension/zone-totals.ts";

/**
 * Place of each zone, 1 for the most tension and 0 where no firm is within reach: by score, or without jobs by the number of
 * firms. Equal zones keep their order.
 */
export function placesByTension(zones: readonly ZoneTotals[]): Uint16Array {
  const places = new Uint16Array(zones.length);
  const weight = ({ score, firmsWithinReach }: ZoneTotals) =>
    Number.isNaN(score) ? firmsWithinReach : score;
  const order = [...zones.keys()]
    .filter((at) => zones[at].firmsWithinReach > 0)
    .sort((a, b) => weight(zones[b]) - weight(zones[a]));
  order.forEach((at, place) => {
    places[at] = place + 1;
  });
  return places;
}
