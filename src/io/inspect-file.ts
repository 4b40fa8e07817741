import { encodingOf } from "./encoding.ts";
import type { FirmsGuess } from "./firms/firms-mapping.ts";
import { inspectFirms } from "./firms/inspect-firms.ts";
import { inputError } from "./input-codes.ts";
import { headOf, type Source, sizeOf } from "./source.ts";
import { inspectZones } from "./zones/inspect-zones.ts";
import { isLooseShapefile, isZip } from "./zones/zones-file.ts";
import type { ZonesGuess } from "./zones/zones-mapping.ts";

/** What a dropped file looks like: a register of firms, or a layer of zones. */
export type Inspection = FirmsGuess | ZonesGuess;

/** Bytes of a register file that its guess, and the preview on the small map, look at. */
export const HEAD_BYTES = 512 * 1024;

/**
 * What is this file? Told from its first bytes, not from its name.
 *
 * @throws InputError when it is nothing we can read, with a code that says what it is instead
 */
export async function inspectFile(source: Source, fileName: string): Promise<Inspection> {
  const bytesTotal = sizeOf(source);
  if (bytesTotal === 0) throw inputError("file.empty", { file: fileName });
  const head = await headOf(source, HEAD_BYTES);
  if (/\.(xlsx|xlsm|xls|ods)$/i.test(fileName)) throw inputError("file.spreadsheet", { file: fileName });
  if (isZip(head)) return inspectZones(source, fileName);
  if (isLooseShapefile(head) || /\.(shp|dbf|shx)$/i.test(fileName))
    throw inputError("file.loose-shapefile", { file: fileName });
  if (/^\s*[{[]/.test(new TextDecoder().decode(head.subarray(0, 1024))))
    return inspectZones(source, fileName);
  return inspectFirms(head, fileName, { encoding: await encodingOf(source), bytesTotal });
}
