import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import type { Opened } from "../../opened.ts";
import { allOf, type Source } from "../../source.ts";
import { crsOfPrj, openShapefile } from "./open-shapefile.ts";
import { readPoint } from "./read-shape.ts";
import { isPointType, type ShapePlace } from "./shape-places.ts";
import { shapefileRows } from "./shapefile-rows.ts";
import { unpackShapefile } from "./unpack-shapefile.ts";

/** Lists of points, of which one with a single point is read. */
const MULTIPOINTS = [8, 18, 28];

/**
 * A zipped Shapefile: areas as zones, points as a register.
 *
 * @param layer     name of the `.shp` in the zip; null = the first
 * @param encoding  of the texts; null = guess
 * @throws InputError as openShapefile
 */
export async function openShapefileLayer(
  source: Source,
  fileName: string,
  layer: string | null,
  encoding: string | null = null,
): Promise<Opened<FileKind>> {
  const bytes = await allOf(source);
  const { parts, unchecked, ...chosen } = await unpackShapefile(bytes, fileName, layer);
  const { shp } = parts;
  const type = shp.byteLength < 36 ? 0 : new DataView(shp.buffer, shp.byteOffset).getInt32(32, true);
  if (!isPointType(type) && !MULTIPOINTS.includes(type))
    return {
      kind: "zones",
      zones: () => openShapefile(bytes, fileName, layer, encoding),
      firms: async () => {
        throw inputError("shapefile.not-points", { file: fileName });
      },
    };
  const { rows, notes, textEncoding, text } = shapefileRows(parts, fileName, encoding);
  const opened = openedFeatures({
    ...chosen,
    features: rows.map(({ properties, place }) => ({ properties, geometry: geometryOf(shp, place) })),
    lines: rows.map(({ row }) => row),
    crs: crsOfPrj(parts.prj),
    textEncoding,
    text,
    notes: { ...notes, ...(unchecked > 0 ? { withoutChecksum: unchecked } : {}) },
  });
  return {
    ...opened,
    kind: "firms",
    zones: async () => {
      throw inputError("shapefile.not-polygons", { file: fileName, type });
    },
  };
}

/** Null for a record without a point, and for one that is damaged. */
function geometryOf(shp: Uint8Array, place: ShapePlace | null | "absent"): unknown {
  if (place === null || place === "absent") return null;
  const point = readPoint(shp, place).point ?? lonePoint(shp, place);
  return point === null ? null : { type: "Point", coordinates: point };
}

/** The point of a list that holds one. */
function lonePoint(shp: Uint8Array, { at, end }: ShapePlace): readonly [number, number] | null {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (at + 56 > end || !MULTIPOINTS.includes(view.getInt32(at, true))) return null;
  if (view.getInt32(at + 36, true) !== 1) return null;
  return [view.getFloat64(at + 40, true), view.getFloat64(at + 48, true)];
}
