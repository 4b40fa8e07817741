import type { PolygonSet } from "../core/geometry/polygon-set.ts";

/**
 * The part of the country the page is about, RD metres: from Europoort to the Noord, and from the Hoeksche
 * Waard to Delft. A national file is mostly outside it; this tells how much of it is not.
 */
const REGION_WINDOW = { minX: 60_000, minY: 424_000, maxX: 108_000, maxY: 448_000 } as const;

/** Zones whose bounding box touches the region's window. O(corners). */
export function zonesInWindow({ xy, ringStart, polygonStart, zoneStart }: PolygonSet): Uint32Array {
  const found: number[] = [];
  for (let z = 0; z + 1 < zoneStart.length; z++) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const last = ringStart[polygonStart[zoneStart[z + 1]]];
    for (let c = ringStart[polygonStart[zoneStart[z]]]; c < last; c++) {
      minX = Math.min(minX, xy[2 * c]);
      maxX = Math.max(maxX, xy[2 * c]);
      minY = Math.min(minY, xy[2 * c + 1]);
      maxY = Math.max(maxY, xy[2 * c + 1]);
    }
    const { minX: west, minY: south, maxX: east, maxY: north } = REGION_WINDOW;
    if (maxX >= west && minX <= east && maxY >= south && minY <= north) found.push(z);
  }
  return Uint32Array.from(found);
}
