import { encodingOf } from "../../encoding.ts";
import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import type { Opened } from "../../opened.ts";
import { allOf, type Source } from "../../source.ts";
import { geoJsonLayer } from "./geojson.ts";

/** A GeoJSON file. @throws InputError file.empty, and as geoJsonLayer */
export async function openGeoJson(source: Source, fileName: string): Promise<Opened<FileKind>> {
  const { text, encoding } = await jsonTextOf(source, fileName);
  return openedFeatures(geoJsonLayer(text, fileName, encoding));
}

/** The whole text of a JSON file, and the encoding it is in. @throws InputError file.empty */
export async function jsonTextOf(
  source: Source,
  fileName: string,
): Promise<{ readonly text: string; readonly encoding: string }> {
  const bytes = await allOf(source);
  const encoding = await encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === "") throw inputError("file.empty", { file: fileName });
  return { text, encoding };
}
