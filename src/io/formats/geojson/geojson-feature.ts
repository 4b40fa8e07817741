import type { Position, ZoneFeature } from "../../zones/zones-source.ts";

export type Json = { readonly [key: string]: unknown };

/** One feature, as it stands; what is none has no geometry. */
export function geoJsonFeature(feature: unknown, row: number): ZoneFeature {
  const { id, properties, geometry } = isObject(feature) ? feature : {};
  const polygons = isObject(geometry) ? polygonsOf(geometry) : "zone.no-geometry";
  const isArea = typeof polygons !== "string";
  return {
    row,
    id: typeof id === "string" || typeof id === "number" ? String(id) : null,
    properties: isObject(properties) ? properties : {},
    polygons: isArea ? polygons : null,
    why: isArea ? null : polygons,
  };
}

/** Curved areas and surfaces in space, as the readers of binary name them: CurvePolygon, MultiSurface, TIN and the like. */
const NOT_FLAT = /^WKB 1[024567]$/;

/** The areas of a geometry with all that it collects, or why there are none. */
function polygonsOf(geometry: Json): Position[][][] | NonNullable<ZoneFeature["why"]> {
  const found: Position[][][] = [];
  let isAny = false;
  const open: unknown[] = [geometry];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isObject(next)) continue;
    const { type, coordinates, geometries } = next;
    if (type === "GeometryCollection" && Array.isArray(geometries)) {
      for (let i = geometries.length - 1; i >= 0; i--) open.push(geometries[i]);
    } else if (typeof type === "string" && NOT_FLAT.test(type)) {
      // The rest of what it collects would be another area.
      return "zone.curved";
    } else if (type === "Polygon" || type === "MultiPolygon") {
      const depth = type === "Polygon" ? 3 : 4;
      if (!isNested(coordinates, depth)) return "zone.wrong-nesting";
      isAny = true;
      const polygons = type === "Polygon" ? [coordinates as Position[][]] : (coordinates as Position[][][]);
      for (const polygon of polygons) found.push(polygon);
    }
  }
  return isAny ? found : "zone.not-a-polygon";
}

/** Lists in lists, `depth` deep and no deeper, so that no later step meets an object or a list where a number should be. */
function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  return depth === 1
    ? value.every((part) => typeof part !== "object" || part === null)
    : value.every((part) => isNested(part, depth - 1));
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
