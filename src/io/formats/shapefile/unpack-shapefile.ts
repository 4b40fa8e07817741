import { inputError } from "../../input-codes.ts";
import { allOf, type Source } from "../../source.ts";
import { openZip } from "../../zip.ts";

/** The contents of one Shapefile, by their extension. */
export type ShapefileParts = {
  readonly shp: Uint8Array;
  readonly shx?: Uint8Array;
  readonly dbf?: Uint8Array;
  readonly prj?: Uint8Array;
  readonly cpg?: Uint8Array;
};

const PARTS = /\.(shp|shx|dbf|prj|cpg)$/i;

/**
 * One Shapefile out of a zip.
 *
 * @param layer  the name of its `.shp` in the zip; null = the first
 * @throws InputError zip.*, file.no-layer
 */
export async function unpackShapefile(
  source: Source,
  fileName: string,
  layer: string | null,
): Promise<{
  readonly parts: ShapefileParts;
  /** Those to choose from and the one that was taken, when there are several. */
  readonly layers: readonly string[];
  readonly layer: string | null;
  /** How many parts could not be checked, as the zip has no checksum of them. */
  readonly unchecked: number;
}> {
  const zip = openZip(await allOf(source), fileName);
  const shapes = zip.names.filter((name) => /\.shp$/i.test(name));
  if (shapes.length === 0) throw noShapefile(zip.names, fileName);
  if (layer !== null && !shapes.includes(layer))
    throw inputError("file.no-layer", { file: fileName, layer, layers: shapes.join(", ") });
  const chosen = layer ?? shapes[0];
  const base = chosen.slice(0, -4).toLowerCase();
  const { files, unchecked } = await zip.unpack(
    (name) => PARTS.test(name) && name.slice(0, -4).toLowerCase() === base,
  );
  const parts = Object.fromEntries(
    [...files].map(([name, content]) => [name.slice(-3).toLowerCase(), content]),
  ) as ShapefileParts;
  const isOneOfMore = shapes.length > 1;
  return {
    parts,
    layers: isOneOfMore ? shapes : [],
    layer: isOneOfMore ? chosen : null,
    unchecked: unchecked.length,
  };
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
