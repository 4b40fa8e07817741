import { encodingOf } from "../../encoding.ts";
import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import { READERS } from "../../lazy-readers.ts";
import type { Opened } from "../../opened.ts";
import { refuseLarger } from "../../size-limit.ts";
import { allOf, type Source } from "../../source.ts";

/** A text of this many bytes becomes ten times as much in memory. */
const LARGEST_BYTES = 128 * 2 ** 20;

/**
 * Placemarks of a KML, or of the KML in a KMZ (io/unpack.ts takes it out). Always in degrees.
 *
 * @throws InputError file.damaged when it is no XML, file.too-large
 */
export async function openKml(source: Source, fileName: string): Promise<Opened<FileKind>> {
  refuseLarger(source, fileName, LARGEST_BYTES);
  const bytes = await allOf(source);
  const encoding = await encodingOf(bytes);
  const { DOMParser, kml } = await READERS.kml();
  let features: unknown[];
  try {
    const onError = (level: string, message: string): void => {
      if (level !== "warning") throw new Error(message);
    };
    const document = new DOMParser({ onError }).parseFromString(
      plainKml(
        new TextDecoder(encoding)
          .decode(bytes)
          .replace(/^\ufeff/, "")
          .trimStart(),
      ),
      "text/xml",
    );
    features = kml(document as unknown as Document, { skipNullGeometry: false }).features;
  } catch {
    throw inputError("file.damaged", { file: fileName, format: "kml" });
  }
  return openedFeatures({ features, crs: "wgs84", layers: [], layer: null, textEncoding: encoding });
}

/** Names without the prefix that some programs give them (`kml:Placemark`), and corners without blanks in them ("4.4, 51.9"). */
function plainKml(text: string): string {
  const prefix = /xmlns:([\w-]+)\s*=\s*["'][^"']*\/kml\//.exec(text.slice(0, 4096))?.[1];
  const plain = prefix === undefined ? text : text.replaceAll(new RegExp(`(</?)${prefix}:`, "g"), "$1");
  return plain.replace(
    /(<coordinates>)([^<]*)/g,
    (_, tag: string, corners: string) =>
      tag +
      corners
        .split(",")
        .map((part) => part.trim())
        .join(","),
  );
}
