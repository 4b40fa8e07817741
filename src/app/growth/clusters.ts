import { rowsIn, under } from "../../core/counting/index.ts";
import { type ClusterFigure, clusterFigures } from "../../core/growth/cluster-index.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import type { DataState } from "../../state/data.ts";
import type { Analysis } from "../firms/analysis.ts";
import { tableZones, type Zone } from "../zones/zone.ts";
import { maskWithout } from "./areas.ts";
import { periodOf } from "./period.ts";

/** A zone of a file, with the cluster index of each subsector in the first and the last year. */
export type ClusterZone = {
  readonly zone: Zone;
  /** Establishments in it under the filter, whatever their subsector. */
  readonly rows: Uint32Array;
  readonly before: readonly ClusterFigure[];
  readonly now: readonly ClusterFigure[];
};

/** A layer of zones of which inhabitants are known, against each other. */
export type Clusters = {
  readonly fileName: string;
  readonly zones: readonly ClusterZone[];
  /** Zones of the layer that take no part, because their inhabitants are unknown. */
  readonly unknown: number;
};

/** A layer that can be looked at for clusters; null where fewer than two of its zones in the region tell inhabitants. */
export function clustersOf(
  analysis: Analysis,
  { table, fileName }: { readonly table: ZoneTable; readonly fileName: string },
): Clusters | null {
  const { inhabitants } = table;
  if (!inhabitants) return null;
  const inRegion = tableZones(table);
  const zones = inRegion.filter(({ row }) => !Number.isNaN(inhabitants[row]));
  if (zones.length < 2) return null;
  const { firms, index } = analysis.register;
  const everything = under(index);
  const mask = maskWithout(analysis, ["subsectors"]);
  const areas = zones.map(({ id, shape, areaM2, row }) => ({
    id,
    rows: rowsIn(everything, [shape]).filter((firm) => mask[firm] === 1),
    areaM2,
    inhabitants: inhabitants[row],
  }));
  const { baseYear, year } = periodOf(analysis);
  const before = clusterFigures(firms, areas, baseYear);
  const now = clusterFigures(firms, areas, year);
  return {
    fileName,
    zones: zones.map((zone, at) => ({ zone, rows: areas[at].rows, before: before[at], now: now[at] })),
    unknown: inRegion.length - zones.length,
  };
}

/** The layer on the map whose zones tell inhabitants: of more than one the last; null for none. */
export function peopledLayer(
  ownLayers: DataState["ownLayers"],
  own: readonly string[],
  hidden: readonly string[],
): { readonly table: ZoneTable; readonly fileName: string } | null {
  const layer = own.findLast((id) => !hidden.includes(id) && ownLayers.get(id)?.table.inhabitants);
  return (layer !== undefined && ownLayers.get(layer)) || null;
}
