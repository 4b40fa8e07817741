import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import { chosenLayer } from "../../layer-choice.ts";
import { READERS } from "../../lazy-readers.ts";
import type { Opened } from "../../opened.ts";
import type { Source } from "../../source.ts";
import { crsOfName } from "../../stated-crs.ts";
import { parseJson } from "../geojson/geojson.ts";
import { isObject } from "../geojson/geojson-feature.ts";
import { jsonTextOf } from "../geojson/open-geojson.ts";

/**
 * TopoJSON: each of its objects is a layer. In degrees unless its numbers say otherwise; the format has no place to
 * name a coordinate system, though some programs write a `crs` member.
 *
 * @throws InputError file.empty, file.not-json, file.damaged when its arcs cannot be put together
 */
export async function openTopoJson(
  source: Source,
  fileName: string,
  layer: string | null,
  chosen: string | null = null,
): Promise<Opened<FileKind>> {
  const { text, encoding, choice: texts } = await jsonTextOf(source, fileName, chosen);
  const json = parseJson(text, fileName);
  const objects = isObject(json) && isObject(json.objects) ? json.objects : {};
  const { name, choice } = chosenLayer(Object.keys(objects), layer, fileName);
  const { feature } = await READERS.topojson();
  let found: unknown;
  try {
    found = feature(json as Parameters<typeof feature>[0], objects[name] as Parameters<typeof feature>[1]);
  } catch {
    throw inputError("file.damaged", { file: fileName, format: "topojson" });
  }
  const { type, features } = found as { type?: unknown; features?: unknown[] };
  return openedFeatures({
    features: type === "FeatureCollection" && features ? features : [found],
    crs: crsOfTopology(json),
    ...choice,
    textEncoding: encoding,
    text: texts,
  });
}

function crsOfTopology(json: unknown) {
  const crs = isObject(json) && isObject(json.crs) ? json.crs : {};
  return isObject(crs.properties) ? crsOfName(String(crs.properties.name ?? "")) : null;
}
