import { type NamedPoint, placeOfSpot } from "../../core/growth/place-of-spot.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { tableOfDrawn } from "../zones/zone.ts";
import { groupsAsZones } from "./cell-shapes.ts";
import type { NearHomes } from "./near-homes.ts";

const NEAR_CLUSTERS_LAYER = "growth-near-clusters";
const NEAR_ZONES_LAYER = "growth-near-zones";

/** Growing clusters with planned homes within reach, and those housing zones, as two layers to outline. */
export type NearHomesOnMap = { readonly clusters: ZoneTable; readonly zones: ZoneTable };

/** null where there is nothing to outline. */
export function nearHomesOnMap(
  answer: NearHomes | null,
  places: readonly NamedPoint[],
): NearHomesOnMap | null {
  if (answer?.kind !== "found" || answer.near.clusters.length === 0) return null;
  const { hotspots, model, near } = answer;
  const { grid, spots } = hotspots;
  const zones = [...new Set(near.clusters.flatMap((cluster) => cluster.zones.map(({ zone }) => zone)))];
  return {
    clusters: groupsAsZones(
      NEAR_CLUSTERS_LAYER,
      grid,
      near.clusters.map(({ spot }) => ({
        id: String(spot),
        name: placeOfSpot(grid, spots[spot], places),
        cells: spots[spot].cells,
      })),
    ),
    zones: tableOfDrawn(
      NEAR_ZONES_LAYER,
      zones.map((zone) => model.entries[zone]),
    ),
  };
}
