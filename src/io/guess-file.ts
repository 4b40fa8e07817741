import type { FirmsGuess } from "./firms/firms-mapping.ts";
import { guessFirms } from "./firms/guess-firms.ts";
import type { CsvOptions } from "./formats/csv/csv-options.ts";
import { openEither } from "./open-file.ts";
import type { Source } from "./source.ts";
import { guessZones } from "./zones/guess-zones.ts";
import type { ZonesGuess } from "./zones/zones-mapping.ts";

/** What a dropped file looks like: a register of firms, or a layer of zones. */
export type Inspection = FirmsGuess | ZonesGuess;

/**
 * What is this file, and how would it be read?
 *
 * @param chosen  what the user says of it. layer: sheet or layer to look at, null = the first that can be used; csv:
 *   how a text is cut, null = guess
 * @throws InputError when it is nothing we can read, with a code that says what it is instead; see openTable,
 *   openZones, guessFirms and guessZones
 */
export async function guessFile(
  source: Source,
  fileName: string,
  chosen: { readonly layer?: string | null; readonly csv?: CsvOptions | null } = {},
): Promise<Inspection> {
  const file = await openEither(source, fileName, chosen);
  if (file.kind === "zones") return guessZones(file.zones, fileName);
  return guessFirms(file.table, await file.table.head(), fileName);
}
