import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import type { Opened } from "../../opened.ts";
import type { Source } from "../../source.ts";
import type { ZonesSource } from "../../zones/zones-source.ts";
import { zonesText } from "../../zones/zones-text.ts";
import { geoJsonLayer } from "./geojson.ts";

/**
 * A GeoJSON file.
 *
 * @param chosen  the encoding that the user chose; null = guess
 * @throws InputError file.empty, and as geoJsonLayer
 */
export async function openGeoJson(
  source: Source,
  fileName: string,
  chosen: string | null = null,
): Promise<Opened<FileKind>> {
  const { text, encoding, choice } = await jsonTextOf(source, fileName, chosen);
  return openedFeatures({ ...geoJsonLayer(text, fileName, encoding), text: choice });
}

/** The whole text of a JSON file, as zonesText. @throws InputError file.empty */
export async function jsonTextOf(
  source: Source,
  fileName: string,
  chosen: string | null,
): Promise<{ text: string; encoding: string; choice: ZonesSource["text"] }> {
  const found = await zonesText(source, chosen);
  if (found.text.trim() === "") throw inputError("file.empty", { file: fileName });
  return found;
}
