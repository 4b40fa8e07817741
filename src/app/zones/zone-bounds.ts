import { zoneShape } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
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
  let [west, south, east, north] = [xy[0], xy[1], xy[0], xy[1]];
  for (let corner = 0; corner < xy.length; corner += 2) {
    west = Math.min(west, xy[corner]);
    east = Math.max(east, xy[corner]);
    south = Math.min(south, xy[corner + 1]);
    north = Math.max(north, xy[corner + 1]);
  }
  return [...toLonLat(west, south), ...toLonLat(east, north)] as [number, number, number, number];
}
