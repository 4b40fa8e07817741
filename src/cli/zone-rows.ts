import { isInZone } from "../core/counting/point-in-zone.ts";
import type { FirmTable } from "../core/firm-table.ts";
import { type PolygonSet, zoneShape } from "../core/polygon-set.ts";

/** Row numbers of the establishments in each zone, ascending. */
export function rowsPerZone(firms: FirmTable, zones: PolygonSet): Uint32Array[] {
  const { xM, yM, count } = firms;
  return Array.from({ length: zones.zoneStart.length - 1 }, (_, z) => {
    const shape = zoneShape(zones, z);
    const rows: number[] = [];
    for (let row = 0; row < count; row++) if (isInZone(shape, xM[row]!, yM[row]!)) rows.push(row);
    return Uint32Array.from(rows);
  });
}
