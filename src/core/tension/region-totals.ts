import { jobsIfKnown } from "../register/jobs-known.ts";
import { type JobsBetween, NO_JOBS, withFirm } from "../register/jobs-range.ts";
import { INSIDE, NOT_REACHED } from "./reach.ts";
import { reachedByRegion } from "./region-reach.ts";
import type { RegionTension } from "./region-tension.ts";
import type { TensionFirms } from "./tension-setup.ts";

/** The region in one sentence: firms and jobs counted once, however many zones they reach. */
export type RegionTotals = {
  readonly zones: number;
  /** Zones that some firm reaches or stands in. */
  readonly zonesWithTension: number;
  /** Distinct firms within reach of a zone, and of those the ones that stand in one. */
  readonly firms: number;
  readonly firmsInside: number;
  /** Jobs of those that stand in one, unknown ones left out; NaN where those of none are known. */
  readonly jobsInside: number;
  /** Unknown ones left out; NaN where those of none of the firms are known. */
  readonly jobs: number;
  readonly unknownJobs: number;
  /** Their jobs by size class; null in a register without size classes. */
  readonly between: JobsBetween | null;
  /** Homes concerned over all zones whose number of homes is known; and how many zones it is not known of. */
  readonly dwellingsLow: number;
  readonly dwellingsHigh: number;
  /** The same without the firms that stand in the zone that the homes are planned in. */
  readonly ringDwellingsLow: number;
  readonly ringDwellingsHigh: number;
  readonly zonesUnknownDwellings: number;
};

/** Cost: O(pairs + zones + firms / 8). */
export function regionTotals(register: TensionFirms, tension: RegionTension): RegionTotals {
  const { zones } = tension;
  const reached = reachedByRegion(register.guidelines, tension);
  let firms = 0;
  let firmsInside = 0;
  let jobs = 0;
  let jobsInside = 0;
  let unknownJobs = 0;
  let between: JobsBetween | null = null;
  for (let firm = 0; firm < reached.length; firm++) {
    if (reached[firm] === NOT_REACHED) continue;
    firms++;
    if (reached[firm] === INSIDE) firmsInside++;
    if (register.range) between = withFirm(between ?? NO_JOBS, register.range, firm);
    const known = register.jobs[firm];
    if (Number.isNaN(known)) unknownJobs++;
    else {
      jobs += known;
      if (reached[firm] === INSIDE) jobsInside += known;
    }
  }
  let zonesWithTension = 0;
  let dwellingsLow = 0;
  let dwellingsHigh = 0;
  let ringDwellingsLow = 0;
  let ringDwellingsHigh = 0;
  let zonesUnknownDwellings = 0;
  for (const zone of zones) {
    if (zone.firmsWithinReach > 0) zonesWithTension++;
    if (Number.isNaN(zone.dwellingsLow) || Number.isNaN(zone.dwellingsHigh)) zonesUnknownDwellings++;
    else {
      dwellingsLow += zone.dwellingsLow;
      dwellingsHigh += zone.dwellingsHigh;
      ringDwellingsLow += zone.ringDwellingsLow;
      ringDwellingsHigh += zone.ringDwellingsHigh;
    }
  }
  return {
    zones: zones.length,
    zonesWithTension,
    firms,
    firmsInside,
    jobs: jobsIfKnown(firms, jobs),
    jobsInside: jobsIfKnown(firmsInside, jobsInside),
    unknownJobs,
    between,
    dwellingsLow,
    dwellingsHigh,
    ringDwellingsLow,
    ringDwellingsHigh,
    zonesUnknownDwellings,
  };
}
