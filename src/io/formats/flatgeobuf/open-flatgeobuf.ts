import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import { READERS } from "../../lazy-readers.ts";
import type { StatedCrs } from "../../netherlands.ts";
import type { Opened } from "../../opened.ts";
import { allOf, letMessagesIn, type Source } from "../../source.ts";
import { crsOfCode, crsOfWkt } from "../../stated-crs.ts";
import type { FlatGeobuf } from "./flatgeobuf.ts";

const FEATURES_A_STEP = 20_000;

/**
 * A FlatGeobuf. @throws InputError file.damaged when it breaks off, or holds another number of features than it says
 */
export async function openFlatGeobuf(source: Source, fileName: string): Promise<Opened<FileKind>> {
  const bytes = await allOf(source);
  const { openBytes } = await READERS.flatgeobuf();
  const features: unknown[] = [];
  const damaged = () => inputError("file.damaged", { file: fileName, format: "flatgeobuf" });
  let file: ReturnType<typeof openBytes>;
  try {
    file = openBytes(bytes);
    for (const feature of file.features()) {
      features.push(feature);
      if (features.length % FEATURES_A_STEP === 0) await letMessagesIn();
    }
  } catch {
    throw damaged();
  }
  // A writer that streams does not know the number beforehand, and writes 0.
  if (file.stated > 0 && file.stated !== features.length) throw damaged();
  return openedFeatures({ features, crs: statedCrs(file.crs), layers: [], layer: null, textEncoding: null });
}

function statedCrs(crs: FlatGeobuf["crs"]): StatedCrs {
  if (crs === null) return null;
  if (crs.code > 0) return crsOfCode(crs.org ?? "EPSG", crs.code);
  return crs.wkt ? crsOfWkt(crs.wkt) : null;
}
