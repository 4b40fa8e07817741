import { toLonLat } from "../../core/geometry/rd.ts";
import type { ZoneTable } from "../../core/zone-table.ts";

/** Every ring of a table of zones in degrees, longitude first: for drawing, never for counting. */
export function ringsDeg({ shapes }: Pick<ZoneTable, "shapes">): [lonDeg: number, latDeg: number][][] {
  const { xy, ringStart } = shapes;
  return Array.from({ length: ringStart.length - 1 }, (_, ring) =>
    Array.from({ length: ringStart[ring + 1] - ringStart[ring] }, (_, corner): [number, number] => {
      const at = 2 * (ringStart[ring] + corner);
      return toLonLat(xy[at], xy[at + 1]);
    }),
  );
}
