import { jobsIfKnown } from "../register/jobs-known.ts";
import { type JobsBetween, NO_JOBS, withFirm } from "../register/jobs-range.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import { AREA_TYPES, type AreaType, STRICTEST } from "./area-types.ts";
import { ASPECTS } from "./aspects.ts";
import { type Circles, emptyCircles } from "./circles.ts";
import { addContour } from "./contours.ts";
import type { MovedFirm } from "./firm-selection.ts";
import { freeAreaShare, type ZoneArea } from "./free-area.ts";
import type { HitRun } from "./hit-run.ts";
import { CATEGORIES } from "./ladder.ts";
import type { Lens } from "./lens.ts";
import { askedUnder, aspectsUnder, countWithinReach, isWithinReach, knownJobs, nearness } from "./reach.ts";
import type { TensionFirms, TensionSetup } from "./tension-setup.ts";

/**
 * Firms and jobs, one entry a class (category, subsector, port side). Unknown jobs left out; NaN where those of none are
 * known.
 */
export type FirmsAndJobs = { readonly firms: Uint32Array; readonly jobs: Float64Array };

/**
 * What a zone's tension adds up to under a lens. "Within reach" are the affected firms: those that the zone lies
 * within the guideline distance of, or that stand in it whatever their distance. The firms inside are among them
 * and also counted apart.
 */
export type ZoneTotals = {
  /** The area type that the zone was tested as: that of the lens, or its own. */
  areaType: AreaType;
  firmsInside: number;
  firmsWithinReach: number;
  /** The same count under each area type (position in AREA_TYPES): for "in a mixed area it would be m". */
  readonly firmsByArea: Uint32Array;
  /**
   * Jobs of the firms within reach, and of those inside; unknown jobs left out and counted by firm. NaN, as the score
   * then is, where those of none of them are known.
   */
  jobs: number;
  jobsInside: number;
  unknownJobs: number;
  /** Jobs of the firms within reach by size class; null in a register without size classes. */
  between: JobsBetween | null;
  /** By position in CATEGORIES, SUBSECTORS and PORT_SIDES. */
  readonly byCategory: FirmsAndJobs;
  readonly bySubsector: FirmsAndJobs;
  readonly bySide: FirmsAndJobs;
  /** Firms by deciding aspect (position in ASPECTS); a firm whose aspects tie is in each of them. */
  readonly byAspect: Uint32Array;
  /** Firms within reach whose distance came from their division, or from the size rule. */
  viaFallback: number;
  sizeAssumed: number;
  /** Share of the zone's area outside every contour, 0-1. */
  freeAreaShare: number;
  /** Homes concerned: the zone's homes times the share within reach. NaN = unknown number of homes, never 0. */
  dwellingsLow: number;
  dwellingsHigh: number;
  /**
   * The ring: the same three without the firms that stand in the zone, which a plan that builds there would have to
   * buy out. Equal to the figures above where none does.
   */
  ringFreeAreaShare: number;
  ringDwellingsLow: number;
  ringDwellingsHigh: number;
  /**
   * Tension score: the sum over firms of jobs * nearness, nearness being 1 inside and 1 - distance / guideline
   * outside. `scoreInside` is the part of the firms inside. 0 when nothing is within reach, at most `jobs`.
   */
  score: number;
  scoreInside: number;
};

export function emptyZoneTotals(): ZoneTotals {
  return {
    areaType: AREA_TYPES[STRICTEST].id,
    firmsInside: 0,
    firmsWithinReach: 0,
    firmsByArea: new Uint32Array(AREA_TYPES.length),
    jobs: 0,
    jobsInside: 0,
    unknownJobs: 0,
    between: null,
    byCategory: firmsAndJobs(CATEGORIES.length),
    bySubsector: firmsAndJobs(SUBSECTORS.length),
    bySide: firmsAndJobs(PORT_SIDES.length),
    byAspect: new Uint32Array(ASPECTS.length),
    viaFallback: 0,
    sizeAssumed: 0,
    freeAreaShare: 1,
    dwellingsLow: Number.NaN,
    dwellingsHigh: Number.NaN,
    ringFreeAreaShare: 1,
    ringDwellingsLow: Number.NaN,
    ringDwellingsHigh: Number.NaN,
    score: 0,
    scoreInside: 0,
  };
}

function firmsAndJobs(classes: number): FirmsAndJobs {
  return { firms: new Uint32Array(classes), jobs: new Float64Array(classes) };
}

