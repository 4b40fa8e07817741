import type { ZoneTable } from "../../core/zone-table.ts";
import type { DataState } from "../../state/data.ts";

/** The zones that the opening sentence speaks of; a file name for the user's own, "" for the embedded ones. */
export type ZonesAnswered = { readonly table: ZoneTable; readonly fileName: string };

/** The embedded housing zones, or the user's own when those are switched off; null when all are. */
export function zonesAnswered(
  region: DataState["region"],
  ownLayers: DataState["ownLayers"],
  own: readonly string[],
  hidden: readonly string[],
): ZonesAnswered | null {
  if (region && !hidden.includes("housing")) return { table: region.housingZones, fileName: "" };
  const layer = own.findLast((id) => !hidden.includes(id) && ownLayers.get(id)?.use !== "shown");
  return (layer !== undefined && ownLayers.get(layer)) || null;
}
