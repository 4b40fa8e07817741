import type { Region } from "../region.ts";
import type { ZoneTable } from "../zone-table.ts";
import { type HashPart, partsHash } from "./parts-hash.ts";

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
    ...partsOf(portAreas),
    ["port-areas side", portAreas.side],
    ["port-areas part of", portAreas.partOf],
    ...[estates, housingZones, municipalities].flatMap(partsOf),
  ]);
  known.set(region, made);
  return made;
}

function partsOf(table: ZoneTable): HashPart[] {
  const { layer, id, name, municipality, dwellingsLow, dwellingsHigh, period, status, shapes } = table;
  const { xy, ringStart, polygonStart, zoneStart } = shapes;
  const texts = Object.entries({ id, name, municipality, period, status });
  return [
    ...texts.map(([column, values]): HashPart => [`${layer} ${column}`, values]),
    [`${layer} homes`, [...dwellingsLow, ...dwellingsHigh].map(String)],
    [`${layer} corners`, Int32Array.from(xy, (metres) => Math.round(metres * 100))],
    [`${layer} rings`, [ringStart, polygonStart, zoneStart].map((starts) => starts.join(","))],
  ];
}
