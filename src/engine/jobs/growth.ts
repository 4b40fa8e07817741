import { type HotspotOptions, type Hotspots, hotspotSteps } from "../../core/growth/hotspots.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import { TextColumnBuilder } from "../../core/register/text-column.ts";
import type { Steps } from "../../core/steps.ts";

export type GrowthArgs = {
  /** The columns that the analysis reads; names and keys stay where they are. */
  readonly firms: Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "years" | "jobs">;
  readonly options: HotspotOptions;
  /** 1 for each establishment that takes part. */
  readonly mask: Uint8Array;
};

/** Hotspots of growth. */
export function growth({ firms, options, mask }: GrowthArgs): Steps<Hotspots> {
  const nothing = new TextColumnBuilder().finish();
  const none = new Float64Array(0);
  const codes = new Uint16Array(0);
  const table: FirmTable = {
    ...firms,
    lonDeg: none,
    latDeg: none,
    sbi: codes,
    sbiCodes: [],
    portSide: new Uint8Array(0),
    municipality: codes,
    municipalities: [],
    id: nothing,
    name: nothing,
    address: nothing,
  };
  return hotspotSteps(table, options, mask);
}
