import type { Position, ZoneFeature } from "../../zones/zones-source.ts";
import { isPointType, isPolygonType, type ShapePlace } from "./shape-places.ts";

/** The rings of one shape as they stand in the file, or why it is no area. Heights and measures are passed over. */
export function readShape(
  shp: Uint8Array,
  { at, end }: ShapePlace,
): { rings: Position[][]; why: null } | { rings: null; why: NonNullable<ZoneFeature["why"]> } {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const type = view.getInt32(at, true);
  if (type === 0) return { rings: null, why: "zone.no-geometry" };
  if (!isPolygonType(type)) return { rings: null, why: "zone.not-a-polygon" };
  const parts = view.getInt32(at + 36, true);
  const corners = view.getInt32(at + 40, true);
  const cornersAt = at + 44 + 4 * parts;
  if (parts === 0 || corners === 0) return { rings: null, why: "zone.no-geometry" };
  if (cornersAt + 16 * corners > end) return { rings: null, why: "zone.damaged" };
  const rings: Position[][] = [];
  for (let part = 0; part < parts; part++) {
    const first = view.getInt32(at + 44 + 4 * part, true);
    const next = part + 1 < parts ? view.getInt32(at + 48 + 4 * part, true) : corners;
    if (first < 0 || next < first || next > corners || (part === 0 && first !== 0))
      return { rings: null, why: "zone.damaged" };
    const ring: Position[] = [];
    for (let corner = cornersAt + 16 * first; corner < cornersAt + 16 * next; corner += 16)
      ring.push([view.getFloat64(corner, true), view.getFloat64(corner + 8, true)]);
    if (ring.length > 0) rings.push(ring);
  }
  return { rings, why: null };
}

/** The point of one shape, or why it is none: an empty shape, or one of another type. */
export function readPoint(
  shp: Uint8Array,
  { at }: ShapePlace,
): { point: readonly [x: number, y: number]; why: null } | { point: null; why: "empty" | "no-point" } {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const type = view.getInt32(at, true);
  if (type === 0) return { point: null, why: "empty" };
  if (!isPointType(type)) return { point: null, why: "no-point" };
  return { point: [view.getFloat64(at + 4, true), view.getFloat64(at + 12, true)], why: null };
}
