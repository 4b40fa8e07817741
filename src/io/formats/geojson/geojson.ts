import { inputError } from "../../input-codes.ts";
import type { StatedCrs } from "../../netherlands.ts";
import type { Position, ZoneFeature, ZonesSource } from "../../zones/zones-source.ts";
import { withExactIntegers } from "./exact-integers.ts";
import { jsonErrorAt } from "./json-error-at.ts";

type Json = { readonly [key: string]: unknown };

/**
 * Areas of a GeoJSON text: a FeatureCollection, one Feature, a bare geometry, or a list of any of them; what stands
 * in another is taken out of it. The `crs` member of the 2008 edition is read, as much Dutch data in RD still
 * carries it.
 *
 * @throws InputError file.not-json with the line, file.json-cut-short, file.not-geojson, file.other-json
 */
export function geoJsonZones(text: string, fileName: string, textEncoding = "utf-8"): ZonesSource {
  const json = parse(text, fileName);
  const found = featuresIn(json);
  if (found === null) throw notGeoJson(json, fileName);
  return {
    crs: isObject(json) ? statedCrs(json) : null,
    layers: [],
    layer: null,
    textEncoding,
    features: found.map((feature, i) => geoJsonFeature(feature, i + 1)),
  };
}

function parse(text: string, fileName: string): unknown {
  const json = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(withExactIntegers(json));
  } catch {
    const at = jsonErrorAt(json);
    if (at === json.length) throw inputError("file.json-cut-short", { file: fileName });
    const before = json.slice(0, Math.max(0, at)).split(/\r\n?|\n/);
    // As text: a place is not written with thousands separators.
    const [line, column] = [String(before.length), String(before[before.length - 1].length + 1)];
    throw inputError("file.not-json", { file: fileName, line, column });
  }
}

/**
 * The features of a file, in its order; null when it is no GeoJSON. Collections are gone through with a list of what
 * is still to come, as a file may nest them deeper than calls can.
 */
function featuresIn(json: unknown): unknown[] | null {
  const isList = Array.isArray(json) && json.length > 0 && json.every(isGeoJson);
  if (!isList && !isGeoJson(json)) return null;
  const found: unknown[] = [];
  const open: { item: unknown; around: Json }[] = (isList ? json.toReversed() : [json]).map((item) => ({
    item,
    around: {},
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { item, around } = next;
    const inner = collectionIn(item);
    if (inner !== null) {
      const { properties } = item as Json;
      const outer = isObject(properties) ? { ...around, ...properties } : around;
      for (let i = inner.length - 1; i >= 0; i--) open.push({ item: inner[i], around: outer });
    } else if (isGeometry(item)) found.push({ type: "Feature", properties: around, geometry: item });
    else if (isObject(item) && Object.keys(around).length > 0)
      found.push({
        ...item,
        properties: { ...around, ...(isObject(item.properties) ? item.properties : {}) },
      });
    else found.push(item);
  }
  return found;
}

/** The features of a collection, or of one that stands where a feature's geometry should. */
function collectionIn(item: unknown): readonly unknown[] | null {
  if (!isObject(item)) return null;
  if (item.type === "FeatureCollection") return Array.isArray(item.features) ? item.features : null;
  return item.type === "Feature" ? collectionIn(item.geometry) : null;
}

function isGeoJson(item: unknown): boolean {
  if (!isObject(item)) return false;
  if (item.type === "FeatureCollection") return Array.isArray(item.features);
  return item.type === "Feature" || isGeometry(item);
}

function isGeometry(item: unknown): boolean {
  if (!isObject(item) || typeof item.type !== "string") return false;
  return Array.isArray(item.coordinates) || Array.isArray(item.geometries);
}

function notGeoJson(json: unknown, fileName: string) {
  const name = !isObject(json)
    ? null
    : json.type === "Topology"
      ? "TopoJSON"
      : "geometryType" in json || "spatialReference" in json || "rings" in json
        ? "Esri JSON"
        : null;
  if (name === null) return inputError("file.not-geojson", { file: fileName });
  return inputError("file.other-json", { file: fileName, name });
}

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

function statedCrs(json: Json): StatedCrs {
  const { crs } = json;
  const name = crsName(crs).trim();
  if (name === "") return null;
  // 7415 is RD with heights above NAP.
  if (/28992|7415/.test(name) || /amersfoort|rd[ _]new/i.test(name)) return "rd";
  // ETRS89 (4258; 4937 with heights) and WGS84 are within a metre of each other in the Netherlands.
  if (/CRS:?84|4326|4258|4937|4979/.test(name) || /^(?:WGS|ETRS)[ _-]?(?:19)?8[49]$/i.test(name))
    return "wgs84";
  return { unknown: name.slice(0, 80) };
}

/** The 2008 edition has names, codes and links; some programs write the name alone. */
function crsName(crs: unknown): string {
  if (typeof crs === "string") return crs;
  if (!isObject(crs) || !isObject(crs.properties)) return "";
  const { name, code, href } = crs.properties;
  const named = name ?? code ?? href ?? "";
  return typeof named === "string" || typeof named === "number" ? String(named) : "";
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
