import { zoneShape } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import { boundsOfXy } from "../../core/geometry/rings.ts";
import { shapeBounds } from "../../core/geometry/shape-area.ts";
import type { ZoneTable } from "../../core/zone-table.ts";

/** Degrees that hold one zone of a layer: west, south, east, north. */
export function boundsOfZoneDeg(table: ZoneTable, row: number): [number, number, number, number] {
  const [west, south, east, north] = shapeBounds(zoneShape(table.shapes, row));
  return [...toLonLat(west, south), ...toLonLat(east, north)] as [number, number, number, number];
}

/** Degrees that hold a whole layer; null when it has no zone. */
export function boundsOfTableDeg(table: ZoneTable): [number, number, number, number] | null {
  const { xy } = table.shapes;
  if (!xy.length) return null;
  const [west, south, east, north] = boundsOfXy(xy);
  return [...toLonLat(west, south), ...toLonLat(east, north)] as [number, number, number, number];
}
