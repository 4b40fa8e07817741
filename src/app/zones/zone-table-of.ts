import type { ZoneTable } from "../../core/zone-table.ts";
import type { DataState } from "../../state/data.ts";

/** The layer of that name: embedded or the user's own. */
export function zoneTableOf(layer: string, data: Pick<DataState, "region" | "ownLayers">): ZoneTable | null {
  const { region } = data;
  for (const table of region ? [region.housingZones, region.portAreas, region.estates] : [])
    if (table.layer === layer) return table;
  return data.ownLayers.get(layer)?.table ?? null;
}
