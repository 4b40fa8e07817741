import { type Counted, countDistinct } from "../../core/counting/index.ts";
import { zoneShape } from "../../core/geometry/polygon-set.ts";
import { emptyZoneCount } from "../../core/zone-count.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { totalsOf } from "../zones/zone-count.ts";

/** Firms in any zone of a layer, each once, in the chosen year and under the filter. */
export function firmsInLayer(counted: Counted, layer: ZoneTable): number {
  const count = emptyZoneCount();
  countDistinct(
    counted,
    Array.from({ length: layer.count }, (_, zone) => zoneShape(layer.shapes, zone)),
    count,
  );
  return totalsOf(count).firms;
}
