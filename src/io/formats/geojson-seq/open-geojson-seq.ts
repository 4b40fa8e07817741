import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import type { Opened } from "../../opened.ts";
import type { Source } from "../../source.ts";
import { zonesText } from "../../zones/zones-text.ts";
import { withExactIntegers } from "../geojson/exact-integers.ts";
import { featuresIn } from "../geojson/geojson.ts";

/**
 * Newline-delimited GeoJSON: a feature on each line, or after each record separator (RFC 8142), over several lines then.
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
  const features = recordsOf(text).flatMap(({ json, line }) => {
    const found = parsed(json, line, fileName);
    return featuresIn(found) ?? [found];
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

/** The texts of a file, each with the line it begins on. */
function recordsOf(text: string): { json: string; line: number }[] {
  const separator = text.includes("\x1e") ? "\x1e" : /\r\n?|\n/;
  let line = 1;
  return text.split(separator).flatMap((record) => {
    const at = line;
    line += separator === "\x1e" ? record.split(/\r\n?|\n/).length - 1 : 1;
    const json = record.trim();
    return json === "" ? [] : [{ json, line: at }];
  });
}

function parsed(json: string, line: number, fileName: string): unknown {
  try {
    return JSON.parse(withExactIntegers(json));
  } catch {
    throw inputError("file.not-json", { file: fileName, line: String(line), column: "1" });
  }
}
