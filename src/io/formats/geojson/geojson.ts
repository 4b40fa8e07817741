import { type FeatureLayer, zonesOfFeatures } from "../../features/feature-layer.ts";
import { inputError } from "../../input-codes.ts";
import { crsOfName } from "../../stated-crs.ts";
import type { ZonesSource } from "../../zones/zones-source.ts";
import { isObject } from "./geojson-feature.ts";
import { jsonErrorAt } from "./json-error-at.ts";

/**
 * A GeoJSON text: a FeatureCollection, one Feature, or a bare geometry. The `crs` member of the 2008 edition is read,
 * as much Dutch data in RD still carries it.
 *
 * @throws InputError file.not-json with the line, file.json-cut-short, file.not-geojson
 */
export function geoJsonLayer(text: string, fileName: string, textEncoding = "utf-8"): FeatureLayer {
  const json = parseJson(text, fileName);
  if (!isObject(json)) throw inputError("file.not-geojson", { file: fileName });
  const file = { crs: crsOfName(crsName(json.crs)), layers: [], layer: null, textEncoding };
  if (json.type === "FeatureCollection") {
    if (!Array.isArray(json.features)) throw inputError("file.not-geojson", { file: fileName });
    return { ...file, features: json.features };
  }
  if (json.type === "Feature") return { ...file, features: [json] };
  if (typeof json.type === "string" && (Array.isArray(json.coordinates) || Array.isArray(json.geometries)))
    return { ...file, features: [{ type: "Feature", properties: {}, geometry: json }] };
  throw inputError("file.not-geojson", { file: fileName });
}

/** Areas of a GeoJSON text. @throws as geoJsonLayer */
export function geoJsonZones(text: string, fileName: string): ZonesSource {
  return zonesOfFeatures(geoJsonLayer(text, fileName));
}

/** JSON of a user's file. @throws InputError file.not-json with the line, file.json-cut-short */
export function parseJson(text: string, fileName: string): unknown {
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

/** The 2008 edition has names, codes and links; some programs write the name alone. */
function crsName(crs: unknown): string {
  if (typeof crs === "string") return crs;
  if (!isObject(crs) || !isObject(crs.properties)) return "";
  const { name, code, href } = crs.properties;
  return String(name ?? code ?? href ?? "");
}
