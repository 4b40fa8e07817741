import { guessEncoding } from "../../encoding.ts";
import { inputError } from "../../input-codes.ts";
import { READERS } from "../../lazy-readers.ts";
import type { StatedCrs } from "../../netherlands.ts";
import { allOf, type Source } from "../../source.ts";
import { crsOfWkt } from "../../stated-crs.ts";
import { unzip } from "../../zip.ts";
import type { Position, ZoneFeature, ZonesSource } from "../../zones/zones-source.ts";
import { groupRings } from "./group-rings.ts";

const POLYGON_TYPES = [5, 15, 25];
const PARTS = /\.(shp|dbf|prj|cpg)$/i;

/**
 * Areas of a zipped Shapefile, in the file's own coordinates: nothing is projected here, as the usual readers
 * drop the datum shift on the way. Without a `.dbf` the areas have no names; without a `.prj` no stated
 * coordinate system; without a `.cpg` the text is UTF-8 when it is valid so, else Windows-1252.
 *
 * @param layer  name of the `.shp`; null = the first
 * @throws InputError zip.*, zip.no-shapefile, shapefile.*
 */
export async function openShapefile(
  source: Source,
  fileName: string,
  layer: string | null = null,
): Promise<ZonesSource> {
  const files = await unzip(await allOf(source), fileName, (name) => PARTS.test(name));
  const shapes = [...files.keys()].filter((name) => (layer === null ? /\.shp$/i.test(name) : name === layer));
  if (shapes.length === 0) throw inputError("zip.no-shapefile", { file: fileName });
  const base = shapes[0].slice(0, -4).toLowerCase();
  const part = (extension: string): Uint8Array | undefined => {
    for (const [name, content] of files) if (name.toLowerCase() === base + extension) return content;
    return undefined;
  };

  const shp = part(".shp");
  if (!shp) throw inputError("zip.no-shapefile", { file: fileName });
  checkShp(shp, fileName);
  const dbf = part(".dbf");
  const textEncoding = dbf ? dbfEncoding(dbf, part(".cpg")) : "utf-8";
  const { parseShp, parseDbf } = await READERS.shapefile();
  let geometries: ReturnType<typeof parseShp>;
  let records: Record<string, unknown>[];
  try {
    geometries = parseShp(shp);
    records = dbf ? parseDbf(dbf, textEncoding) : [];
  } catch {
    throw inputError("shapefile.damaged", { file: fileName });
  }
  return {
    crs: crsOfPrj(part(".prj")),
    layers: [],
    layer: null,
    textEncoding,
    features: geometries.map((geometry, i) => zoneFeature(geometry, records[i] ?? {}, i + 1)),
  };
}

/** The reader stops without a word at the first record that does not fit, so the lengths are compared first. */
function checkShp(shp: Uint8Array, fileName: string): void {
  if (shp.byteLength < 100) throw inputError("shapefile.damaged", { file: fileName });
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const statedBytes = view.getInt32(24) * 2;
  if (view.getInt32(0) !== 9994 || statedBytes > shp.byteLength)
    throw inputError("shapefile.damaged", { file: fileName });
  const type = view.getInt32(32, true);
  if (!POLYGON_TYPES.includes(type)) throw inputError("shapefile.not-polygons", { file: fileName, type });
}

export function dbfEncoding(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
  const label = cpg ? new TextDecoder().decode(cpg).trim() : "";
  const stated = /^\d{4}$/.test(label) ? `windows-${label}` : label;
  if (stated !== "") {
    try {
      return new TextDecoder(stated).encoding;
    } catch {
      // An encoding nobody knows is as good as none.
    }
  }
  // The header holds binary lengths and a date; only the records are text.
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  return guessEncoding(dbf.subarray(dbf.byteLength > 10 ? view.getUint16(8, true) : 0));
}

export function crsOfPrj(prj: Uint8Array | undefined): StatedCrs {
  return prj ? crsOfWkt(new TextDecoder().decode(prj)) : null;
}

function zoneFeature(
  geometry: { type: string; coordinates: unknown } | null,
  properties: Record<string, unknown>,
  row: number,
): ZoneFeature {
  const rings = geometry ? ringsOf(geometry) : [];
  const usable = rings.length > 0;
  return {
    row,
    id: null,
    properties,
    polygons: usable ? groupRings(rings) : null,
    why: usable ? null : "zone.no-geometry",
  };
}

function ringsOf({ type, coordinates }: { type: string; coordinates: unknown }): Position[][] {
  const rings = type === "Polygon" ? (coordinates as Position[][]) : (coordinates as Position[][][]).flat();
  return rings.filter((ring) => ring.length > 0);
}
