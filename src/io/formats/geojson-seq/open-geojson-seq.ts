import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import type { Opened } from "../../opened.ts";
import type { Source } from "../../source.ts";
import { zonesText } from "../../zones/zones-text.ts";
import { withExactIntegers } from "../geojson/exact-integers.ts";

/**
 * Newline-delimited GeoJSON: a feature on each line, with record separators (RFC 8142) or without.
 * In degrees unless its numbers say otherwise; the format has no place to name a coordinate system.
 *
 * @throws InputError file.not-json with the line that is none
 */
export async function openGeoJsonSeq(
  source: Source,
  fileName: string,
  chosen: string | null = null,
): Promise<Opened<FileKind>> {
  const { text, encoding, choice } = await zonesText(source, chosen);
  const lines = text.split(/\r\n?|\n/);
  const features = lines.flatMap((line, i) => {
    const json = line.replace("\x1e", "").trim();
    return json === "" ? [] : [parsed(json, i + 1, fileName)];
  });
  return openedFeatures({
    features,
    crs: null,
    layers: [],
    layer: null,
    textEncoding: encoding,
    text: choice,
  });
}

function parsed(json: string, line: number, fileName: string): unknown {
  try {
    return JSON.parse(withExactIntegers(json));
  } catch {
    throw inputError("file.not-json", { file: fileName, line: String(line), column: "1" });
  }
}
