import { inputError } from "../../input-codes.ts";
import { crsOfName } from "../../stated-crs.ts";
import type { Position, ZoneFeature, ZonesSource } from "../../zones/zones-source.ts";
import { jsonErrorAt } from "./json-error-at.ts";

type Json = { readonly [key: string]: unknown };

/**
 * Areas of a GeoJSON text: a FeatureCollection, one Feature, or a bare geometry. The `crs` member of the 2008
 * edition is read, as much Dutch data in RD still carries it.
 *
 * @throws InputError file.not-json with the line, file.json-cut-short, file.not-geojson
 */
export function geoJsonZones(text: string, fileName: string, textEncoding = "utf-8"): ZonesSource {
  const json = parse(text, fileName);
  if (!isObject(json)) throw inputError("file.not-geojson", { file: fileName });
  const file = { crs: crsOfName(crsName(json.crs)), layers: [], layer: null, textEncoding };
  if (json.type === "FeatureCollection") {
    if (!Array.isArray(json.features)) throw inputError("file.not-geojson", { file: fileName });
    return { ...file, features: json.features.map((feature, i) => geoJsonFeature(feature, i + 1)) };
  }
  if (json.type === "Feature") return { ...file, features: [geoJsonFeature(json, 1)] };
  if (typeof json.type === "string" && (Array.isArray(json.coordinates) || Array.isArray(json.geometries)))
    return { ...file, features: [geoJsonFeature({ type: "Feature", properties: {}, geometry: json }, 1)] };
  throw inputError("file.not-geojson", { file: fileName });
}

function parse(text: string, fileName: string): unknown {
  const json = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(json);
  } catch {
    const at = jsonErrorAt(json);
    if (at === json.length) throw inputError("file.json-cut-short", { file: fileName });
    const before = json.slice(0, Math.max(0, at)).split(/\r\n?|\n/);
    // As text: a place is not written with thousands separators.
    const [line, column] = [String(before.length), String(before[before.length - 1].length + 1)];
    throw inputError("file.not-json", { file: fileName, line, column });
  }
}

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

/** The 2008 edition has names, codes and links; some programs write the name alone. */
function crsName(crs: unknown): string {
  if (typeof crs === "string") return crs;
  if (!isObject(crs) || !isObject(crs.properties)) return "";
  const { name, code, href } = crs.properties;
  return String(name ?? code ?? href ?? "");
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
