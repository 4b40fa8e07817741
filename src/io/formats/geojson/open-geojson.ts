import { inputError } from "../../input-codes.ts";
import type { Source } from "../../source.ts";
import type { ZonesSource } from "../../zones/zones-source.ts";
import { zonesText } from "../../zones/zones-text.ts";
import { geoJsonZones } from "./geojson.ts";

/** Areas of a GeoJSON file. @throws InputError file.empty, and as geoJsonZones */
export async function openGeoJson(
  source: Source,
  fileName: string,
  chosen: string | null = null,
): Promise<ZonesSource> {
  const { text, encoding, choice } = await zonesText(source, chosen);
  if (text.trim() === "") throw inputError("file.empty", { file: fileName });
  return { ...geoJsonZones(text, fileName, encoding), text: choice };
}
