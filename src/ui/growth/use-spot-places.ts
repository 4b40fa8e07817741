import { useMemo } from "react";
import { boundsOfZoneDeg } from "../../app/zones/zone-bounds.ts";
import { toRd } from "../../core/rd.ts";
import { useData } from "../app-context.ts";
import type { NamedPoint } from "./place-of-spot.ts";

/** Places and estates of the region, to name a hotspot by. */
export function useSpotPlaces(): readonly NamedPoint[] {
  const places = useData((data) => data.places);
  const estates = useData((data) => data.region?.estates);
  return useMemo(() => {
    const points: NamedPoint[] = places.map(({ name, lonDeg, latDeg }) => {
      const [xM, yM] = toRd(lonDeg, latDeg);
      return { name, xM, yM };
    });
    for (let row = 0; estates && row < estates.count; row++) {
      const [west, south, east, north] = boundsOfZoneDeg(estates, row);
      const [xM, yM] = toRd((west + east) / 2, (south + north) / 2);
      if (estates.name[row]) points.push({ name: estates.name[row], xM, yM });
    }
    return points;
  }, [places, estates]);
}
