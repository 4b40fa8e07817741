import type { Position, ZoneFeature } from "../../zones/zones-source.ts";

type Json = { readonly [key: string]: unknown };

/** One feature, as it stands; what is none has no geometry. */
export function geoJsonFeature(feature: unknown, row: number): ZoneFeature {
  const { id, properties, geometry } = isObject(feature) ? feature : {};
  const polygons = isObject(geometry) ? polygonsOf(geometry) : null;
  return {
    row,
    id: typeof id === "string" || typeof id === "number" ? String(id) : null,
    properties: isObject(properties) ? properties : {},
    polygons,
    why: polygons ? null : isObject(geometry) ? "zone.not-a-polygon" : "zone.no-geometry",
  };
}

function polygonsOf(geometry: Json): Position[][][] | null {
  const { type, coordinates, geometries } = geometry;
  if (type === "Polygon" && isNested(coordinates, 3)) return [coordinates as Position[][]];
  if (type === "MultiPolygon" && isNested(coordinates, 4)) return coordinates as Position[][][];
  if (type === "GeometryCollection" && Array.isArray(geometries)) {
    const found = geometries.flatMap((part) => (isObject(part) ? (polygonsOf(part) ?? []) : []));
    return found.length > 0 ? found : null;
  }
  return null;
}

/** Lists in lists, `depth` deep, so that no later step meets an object where a ring should be. */
function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  return depth === 1 || value.every((part) => isNested(part, depth - 1));
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
