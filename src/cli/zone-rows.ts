import { buildCountIndex } from "../core/counting/count-index.ts";
import { rowsInZone } from "../core/counting/count-zone.ts";
import { type PolygonSet, zoneShape } from "../core/geometry/polygon-set.ts";
import type { FirmTable } from "../core/register/firm-table.ts";

/** Row numbers of all establishments in each zone, ascending. Counted with the page's own index. */
export function rowsPerZone(firms: FirmTable, zones: PolygonSet): Uint32Array[] {
  const index = buildCountIndex(firms);
  return Array.from({ length: zones.zoneStart.length - 1 }, (_, z) => rowsInZone(index, zoneShape(zones, z)));
}
