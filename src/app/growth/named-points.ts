import { toRd } from "../../core/geometry/rd.ts";
import type { Place } from "../../core/place.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { boundsOfZoneDeg } from "../zones/zone-bounds.ts";
import type { NamedPoint } from "./place-of-spot.ts";

/** Places and estates of the region, to name a hotspot by. */
export function namedPoints(places: readonly Place[], estates: ZoneTable | null): readonly NamedPoint[] {
  const points = places.map(({ name, lonDeg, latDeg }): NamedPoint => {
    const [xM, yM] = toRd(lonDeg, latDeg);
    return { name, xM, yM };
  });
  for (let row = 0; estates && row < estates.count; row++) {
    const [west, south, east, north] = boundsOfZoneDeg(estates, row);
    const [xM, yM] = toRd((west + east) / 2, (south + north) / 2);
    if (estates.name[row]) points.push({ name: estates.name[row], xM, yM });
  }
  return points;
}
