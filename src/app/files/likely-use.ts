import type { ZoneTable } from "../../core/zone-table.ts";
import type { LayerUse } from "../../state/data.ts";

/** What zones of a file are taken to be until the user says: plans for homes when some tell homes, else areas to count in. */
export function likelyUse({
  dwellingsLow,
  dwellingsHigh,
}: Pick<ZoneTable, "dwellingsLow" | "dwellingsHigh">): LayerUse {
  const told = (homes: Float64Array): boolean => homes.some((number) => !Number.isNaN(number));
  return told(dwellingsLow) || told(dwellingsHigh) ? "plans" : "areas";
}
