import type { AsyncSteps } from "../../core/steps.ts";
import { parseZonesSteps, type ZonesRead } from "../../io/zones/parse-zones.ts";
import type { ZonesMapping } from "../../io/zones/zones-mapping.ts";

export type ReadZonesArgs = {
  readonly file: Blob;
  readonly name: string;
  /** Null = take the guess. */
  readonly mapping: ZonesMapping | null;
  /** Layer the zones become, unique on the map ("own-1"). */
  readonly layer: string;
};

export type ReadZonesResult = ZonesRead;

/** A whole zones file, read and projected. */
export function readZones({ file, name, mapping, layer }: ReadZonesArgs): AsyncSteps<ReadZonesResult> {
  return parseZonesSteps(file, name, mapping, { layer });
}
