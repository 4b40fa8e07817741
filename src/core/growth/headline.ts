import type { FirmTable } from "../register/firm-table.ts";
import { INSIDE, OUTSIDE, TRANSITION } from "../register/port-side.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import { yearPosition } from "./measures.ts";
import { FEW_JOBS } from "./small-numbers.ts";

/** Growth of metal products and other manufacturing, on the three sides of the port. */
export type Headline = {
  readonly baseYear: number;
  readonly year: number;
  /** Change of jobs by position in PORT_SIDES. */
  readonly change: readonly [inside: number, transition: number, outside: number];
  /**
   * Share (0-1) of the change on each side. Null unless all three are at least 0 and together they are enough jobs to
   * share: a share of gains and losses together means nothing, and of four jobs little.
   */
  readonly share: readonly [inside: number, transition: number, outside: number] | null;
  /** Share (0-1) of those jobs on each side in the base year, to hold it against; null without any. */
  readonly baseShare: readonly [inside: number, transition: number, outside: number] | null;
  /** Establishments left out because their jobs are unknown in one of the two years. */
  readonly unknown: number;
};

const METAL_PRODUCTS = 25;
const OTHER_MANUFACTURING = SUBSECTORS.findIndex(({ id }) => id === "overig");

/** SBI 2008 division (first two digits) of each code of the register. */
function divisionOf(sbi: string): number {
  return Number.parseInt(sbi.slice(0, 2), 10);
}

/**
 * Did the makers grow in the port or outside it? Division 25 (metal products) and the subsector *overig*
 * together, the pair the question is about.
 *
 * @throws InputError "growth.year-missing"
 */
export function growthHeadline(firms: FirmTable, baseYear: number, year: number): Headline {
  const from = firms.jobs[yearPosition(firms.years, baseYear)];
  const to = firms.jobs[yearPosition(firms.years, year)];
  const isMetalProducts = firms.sbiCodes.map((sbi) => divisionOf(sbi) === METAL_PRODUCTS);
  const change: [number, number, number] = [0, 0, 0];
  const base: [number, number, number] = [0, 0, 0];
  let unknown = 0;
  for (let row = 0; row < firms.count; row++) {
    if (firms.subsector[row] !== OTHER_MANUFACTURING && !isMetalProducts[firms.sbi[row]]) continue;
    const difference = to[row] - from[row];
    if (Number.isNaN(difference)) unknown++;
    else {
      change[firms.portSide[row]] += difference;
      base[firms.portSide[row]] += from[row];
    }
  }
  const total = change[INSIDE] + change[TRANSITION] + change[OUTSIDE];
  const allUp = change.every((jobs) => jobs >= 0) && total >= FEW_JOBS;
  return {
    baseYear,
    year,
    change,
    share: allUp ? sharesOf(change) : null,
    baseShare: sharesOf(base),
    unknown,
  };
}

function sharesOf(jobs: readonly [number, number, number]): [number, number, number] | null {
  const total = jobs[INSIDE] + jobs[TRANSITION] + jobs[OUTSIDE];
  return total > 0 ? [jobs[INSIDE] / total, jobs[TRANSITION] / total, jobs[OUTSIDE] / total] : null;
}
