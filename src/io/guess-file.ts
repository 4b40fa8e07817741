import type { FirmsGuess } from "./firms/firms-mapping.ts";
import { guessFirms } from "./firms/guess-firms.ts";
import { type FormatId, type FormatOf, formatsOf } from "./formats.ts";
import { openTable, openZones, recogniseFile } from "./open-file.ts";
import type { Source } from "./source.ts";
import { guessZones } from "./zones/guess-zones.ts";
import type { ZonesGuess } from "./zones/zones-mapping.ts";

/** What a dropped file looks like: a register of firms, or a layer of zones. */
export type Inspection = FirmsGuess | ZonesGuess;

/**
 * What is this file, and how would it be read?
 *
 * @param layer  sheet or layer to look at; null = the first that can be used
 * @throws InputError when it is nothing we can read, with a code that says what it is instead; see openTable,
 *   openZones, guessFirms and guessZones
 */
export async function guessFile(
  source: Source,
  fileName: string,
  layer: string | null = null,
): Promise<Inspection> {
  const format = await recogniseFile(source, fileName, ["firms", "zones"]);
  const opening = { format, layer };
  if (isTable(format)) {
    const table = await openTable(source, fileName, { ...opening, format });
    return guessFirms(table, await table.head(), fileName);
  }
  return guessZones(await openZones(source, fileName, { ...opening, format }), fileName);
}

function isTable(format: FormatId): format is FormatOf<"firms"> {
  return formatsOf("firms").some((each) => each === format);
}
