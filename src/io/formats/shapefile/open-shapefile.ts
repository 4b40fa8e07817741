import { inputError } from "../../input-codes.ts";
import type { StatedCrs } from "../../netherlands.ts";
import type { Source } from "../../source.ts";
import { crsOfWkt } from "../../stated-crs.ts";
import type { ZoneFeature, ZonesSource } from "../../zones/zones-source.ts";
import { groupRings } from "./group-rings.ts";
import { readShape } from "./read-shape.ts";
import { isPolygonType, type ShapePlace } from "./shape-places.ts";
import { shapefileRows } from "./shapefile-rows.ts";
import { unpackShapefile } from "./unpack-shapefile.ts";

/**
 * Areas of a zipped Shapefile, in the file's own coordinates: nothing is projected here. Without a `.dbf` the areas
 * have no names; without a `.prj` no stated coordinate system.
 *
 * @param layer     name of the `.shp`; null = the first
 * @param encoding  of the texts; null = guess
 * @throws InputError zip.*, file.no-layer, shapefile.*
 */
export async function openShapefile(
  source: Source,
  fileName: string,
  layer: string | null = null,
  encoding: string | null = null,
): Promise<ZonesSource> {
  const { parts, unchecked, ...chosen } = await unpackShapefile(source, fileName, layer);
  const { shapeType, rows, notes, ...text } = shapefileRows(parts, fileName, encoding);
  if (!isPolygonType(shapeType))
    throw inputError("shapefile.not-polygons", { file: fileName, type: shapeType });
  return {
    ...chosen,
    ...text,
    crs: crsOfPrj(parts.prj),
    features: rows.map(({ row, properties, place }) => featureOf(parts.shp, place, properties, row)),
    notes: { ...notes, ...(unchecked > 0 ? { withoutChecksum: unchecked } : {}) },
  };
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

export function crsOfPrj(prj: Uint8Array | undefined): StatedCrs {
  return prj ? crsOfWkt(new TextDecoder().decode(prj)) : null;
}
