import type { GrowthGrid } from "./grid.ts";
import type { Hotspot } from "./hotspot-groups.ts";

/** A name on the map with its place in RD metres. */
export type NamedPoint = { readonly name: string; readonly xM: number; readonly yM: number };

/** The named place nearest to the middle of a hotspot; "" without any places. */
export function placeOfSpot(
  grid: GrowthGrid,
  { cells }: Pick<Hotspot, "cells">,
  places: readonly NamedPoint[],
): string {
  let x = 0;
  let y = 0;
  for (const cell of cells) {
    x += (grid.xM[cell] + grid.cellM / 2) / cells.length;
    y += (grid.yM[cell] + grid.cellM / 2) / cells.length;
  }
  return nearestName(x, y, places);
}

/** The named place nearest to a point, RD metres; "" without any places. */
export function nearestName(x: number, y: number, places: readonly NamedPoint[]): string {
  let nearest = "";
  let leastM = Infinity;
  for (const place of places) {
    const distanceM = Math.hypot(place.xM - x, place.yM - y);
    if (distanceM >= leastM) continue;
    leastM = distanceM;
    nearest = place.name;
  }
  return nearest;
}
