import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import { READERS } from "../../lazy-readers.ts";
import type { Opened } from "../../opened.ts";
import { allOf, type Source } from "../../source.ts";
import { unzip } from "../../zip.ts";
import { crsOfPrj, dbfEncoding, openShapefile } from "./open-shapefile.ts";

/** Points, of the four sorts: alone, and in lists of which one with a single point is read. */
const POINTS = [1, 11, 21];
const MULTIPOINTS = [8, 18, 28];

/**
 * A zipped Shapefile: areas as zones, points as a register.
 *
 * @param layer  name of the `.shp` in the zip; null = the only one
 * @throws InputError as openShapefile
 */
export async function openShapefileLayer(
  source: Source,
  fileName: string,
  layer: string | null,
): Promise<Opened<FileKind>> {
  const bytes = await allOf(source);
  const isMain = (name: string) => (layer === null ? /\.shp$/i.test(name) : name === layer);
  const [main] = await unzip(bytes, fileName, isMain);
  const type =
    main && main[1].byteLength >= 100
      ? new DataView(main[1].buffer, main[1].byteOffset).getInt32(32, true)
      : 0;
  if (!main || ![...POINTS, ...MULTIPOINTS].includes(type))
    return {
      kind: "zones",
      zones: () => openShapefile(bytes, fileName, layer),
      firms: async () => {
        throw inputError("shapefile.not-points", { file: fileName });
      },
    };
  const [name, shp] = main;
  const base = name.slice(0, -4).toLowerCase();
  const parts = await unzip(bytes, fileName, (each) => each.toLowerCase().startsWith(`${base}.`));
  const part = (extension: string) =>
    [...parts].find(([each]) => each.toLowerCase() === base + extension)?.[1];
  const dbf = part(".dbf");
  const textEncoding = dbf ? dbfEncoding(dbf, part(".cpg")) : "utf-8";
  const { parseDbf } = await READERS.shapefile();
  const records = dbf ? parseDbf(dbf, textEncoding) : [];
  const points = pointsOf(shp);
  if (points === null) throw inputError("shapefile.damaged", { file: fileName });
  const features = points.map((geometry, i) => ({ properties: records[i] ?? {}, geometry }));
  const opened = openedFeatures({
    features,
    crs: crsOfPrj(part(".prj")),
    layers: [],
    layer: null,
    textEncoding,
  });
  return {
    ...opened,
    kind: "firms",
    zones: async () => {
      throw inputError("shapefile.not-polygons", { file: fileName, type });
    },
  };
}

/** A point for each record, null for one without; null when the file breaks off. */
function pointsOf(shp: Uint8Array): unknown[] | null {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const points: unknown[] = [];
  let at = 100;
  while (at + 8 <= shp.byteLength) {
    const bytes = view.getInt32(at + 4) * 2;
    at += 8;
    if (bytes < 4 || at + bytes > shp.byteLength) return null;
    const type = view.getInt32(at, true);
    const lone = MULTIPOINTS.includes(type) && bytes >= 56 && view.getInt32(at + 36, true) === 1;
    const from = POINTS.includes(type) && bytes >= 20 ? at + 4 : lone ? at + 40 : -1;
    points.push(
      from < 0
        ? null
        : { type: "Point", coordinates: [view.getFloat64(from, true), view.getFloat64(from + 8, true)] },
    );
    at += bytes;
  }
  return at === shp.byteLength ? points : null;
}
