import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Area } from "./area.ts";
import { yearPosition } from "./measures.ts";

export type TopMover = {
  /** Row of the establishment. */
  readonly firm: number;
  readonly jobsBase: number;
  readonly jobs: number;
  readonly change: number;
  /**
   * Changed by more than half of its jobs: may be a move, another activity code or a merger in the register, and
   * is marked "check". A start and a closure always are.
   */
  readonly check: boolean;
};

/**
 * The establishments of an area that gained and lost most jobs, most first; equal changes in the order of the
 * register. Unknown jobs take no part.
 *
 * @throws InputError "growth.year-missing"
 */
export function topMovers(
  firms: FirmTable,
  area: Area,
  baseYear: number,
  year: number,
  most: number,
): { readonly gained: readonly TopMover[]; readonly lost: readonly TopMover[] } {
  const from = firms.jobs[yearPosition(firms.years, baseYear)];
  const to = firms.jobs[yearPosition(firms.years, year)];
  const gained: TopMover[] = [];
  const lost: TopMover[] = [];
  for (const firm of area.rows) {
    const change = to[firm] - from[firm];
    if (firms.subsector[firm] >= SUBSECTORS.length || Number.isNaN(change) || change === 0) continue;
    const mover = {
      firm,
      jobsBase: from[firm],
      jobs: to[firm],
      change,
      check: Math.abs(change) > from[firm] / 2,
    };
    (change > 0 ? gained : lost).push(mover);
  }
  gained.sort((a, b) => b.change - a.change);
  lost.sort((a, b) => a.change - b.change);
  return { gained: gained.slice(0, most), lost: lost.slice(0, most) };
}
