import type { CountIndex } from "../../core/counting/count-index.ts";
import { countDistinct } from "../../core/counting/count-zone.ts";
import { zoneShape } from "../../core/geometry/polygon-set.ts";
import { emptyZoneCount } from "../../core/zone-count.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { totalsOf } from "../zones/zone-count.ts";

/** Firms in any zone of a layer, each once, in the chosen year. */
export function firmsInLayer(index: CountIndex, layer: ZoneTable): number {
  const count = emptyZoneCount();
  countDistinct(
    index,
    Array.from({ length: layer.count }, (_, zone) => zoneShape(layer.shapes, zone)),
    count,
  );
  return totalsOf(count).firms;
}
