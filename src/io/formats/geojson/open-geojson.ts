import { encodingOf } from "../../encoding.ts";
import { inputError } from "../../input-codes.ts";
import { allOf, type Source } from "../../source.ts";
import type { ZonesSource } from "../../zones/zones-source.ts";
import { geoJsonZones } from "./geojson.ts";

/** Areas of a GeoJSON file. @throws InputError file.empty, and as geoJsonZones */
export async function openGeoJson(source: Source, fileName: string): Promise<ZonesSource> {
  const bytes = await allOf(source);
  const encoding = await encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === "") throw inputError("file.empty", { file: fileName });
  return geoJsonZones(text, fileName, encoding);
}
