import type { PolygonSet } from "../core/geometry/polygon-set.ts";
import { boundsOfXy } from "../core/geometry/rings.ts";

/**
 * The part of the country the page is about, RD metres: from Europoort to the Noord, and from the Hoeksche
 * Waard to Delft. A national file is mostly outside it; this tells how much of it is not.
 */
const REGION_WINDOW = { minX: 60_000, minY: 424_000, maxX: 108_000, maxY: 448_000 } as const;

/** Zones whose bounding box touches the region's window. O(corners). */
export function zonesInWindow({ xy, ringStart, polygonStart, zoneStart }: PolygonSet): Uint32Array {
  const found: number[] = [];
  for (let z = 0; z + 1 < zoneStart.length; z++) {
    const first = ringStart[polygonStart[zoneStart[z]]];
    const [minX, minY, maxX, maxY] = boundsOfXy(xy, first, ringStart[polygonStart[zoneStart[z + 1]]]);
    const { minX: west, minY: south, maxX: east, maxY: north } = REGION_WINDOW;
    if (maxX >= west && minX <= east && maxY >= south && minY <= north) found.push(z);
  }
  return Uint32Array.from(found);
}
