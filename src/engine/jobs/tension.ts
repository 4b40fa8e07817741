import type { FirmGuidelines } from "../../core/tension/firm-guidelines.ts";
import type { FirmSelection } from "../../core/tension/firm-selection.ts";
import type { Lens } from "../../core/tension/lens.ts";
import { type RegionTension, startTension } from "../../core/tension/region-tension.ts";
import { tensionIndex } from "../../core/tension/tension-index.ts";
import type { TensionFirms } from "../../core/tension/zone-totals.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { letMessagesIn } from "../../io/source.ts";
import type { JobContext } from "../job.ts";

export type TensionArgs = {
  readonly firms: TensionFirms["firms"];
  readonly guidelines: FirmGuidelines;
  /** Jobs in the chosen year, one a firm; NaN = unknown. */
  readonly jobs: Float32Array;
  readonly selection: FirmSelection;
  readonly lens: Lens;
  readonly zones: Pick<ZoneTable, "count" | "shapes" | "dwellingsLow" | "dwellingsHigh">;
};

/** Zones between two looks at whether the run was cancelled: some milliseconds of work. */
const ZONES_A_STEP = 32;

/**
 * The tension of many zones at once, for layers too large for the page's own thread. Progress counts zones.
 * The index of the firms is made here: that costs less than sending it.
 */
export async function tension(
  { firms, guidelines, jobs, selection, lens, zones }: TensionArgs,
  { onProgress, signal }: JobContext,
): Promise<RegionTension> {
  const index = tensionIndex(firms, guidelines);
  const run = startTension({ index, register: { firms, guidelines, jobs }, selection, lens, zones });
  for (let done = run.total === 0; !done; ) {
    done = run.advance(ZONES_A_STEP);
    onProgress({ rows: run.done, done: run.done, total: run.total });
    await letMessagesIn();
    signal.throwIfAborted();
  }
  return run.total === 0 ? { pairs: emptyPairs(), zones: [] } : run.result();
}

function emptyPairs(): RegionTension["pairs"] {
  return {
    zoneStart: new Uint32Array(1),
    firm: new Uint32Array(0),
    distanceM: new Float64Array(0),
    inside: new Uint8Array(0),
  };
}
