import type { FirmTable } from "../register/firm-table.ts";
import { TRANSITION } from "../register/port-side.ts";
import { NOT_MANUFACTURING } from "../register/subsectors.ts";
import type { Lens } from "./lens.ts";

/** What if this firm were elsewhere, or gone? */
export type FirmOverride =
  | { readonly kind: "moved"; readonly xM: number; readonly yM: number }
  | { readonly kind: "closed" };

/** By row in the firm table. */
export type FirmOverrides = ReadonlyMap<number, FirmOverride>;

export type MovedFirm = { readonly firm: number; readonly xM: number; readonly yM: number };

/** Which firms take part in a computation of tension, and where those stand that are moved. */
export type FirmSelection = {
  /** One byte a firm: 1 = takes part where it stands. A moved firm is 0 here. */
  readonly mask: Uint8Array;
  readonly moved: readonly MovedFirm[];
};

/**
 * The firms that take part: manufacturing, present in the year, let through by the filter, in transition only
 * when the lens counts that, not closed in the scenario.
 *
 * A firm is present when it has jobs in the year or an unknown number of them: a contour does not wait for a
 * head count. Its jobs are left out of the sums and counted as unknown.
 *
 * @param jobs       of the chosen year, one a firm
 * @param filterMask as `fillMask` gives it; null = no filter
 * A moved firm keeps its port side, subsector and jobs, and obeys the filter all the same.
 */
export function selectFirms(
  firms: Pick<FirmTable, "count" | "subsector" | "portSide">,
  jobs: Float32Array,
  lens: Pick<Lens, "countTransition">,
  filterMask: Uint8Array | null = null,
  overrides: FirmOverrides = new Map(),
): FirmSelection {
  const { count, subsector, portSide } = firms;
  const mask = new Uint8Array(count);
  for (let firm = 0; firm < count; firm++) {
    if (subsector[firm] === NOT_MANUFACTURING || jobs[firm] === 0) continue;
    if (!lens.countTransition && portSide[firm] === TRANSITION) continue;
    if (filterMask && filterMask[firm] === 0) continue;
    mask[firm] = 1;
  }
  const moved: MovedFirm[] = [];
  for (const [firm, override] of overrides) {
    if (mask[firm] !== 1) continue;
    mask[firm] = 0;
    if (override.kind === "moved") moved.push({ firm, xM: override.xM, yM: override.yM });
  }
  return { mask, moved };
}
