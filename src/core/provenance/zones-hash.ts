import type { ZoneTable } from "../zone-table.ts";
import { type HashPart, partsHash } from "./parts-hash.ts";

/** Rises when the same zones would get another hash. */
const TITLE = "spanningskaart zones 2";

const known = new WeakMap<ZoneTable, Promise<string>>();

/**
 * SHA-256 of a file of zones as it was read, whatever the layer is called that the page or the command line puts it in:
 * another file, or the same one read with other columns or in another coordinate system, has another one.
 */
export function zonesHash(table: ZoneTable): Promise<string> {
  const before = known.get(table);
  if (before !== undefined) return before;
  const made = partsHash(TITLE, zoneTableParts(table, "zones"));
  known.set(table, made);
  return made;
}

/** A layer of zones as it is hashed: its texts, homes, inhabitants and outlines in RD to the centimetre. */
export function zoneTableParts(table: ZoneTable, layer: string = table.layer): HashPart[] {
  const { id, name, municipality, dwellingsLow, dwellingsHigh, inhabitants, period, status, shapes } = table;
  const { xy, ringStart, polygonStart, zoneStart } = shapes;
  const texts = Object.entries({ id, name, municipality, period, status });
  return [
    ...texts.map(([column, values]): HashPart => [`${layer} ${column}`, values]),
    [`${layer} homes`, [...dwellingsLow, ...dwellingsHigh].map(String)],
    ...(inhabitants ? ([[`${layer} inhabitants`, Array.from(inhabitants, String)]] as const) : []),
    [`${layer} corners`, Int32Array.from(xy, (metres) => Math.round(metres * 100))],
    [`${layer} rings`, [ringStart, polygonStart, zoneStart].map((starts) => starts.join(","))],
  ];
}
