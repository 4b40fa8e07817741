import { encodingOf } from "../encoding.ts";
import { geoJsonFeatures } from "../formats/geojson/geojson.ts";
import { shapefileFeatures } from "../formats/shapefile/shapefile.ts";
import { inputError } from "../input-codes.ts";
import { allOf, type Source, sizeOf } from "../source.ts";
import type { ZoneFeatures } from "./zone-features.ts";
import type { ZonesFormat } from "./zones-mapping.ts";

/** A zones file opened: its areas in its own coordinates, and how its text was read. */
export type ZonesFile = ZoneFeatures & { readonly format: ZonesFormat; readonly textEncoding: string };

/**
 * Opens GeoJSON or a zipped Shapefile, whichever the bytes are.
 *
 * @throws InputError file.empty, file.not-zones, file.loose-shapefile, file.not-json, file.json-cut-short,
 *   file.not-geojson, zip.*, shapefile.*, zones.none
 */
export async function openZones(source: Source, fileName: string): Promise<ZonesFile> {
  if (sizeOf(source) === 0) throw inputError("file.empty", { file: fileName });
  const bytes = await allOf(source);
  if (isLooseShapefile(bytes)) throw inputError("file.loose-shapefile", { file: fileName });
  const opened = isZip(bytes)
    ? { format: "shapefile" as const, ...(await shapefileFeatures(bytes, fileName)) }
    : await openGeoJson(bytes, fileName);
  if (opened.features.length === 0) throw inputError("zones.none", { file: fileName });
  return opened;
}

async function openGeoJson(bytes: Uint8Array, fileName: string): Promise<ZonesFile> {
  const textEncoding = await encodingOf(bytes);
  const text = new TextDecoder(textEncoding).decode(bytes);
  // A register, a PDF, a KML: saying where its JSON is wrong would help nobody.
  if (!/^\s*[{[]/.test(text))
    throw inputError(text.trim() === "" ? "file.empty" : "file.not-zones", { file: fileName });
  return { format: "geojson", textEncoding, ...geoJsonFeatures(text, fileName) };
}

/** The first four bytes of .shp and .shx; a .dbf has no mark that is certain. */
export function isLooseShapefile(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}
