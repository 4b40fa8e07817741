import { encodingOf } from "../encoding.ts";
import { inputError } from "../input-codes.ts";
import { allOf, type Source, sizeOf } from "../source.ts";
import { geoJsonFeatures } from "./geojson.ts";
import { shapefileFeatures } from "./shapefile.ts";
import type { ZoneFeatures } from "./zone-features.ts";
import type { ZonesFormat } from "./zones-mapping.ts";

/** A zones file opened: its areas in its own coordinates, and how its text was read. */
export type ZonesFile = ZoneFeatures & { readonly format: ZonesFormat; readonly textEncoding: string };

/**
 * Opens GeoJSON or a zipped Shapefile, whichever the bytes are.
 *
 * @throws InputError file.empty, file.not-json, file.not-geojson, zip.*, shapefile.*, zones.none
 */
export async function openZones(source: Source, fileName: string): Promise<ZonesFile> {
  if (sizeOf(source) === 0) throw inputError("file.empty", { file: fileName });
  const bytes = await allOf(source);
  const opened = isZip(bytes)
    ? { format: "shapefile" as const, ...(await shapefileFeatures(bytes, fileName)) }
    : await openGeoJson(bytes, fileName);
  if (opened.features.length === 0) throw inputError("zones.none", { file: fileName });
  return opened;
}

async function openGeoJson(bytes: Uint8Array, fileName: string): Promise<ZonesFile> {
  const textEncoding = await encodingOf(bytes);
  const text = new TextDecoder(textEncoding).decode(bytes);
  return { format: "geojson", textEncoding, ...geoJsonFeatures(text, fileName) };
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
