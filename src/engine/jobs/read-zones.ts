import type { ZoneTable } from "../../core/zone-table.ts";
import type { ZonesReport } from "../../io/import-report.ts";
import { readZones as read } from "../../io/zones/read-zones.ts";
import type { ZonesMapping } from "../../io/zones/zones-mapping.ts";
import type { JobContext } from "../job.ts";

export type ReadZonesArgs = {
  readonly file: Blob;
  readonly name: string;
  /** Null = take the guess. */
  readonly mapping: ZonesMapping | null;
  /** Layer the zones become, unique on the map ("own-1"). */
  readonly layer: string;
};

export type ReadZonesResult = { readonly table: ZoneTable; readonly report: ZonesReport };

/** A whole zones file, read and projected. */
export function readZones(
  { file, name, mapping, layer }: ReadZonesArgs,
  context: JobContext,
): Promise<ReadZonesResult> {
  return read(file, name, mapping, { ...context, layer });
}
