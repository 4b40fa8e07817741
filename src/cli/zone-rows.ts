import { buildCountIndex, rowsIn, under } from "../core/counting/index.ts";
import { type PolygonSet, zoneShape } from "../core/geometry/polygon-set.ts";
import type { FirmTable } from "../core/register/firm-table.ts";

/** Row numbers of all establishments in each zone, ascending. Counted with the page's own index. */
export function rowsPerZone(firms: FirmTable, zones: PolygonSet): Uint32Array[] {
  const counted = under(buildCountIndex(firms));
  return Array.from({ length: zones.zoneStart.length - 1 }, (_, z) => rowsIn(counted, zoneShape(zones, z)));
}
