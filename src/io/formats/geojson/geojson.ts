import { type FeatureLayer, zonesOfFeatures } from "../../features/feature-layer.ts";
import { inputError } from "../../input-codes.ts";
import { crsOfName } from "../../stated-crs.ts";
import type { ZonesSource } from "../../zones/zones-source.ts";
import { withExactIntegers } from "./exact-integers.ts";
import { isObject, type Json } from "./geojson-feature.ts";
import { jsonErrorAt } from "./json-error-at.ts";

/**
 * A GeoJSON text: a FeatureCollection, one Feature, a bare geometry, or a list of any of them; what stands in another
 * is taken out of it. The `crs` member of the 2008 edition is read, as much Dutch data in RD still carries it.
 *
 * @throws InputError file.not-json with the line, file.json-cut-short, file.not-geojson, file.other-json
 */
export function geoJsonLayer(text: string, fileName: string, textEncoding = "utf-8"): FeatureLayer {
  const json = parseJson(text, fileName);
  const features = featuresIn(json);
  if (features === null) throw notGeoJson(json, fileName);
  const crs = crsOfName(crsNameOf(json, features, fileName));
  return { features, crs, layers: [], layer: null, textEncoding, notes: moreAtSource(json, features.length) };
}

/** Areas of a GeoJSON text. @throws as geoJsonLayer */
export function geoJsonZones(text: string, fileName: string): ZonesSource {
  return zonesOfFeatures(geoJsonLayer(text, fileName));
}

/** JSON of a user's file. @throws InputError file.not-json with the line, file.json-cut-short */
export function parseJson(text: string, fileName: string): unknown {
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
export function featuresIn(json: unknown): unknown[] | null {
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
  const facts = !isObject(json)
    ? null
    : json.type === "Topology"
      ? { name: "TopoJSON", extension: "topojson" }
      : "geometryType" in json || "spatialReference" in json || "rings" in json
        ? { name: "Esri JSON", extension: "esrijson" }
        : null;
  if (facts === null) return inputError("file.not-geojson", { file: fileName });
  return inputError("file.other-json", { file: fileName, ...facts });
}

/**
 * The system of the file: of the whole, else of its features or their geometries, which may each have one.
 *
 * @throws InputError crs.mixed when they differ
 */
function crsNameOf(json: unknown, features: readonly unknown[], fileName: string): string {
  const own = isObject(json) ? crsName(json.crs) : "";
  const names = new Set(own === "" ? [] : [own]);
  for (const feature of features) {
    if (!isObject(feature)) continue;
    const name = crsName(feature.crs) || (isObject(feature.geometry) ? crsName(feature.geometry.crs) : "");
    if (name !== "") names.add(name);
  }
  if (names.size > 1) throw inputError("crs.mixed", { file: fileName, names: [...names].join(", ") });
  return [...names][0] ?? "";
}

/** Services answer with the first thousand or so, and say in the margin that there are more. */
export function moreAtSource(json: unknown, features: number): FeatureLayer["notes"] {
  if (!isObject(json)) return {};
  const { properties, exceededTransferLimit, numberMatched, totalFeatures } = json;
  const exceeded =
    exceededTransferLimit === true || (isObject(properties) && properties.exceededTransferLimit === true);
  const all = [numberMatched, totalFeatures].find((each) => typeof each === "number" && each > features);
  if (typeof all === "number") return { moreAtSource: `${features} / ${all}` };
  return exceeded ? { moreAtSource: `${features} / ?` } : {};
}

/** The 2008 edition has names, codes and links; some programs write the name alone. */
function crsName(crs: unknown): string {
  if (typeof crs === "string") return crs;
  if (!isObject(crs) || !isObject(crs.properties)) return "";
  const { name, code, href } = crs.properties;
  const named = name ?? code ?? href ?? "";
  return typeof named === "string" || typeof named === "number" ? String(named) : "";
}