/** Contours of the zone being added up: all of them, and those of firms outside it. Reused by every call. */
const circles: Circles = emptyCircles();
const ringCircles: Circles = emptyCircles();

/** Homes planned in a zone, a range; NaN = unknown. */
export type Dwellings = { readonly low: number; readonly high: number };

/**
 * Adds up one zone. Run again on every pointer move.
 *
 * @param hits  firms that have the zone within reach under the strictest area type, or stand in it
 * @param area  the zone itself, for the share of it that is free
 */
export function totalZone(
  { register, selection, lens }: Pick<TensionSetup, "register" | "selection" | "lens">,
  hits: HitRun,
  area: ZoneArea,
  dwellings: Dwellings,
): ZoneTotals {
  const out = emptyZoneTotals();
  out.areaType = lens.areaType;
  circles.count = 0;
  ringCircles.count = 0;
  const { guidelineM } = register.guidelines;
  for (let area = 0; area < AREA_TYPES.length; area++)
    out.firmsByArea[area] = countWithinReach(hits, guidelineM[area]);
  addHits(register, hits, lens, selection.moved, out);
  markUnknown(out);
  out.ringFreeAreaShare = freeAreaShare(area, ringCircles);
  // What the ring leaves nothing of has nothing left with more contours.
  const isAll = ringCircles.count === circles.count || out.ringFreeAreaShare === 0;
  out.freeAreaShare = isAll ? out.ringFreeAreaShare : freeAreaShare(area, circles);
  const within = 1 - out.freeAreaShare;
  out.dwellingsLow = dwellings.low * within;
  out.dwellingsHigh = dwellings.high * within;
  const withinRing = 1 - out.ringFreeAreaShare;
  out.ringDwellingsLow = dwellings.low * withinRing;
  out.ringDwellingsHigh = dwellings.high * withinRing;
  return out;
}

function addHits(
  register: TensionFirms,
  { firm: firmOf, distanceM, inside, from, to }: HitRun,
  lens: Pick<Lens, "areaType">,
  moved: readonly MovedFirm[],
  out: ZoneTotals,
): void {
  const { firms, guidelines, jobs: jobsOf, range } = register;
  const { category, viaFallback, sizeAssumed } = guidelines;
  const askedM = askedUnder(guidelines, lens);
  const aspects = aspectsUnder(guidelines, lens);
  const { subsector, portSide } = firms;
  for (let at = from; at < to; at++) {
    const firm = firmOf[at];
    const away = distanceM[at];
    const isInside = inside[at] === 1;
    const asked = askedM[firm];
    if (!isWithinReach(away, asked, isInside)) continue;
    const known = knownJobs(jobsOf[firm]);
    if (Number.isNaN(jobsOf[firm])) out.unknownJobs++;
    if (range) out.between = withFirm(out.between ?? NO_JOBS, range, firm);
    out.firmsWithinReach++;
    out.jobs += known;
    const score = known * nearness(away, asked, isInside);
    out.score += score;
    if (isInside) {
      out.firmsInside++;
      out.jobsInside += known;
      out.scoreInside += score;
    }
    addTo(out.byCategory, category[firm], known);
    addTo(out.bySubsector, subsector[firm], known);
    addTo(out.bySide, portSide[firm], known);
    const bits = aspects[firm];
    for (let aspect = 0; aspect < ASPECTS.length; aspect++) out.byAspect[aspect] += (bits >> aspect) & 1;
    out.viaFallback += viaFallback[firm];
    out.sizeAssumed += sizeAssumed[firm];
    addContour(circles, register, moved, firm, asked);
    if (!isInside) addContour(ringCircles, register, moved, firm, asked);
  }
}

/** A sum over firms of which none has known jobs is no 0. */
function markUnknown(out: ZoneTotals): void {
  out.jobs = jobsIfKnown(out.firmsWithinReach, out.jobs);
  out.jobsInside = jobsIfKnown(out.firmsInside, out.jobsInside);
  if (Number.isNaN(out.jobs)) out.score = Number.NaN;
  if (Number.isNaN(out.jobsInside)) out.scoreInside = Number.NaN;
  for (const { firms, jobs } of [out.byCategory, out.bySubsector, out.bySide])
    for (let i = 0; i < firms.length; i++) jobs[i] = jobsIfKnown(firms[i], jobs[i]);
}

function addTo(sums: FirmsAndJobs, position: number, jobs: number): void {
  sums.firms[position]++;
  sums.jobs[position] += jobs;
}
