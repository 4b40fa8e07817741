import type { CountShape } from "../../../core/geometry/polygon-set.ts";
import type { FirmsNearHomes } from "../../../core/growth/near-homes.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { registerColumn } from "./register-column.ts";
import { roundedJobs } from "./rounded.ts";

/** A growing cluster beside one of the housing zones that lie within the guideline distance of its firms. */
export type NearHomesRow = {
  /** Place in the ranking, from 1, and in the list of hotspots. */
  readonly rank: number;
  readonly hotspot: number;
  /** The named place nearest to the cluster. */
  readonly place: string;
  readonly cluster: FirmsNearHomes;
  /** `layer:id` of the zone. */
  readonly zone: string;
  readonly name: string;
  readonly shape: CountShape;
  readonly beside: FirmsNearHomes;
};

/** A row for each cluster and zone; the shape is the zone's. Firms of a cluster can be near several zones. */
export function nearHomesTable(
  rows: readonly NearHomesRow[],
  { baseYear, year }: { readonly baseYear: number; readonly year: number },
  note: string | null,
): TableBody {
  const column = (
    id: string,
    type: ColumnType,
    cell: (row: NearHomesRow) => Cell,
    more: Partial<ExportColumn> = {},
  ): ExportColumn => ({ id, type, cells: rows.map(cell), ...more });
  const years = { values: { from: String(baseYear), year: String(year) } };
  return {
    name: "groei_bij_woningen",
    rowCount: rows.length,
    geometry: { kind: "area", shapes: rows.map(({ shape }) => shape) },
    columns: [
      column("volgorde", "integer", ({ rank }) => rank, { word: "near-rank" }),
      column("hotspot", "integer", ({ hotspot }) => hotspot, { word: "near-hotspot" }),
      column("cluster", "text", ({ place }) => place, { word: "near-cluster" }),
      column("zone_id", "text", ({ zone }) => zone),
      column("zone", "text", ({ name }) => name),
      column("bedrijven", "integer", ({ beside }) => beside.firms, { word: "near-firms" }),
      column("bedrijven_in_zone", "integer", ({ beside }) => beside.inside, { word: "near-inside" }),
      column("banen", "number", ({ beside }) => roundedJobs(beside.jobs), { word: "near-jobs", ...years }),
      column("banen_onbekend", "integer", ({ beside }) => beside.unknownJobs),
      column("verandering", "number", ({ beside }) => roundedJobs(beside.change), {
        word: "near-change",
        ...years,
      }),
      column("cluster_bedrijven", "integer", ({ cluster }) => cluster.firms, { word: "near-all-firms" }),
      column("cluster_banen", "number", ({ cluster }) => roundedJobs(cluster.jobs), {
        word: "near-all-jobs",
        ...years,
      }),
      ...registerColumn(note, rows.length),
    ],
  };
}
