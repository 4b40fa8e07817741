import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import type { StatedCrs } from "../../netherlands.ts";
import type { Opened } from "../../opened.ts";
import type { Source } from "../../source.ts";
import { crsOfCode, crsOfWkt } from "../../stated-crs.ts";
import type { Position } from "../../zones/zones-source.ts";
import { moreAtSource, parseJson } from "../geojson/geojson.ts";
import { isObject } from "../geojson/geojson-feature.ts";
import { jsonTextOf } from "../geojson/open-geojson.ts";
import { groupRings } from "../shapefile/group-rings.ts";

type Json = { readonly [key: string]: unknown };

/**
 * A feature set of ArcGIS ("Esri JSON"). Rings are put together by where they lie, as those of a Shapefile: the
 * format tells holes by their direction, which much software writes wrongly.
 *
 * @throws InputError file.empty, file.not-json, file.not-geojson when it has no list of features
 */
export async function openEsriJson(
  source: Source,
  fileName: string,
  chosen: string | null = null,
): Promise<Opened<FileKind>> {
  const { text, encoding, choice: texts } = await jsonTextOf(source, fileName, chosen);
  const json = parseJson(text, fileName);
  if (!isObject(json) || !Array.isArray(json.features))
    throw inputError("file.not-geojson", { file: fileName });
  return openedFeatures({
    features: json.features.map(featureOf),
    crs: statedCrs(json),
    layers: [],
    layer: null,
    textEncoding: encoding,
    text: texts,
    notes: moreAtSource(json, json.features.length),
  });
}

/** Of the set, else of its first geometry. */
function statedCrs(json: Json): StatedCrs {
  const first = (json.features as unknown[]).find((each) => isObject(each) && isObject(each.geometry)) as
    | { geometry: Json }
    | undefined;
  const reference = json.spatialReference ?? first?.geometry.spatialReference;
  if (!isObject(reference)) return null;
  const { latestWkid, wkid, wkt } = reference;
  if (latestWkid !== undefined || wkid !== undefined) return crsOfCode("EPSG", Number(latestWkid ?? wkid));
  return typeof wkt === "string" ? crsOfWkt(wkt) : null;
}

function featureOf(feature: unknown): unknown {
  const { attributes, geometry } = isObject(feature) ? feature : {};
  return {
    properties: isObject(attributes) ? attributes : {},
    geometry: isObject(geometry) ? geometryOf(geometry) : null,
  };
}

/** As GeoJSON. A kind that has no straight edges, such as curveRings, keeps its name and has no coordinates. */
function geometryOf({ rings, x, y, points, paths }: Json): unknown {
  if (Array.isArray(rings)) {
    const usable = rings.filter((ring): ring is Position[] => Array.isArray(ring) && ring.length > 0);
    if (!usable.every((ring) => ring.every(isPosition))) return { type: "Polygon", coordinates: rings };
    return usable.length === 0 ? null : { type: "MultiPolygon", coordinates: groupRings(usable) };
  }
  if (typeof x === "number" && typeof y === "number") return { type: "Point", coordinates: [x, y] };
  if (Array.isArray(points)) return { type: "MultiPoint", coordinates: points };
  if (Array.isArray(paths)) return { type: "MultiLineString", coordinates: paths };
  return null;
}

function isPosition(corner: unknown): boolean {
  return Array.isArray(corner) && typeof corner[0] === "number" && typeof corner[1] === "number";
}
