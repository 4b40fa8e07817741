import type { FirmTable } from "../register/firm-table.ts";
import { positionOfArea } from "./area-types.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import type { MovedFirm } from "./firm-selection.ts";
import type { HitRun } from "./hit-run.ts";
import type { Lens } from "./lens.ts";

/**
 * The rule of the guideline, which everything about tension follows: what is asked of a firm, where it stands, when a
 * zone lies within its reach, and how near that is.
 */

/** Metres asked of each firm under the lens; 0 without a rule. */
export function askedUnder(
  { guidelineM }: Pick<FirmGuidelines, "guidelineM">,
  { areaType }: Pick<Lens, "areaType">,
): Uint16Array {
  return guidelineM[positionOfArea(areaType)];
}

/** Of each firm the bitmask over ASPECTS of what decides the distance under the lens. */
export function aspectsUnder(
  { aspects }: Pick<FirmGuidelines, "aspects">,
  { areaType }: Pick<Lens, "areaType">,
): Uint8Array {
  return aspects[positionOfArea(areaType)];
}

/**
 * Is a firm too near? When it stands in the zone, whatever is asked of it, or when the distance is less than what is
 * asked. Exactly at the distance is far enough.
 *
 * @param distanceM from the firm to the zone, less the assumed plot; @param askedM the guideline distance
 */
export function isWithinReach(distanceM: number, askedM: number, inside: boolean): boolean {
  return inside || distanceM < askedM;
}

/** How near, from 0 (at the guideline or beyond) to 1 (in the zone). The factor that jobs are scored with. */
export function nearness(distanceM: number, askedM: number, inside: boolean): number {
  if (inside) return 1;
  return distanceM < askedM ? 1 - distanceM / askedM : 0;
}

/** Jobs to add up: 0 where they are unknown (NaN). */
export function knownJobs(jobs: number): number {
  return jobs > 0 ? jobs : 0;
}

/** Positions in a run of the firms within reach. @param askedM of each firm, as `askedUnder` gives it */
export function hitsWithinReach(run: HitRun, askedM: Uint16Array): number[] {
  const { firm, distanceM, inside, from, to } = run;
  const within: number[] = [];
  for (let at = from; at < to; at++)
    if (isWithinReach(distanceM[at], askedM[firm[at]], inside[at] === 1)) within.push(at);
  return within;
}

/** How many firms of a run are within reach. */
export function countWithinReach({ firm, distanceM, inside, from, to }: HitRun, askedM: Uint16Array): number {
  let count = 0;
  for (let at = from; at < to; at++)
    if (isWithinReach(distanceM[at], askedM[firm[at]], inside[at] === 1)) count++;
  return count;
}

/** What a firm is to a set of zones, however many it reaches: in none's reach, in that of some, or inside one. */
export const NOT_REACHED = 0;
export const WITHIN_REACH = 1;
export const INSIDE = 2;

/**
 * NOT_REACHED, WITHIN_REACH or INSIDE for each firm of a register. Cost: O(pairs + firms / 8).
 *
 * @param reached  what other runs found, which this one is added to; left out: nothing yet
 */
export function reachedFirms(
  run: HitRun,
  askedM: Uint16Array,
  reached = new Uint8Array(askedM.length),
): Uint8Array {
  const { firm, distanceM, inside, from, to } = run;
  for (let at = from; at < to; at++) {
    const row = firm[at];
    if (inside[at] === 1) reached[row] = INSIDE;
    else if (reached[row] === NOT_REACHED && isWithinReach(distanceM[at], askedM[row], false))
      reached[row] = WITHIN_REACH;
  }
  return reached;
}

/** A place in RD metres. */
export type Place = { readonly xM: number; readonly yM: number };

/** Where a firm stands: where the scenario moves it to, or else where the register has it. */
export function placeOf(
  { xM, yM }: Pick<FirmTable, "xM" | "yM">,
  moved: readonly MovedFirm[],
  firm: number,
): Place {
  for (const place of moved) if (place.firm === firm) return place;
  return { xM: xM[firm], yM: yM[firm] };
}
