import { decodeText } from "../../code-pages.ts";
import { inputError } from "../../input-codes.ts";
import type { StatedCrs } from "../../netherlands.ts";
import { allOf, type Source } from "../../source.ts";
import { openZip } from "../../zip.ts";
import type { ZoneFeature, ZonesSource } from "../../zones/zones-source.ts";
import { type Dbf, dbfValue, openDbf } from "./dbf.ts";
import { dbfEncoding } from "./dbf-encoding.ts";
import { groupRings } from "./group-rings.ts";
import { readShape } from "./read-shape.ts";
import { isPolygonType, type ShapePlace, shapePlaces } from "./shape-places.ts";

const PARTS = /\.(shp|shx|dbf|prj|cpg)$/i;

/**
 * Areas of a zipped Shapefile, in the file's own coordinates: nothing is projected here. Every shape and every
 * attribute record is a feature, damaged ones too, but those that are marked as deleted. Without a `.dbf` the areas
 * have no names; without a `.prj` no stated coordinate system; see dbf-encoding.ts for the text.
 *
 * @param layer     which one of several Shapefiles, by its path without `.shp`; null = the only one
 * @param encoding  of the texts; null = guess
 * @throws InputError zip.*, zip.no-shapefile, zip.several-shapefiles, shapefile.*
 */
export async function openShapefile(
  source: Source,
  fileName: string,
  layer: string | null = null,
  encoding: string | null = null,
): Promise<ZonesSource> {
  const zip = openZip(await allOf(source), fileName);
  const layers = zip.names.filter((name) => /\.shp$/i.test(name)).map((name) => name.slice(0, -4));
  if (layers.length === 0) throw noShapefile(zip.names, fileName);
  if (layer !== null && !layers.includes(layer))
    throw inputError("zones.no-such-layer", { file: fileName, layer, names: layers.join(", ") });
  const chosen = layer ?? layers[0];
  const { files, unchecked } = await zip.unpack(
    (name) => PARTS.test(name) && name.slice(0, -4).toLowerCase() === chosen.toLowerCase(),
  );
  const parts = new Map([...files].map(([name, content]) => [name.slice(-3).toLowerCase(), content]));
  const read = readShapefile(parts, fileName, encoding);
  const several = layers.length > 1;
  return {
    ...read,
    layers: several ? layers : [],
    layer: several ? chosen : null,
    notes: {
      ...read.notes,
      ...(unchecked.length > 0 ? { withoutChecksum: unchecked.length } : {}),
    },
  };
}

/** @param parts  contents by their extension: shp, and shx, dbf, prj, cpg where there are */
function readShapefile(
  parts: ReadonlyMap<string, Uint8Array>,
  fileName: string,
  encoding: string | null,
): Omit<ZonesSource, "layers" | "layer"> {
  const shp = parts.get("shp");
  if (!shp) throw inputError("zip.no-shapefile", { file: fileName, names: "" });
  const isCutShort = checkHeader(shp, fileName);
  const places = shapePlaces(shp, parts.get("shx"));
  const table = parts.get("dbf");
  const dbf = table ? openDbf(table, places.length) : null;
  if (table && !dbf) throw inputError("shapefile.dbf-damaged", { file: fileName });
  // Nothing tells how many shapes are gone.
  if (isCutShort && !dbf && !parts.has("shx")) throw inputError("shapefile.damaged", { file: fileName });

  const text = dbf ? dbfEncoding(dbf, parts.get("cpg")) : null;
  const readRecord = dbf && text ? recordReader(dbf, text.encoding, encoding ?? text.encoding) : () => ({});
  const rows = Math.max(places.length, dbf?.count ?? 0);
  const features: ZoneFeature[] = [];
  let deleted = 0;
  let withoutRecord = 0;
  for (let row = 0; row < rows; row++) {
    const hasRecord = dbf !== null && row < dbf.count;
    if (hasRecord && dbf.isDeleted(row)) {
      deleted++;
      continue;
    }
    if (dbf && !hasRecord) withoutRecord++;
    const properties = hasRecord ? readRecord(row) : {};
    features.push(featureOf(shp, row < places.length ? places[row] : "absent", properties, row + 1));
  }
  return {
    crs: crsOfPrj(parts.get("prj")),
    textEncoding: text === null ? null : (encoding ?? text.encoding),
    text: text === null ? null : { isSure: text.isSure || encoding !== null, choices: text.choices },
    features,
    notes: {
      ...(text?.stated && text.encoding === (encoding ?? text.encoding)
        ? { statedEncoding: text.stated }
        : {}),
      ...(deleted > 0 ? { deletedRecords: deleted } : {}),
      ...(withoutRecord > 0 ? { withoutRecord } : {}),
      ...(dbf && dbf.statedCount !== dbf.count ? { statedRecords: dbf.statedCount } : {}),
      ...(table ? {} : { noTable: "yes" }),
    },
  };
}

