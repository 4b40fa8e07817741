import type { Region } from "../region.ts";
import { partsHash } from "./parts-hash.ts";
import { zoneTableParts } from "./zones-hash.ts";

/** Rises when the same region would get another hash. */
const TITLE = "spanningskaart region 1";

const known = new WeakMap<Region, Promise<string>>();

/**
 * SHA-256 of the region that figures were worked out in: its port areas, estates, planned housing zones and municipalities as
 * they were read, with outlines in RD to the centimetre. Another edition of the geodata, or port areas of the user's own, has
 * another one.
 */
export function regionHash(region: Region): Promise<string> {
  const before = known.get(region);
  if (before !== undefined) return before;
  const { portAreas, estates, housingZones, municipalities } = region;
  const made = partsHash(TITLE, [
    ...zoneTableParts(portAreas),
    ["port-areas side", portAreas.side],
    ["port-areas part of", portAreas.partOf],
    ...[estates, housingZones, municipalities].flatMap((table) => zoneTableParts(table)),
  ]);
  known.set(region, made);
  return made;
}
