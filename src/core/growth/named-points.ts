import { zoneShape } from "../geometry/polygon-set.ts";
import { toRd } from "../geometry/rd.ts";
import { shapeBounds } from "../geometry/shape-area.ts";
import type { Place } from "../place.ts";
import type { ZoneTable } from "../zone-table.ts";
import type { NamedPoint } from "./place-of-spot.ts";

/** Places and estates of the region, to name a hotspot by. */
export function namedPoints(places: readonly Place[], estates: ZoneTable | null): readonly NamedPoint[] {
  const points = places.map(({ name, lonDeg, latDeg }): NamedPoint => {
    const [xM, yM] = toRd(lonDeg, latDeg);
    return { name, xM, yM };
  });
  for (let row = 0; estates && row < estates.count; row++) {
    const [west, south, east, north] = shapeBounds(zoneShape(estates.shapes, row));
    if (estates.name[row])
      points.push({ name: estates.name[row], xM: (west + east) / 2, yM: (south + north) / 2 });
  }
  return points;
}
