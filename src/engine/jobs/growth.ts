import type { FirmTable } from "../../core/firm-table.ts";
import { findHotspots, type HotspotOptions, type Hotspots } from "../../core/growth/hotspots.ts";
import { TextColumnBuilder } from "../../core/text-column.ts";
import type { JobContext } from "../job.ts";

export type GrowthArgs = {
  /** The columns that the analysis reads; names and keys stay where they are. */
  readonly firms: Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "years" | "jobs">;
  readonly options: HotspotOptions;
  /** 1 for each establishment that takes part. */
  readonly mask: Uint8Array;
};

/** Steps of progress that are told: a bar of some hundred pixels shows no more. */
const STEPS = 100;

/**
 * Hotspots of growth. The permutations keep the thread to themselves until they are done, so no cancel can reach
 * them here: the page runs this in a worker of its own and ends that worker.
 */
export async function growth(
  { firms, options, mask }: GrowthArgs,
  { onProgress, signal }: JobContext,
): Promise<Hotspots> {
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
  let told = -1;
  const found = findHotspots(table, options, mask, {
    onProgress: (share) => {
      const step = Math.floor(share * STEPS);
      if (step <= told) return;
      told = step;
      onProgress({ rows: firms.count, done: step, total: STEPS });
    },
    shouldStop: () => signal.aborted,
  });
  // Only null when stopped, and then the signal says why.
  signal.throwIfAborted();
  return found!;
}