/** Is it shorter than it says? Then what is missing must be known from elsewhere. */
function checkHeader(shp: Uint8Array, fileName: string): boolean {
  if (shp.byteLength < 100) throw inputError("shapefile.damaged", { file: fileName });
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (view.getInt32(0) !== 9994) throw inputError("shapefile.damaged", { file: fileName });
  const type = view.getInt32(32, true);
  if (!isPolygonType(type)) throw inputError("shapefile.not-polygons", { file: fileName, type });
  return view.getInt32(24) * 2 > shp.byteLength;
}

function featureOf(
  shp: Uint8Array,
  place: ShapePlace | null | "absent",
  properties: ZoneFeature["properties"],
  row: number,
): ZoneFeature {
  const none = (why: NonNullable<ZoneFeature["why"]>) => ({ row, id: null, properties, polygons: null, why });
  if (place === "absent") return none("zone.no-shape");
  if (place === null) return none("zone.damaged");
  const { rings, why } = readShape(shp, place);
  if (rings === null) return none(why);
  return rings.length > 0
    ? { row, id: null, properties, polygons: groupRings(rings), why: null }
    : none("zone.no-geometry");
}

/** Names of columns keep to the guessed encoding, so that a mapping still fits when the user chooses another. */
function recordReader(
  dbf: Dbf,
  guessed: string,
  encoding: string,
): (record: number) => Record<string, unknown> {
  const names: string[] = [];
  for (const column of dbf.columns) {
    const name = decodeText(column.name, guessed).trim();
    let free = name;
    for (let n = 2; names.includes(free); n++) free = `${name} (${n})`;
    names.push(free);
  }
  const decode = decoderOf(encoding);
  return (record) =>
    // Not by assignment: a column may be called __proto__.
    Object.fromEntries(
      dbf.columns.map((column, i) => [names[i], dbfValue(column.type, dbf.cell(record, column), decode)]),
    );
}

function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  // One decoder for all cells: making it takes longer than a cell does.
  if (encoding.startsWith("cp")) return (bytes) => decodeText(bytes, encoding);
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

function noShapefile(names: readonly string[], fileName: string) {
  const named = names.slice(0, 5).join(", ");
  const zips = names.filter((name) => /\.zip$/i.test(name));
  if (zips.length > 0)
    return inputError("zip.nested", { file: fileName, names: zips.slice(0, 5).join(", ") });
  if (names.some((name) => /\.gdb\//i.test(name)))
    return inputError("zip.geodatabase", { file: fileName, names: named });
  return inputError("zip.no-shapefile", { file: fileName, names: named });
}

function crsOfPrj(prj: Uint8Array | undefined): StatedCrs {
  if (!prj) return null;
  const wkt = new TextDecoder().decode(prj).trim();
  if (wkt === "") return null;
  if (/28992|RD[_ ]New|Amersfoort/i.test(wkt)) return "rd";
  const name = /^\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.slice(0, 40);
  if (/^(GEOGCS|GEOGCRS|GEODCRS)/i.test(wkt) && /WGS|ETRS|CRS84/i.test(name)) return "wgs84";
  return { unknown: name };
}
