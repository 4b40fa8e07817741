import { encodingOf } from "../../encoding.ts";
import { openedFeatures } from "../../features/feature-layer.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import type { Opened } from "../../opened.ts";
import { allOf, type Source } from "../../source.ts";

/**
 * Newline-delimited GeoJSON: a feature on each line, with record separators (RFC 8142) or without.
 * In degrees unless its numbers say otherwise; the format has no place to name a coordinate system.
 *
 * @throws InputError file.not-json with the line that is none
 */
export async function openGeoJsonSeq(source: Source, fileName: string): Promise<Opened<FileKind>> {
  const bytes = await allOf(source);
  const textEncoding = await encodingOf(bytes);
  const lines = new TextDecoder(textEncoding).decode(bytes).split(/\r\n?|\n/);
  const features = lines.flatMap((line, i) => {
    const json = line.replace("\x1e", "").trim();
    return json === "" ? [] : [parsed(json, i + 1, fileName)];
  });
  return openedFeatures({ features, crs: null, layers: [], layer: null, textEncoding });
}

function parsed(json: string, line: number, fileName: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw inputError("file.not-json", { file: fileName, line: String(line), column: "1" });
  }
}
