import type { FirmsGuess } from "./firms/firms-mapping.ts";
import { guessFirms } from "./firms/guess-firms.ts";
import { openEither } from "./open-file.ts";
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
  const file = await openEither(source, fileName, layer);
  if (file.kind === "zones") return guessZones(file.zones, fileName);
  return guessFirms(file.table, await file.table.head(), fileName);
}
