import type { FirmTable } from "../register/firm-table.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import { ASPECTS } from "./aspects.ts";
import { addCircle, type Circles, emptyCircles } from "./circles.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import type { FirmSelection } from "./firm-selection.ts";
import { freeAreaShare, type ZoneArea } from "./free-area.ts";
import { CATEGORIES } from "./ladder.ts";
import type { Lens } from "./lens.ts";

/** Firms and jobs, one entry a class (category, subsector, port side). Unknown jobs left out. */
export type FirmsAndJobs = { readonly firms: Uint32Array; readonly jobs: Float64Array };

/**
 * What a zone's tension adds up to under a lens. "Within reach" are the affected firms: those that the zone lies
 * within the guideline distance of, or that stand in it whatever their distance. The firms inside are among them
 * and also counted apart.
 */
export type ZoneTotals = {
  firmsInside: number;
  firmsWithinReach: number;
  /** The same count under either area type, whatever the lens: for "in a mixed area it would be m". */
  firmsQuiet: number;
  firmsMixed: number;
  /** Jobs of the firms within reach, and of those inside; unknown jobs left out and counted by firm. */
  jobs: number;
  jobsInside: number;
  unknownJobs: number;
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
   * Tension score: the sum over firms of jobs * nearness, nearness being 1 inside and 1 - distance / guideline
   * outside. `scoreInside` is the part of the firms inside. 0 when nothing is within reach, at most `jobs`.
   */
  score: number;
  scoreInside: number;
};

export function emptyZoneTotals(): ZoneTotals {
  return {
    firmsInside: 0,
    firmsWithinReach: 0,
    firmsQuiet: 0,
    firmsMixed: 0,
    jobs: 0,
    jobsInside: 0,
    unknownJobs: 0,
    byCategory: firmsAndJobs(CATEGORIES.length),
    bySubsector: firmsAndJobs(SUBSECTORS.length),
    bySide: firmsAndJobs(PORT_SIDES.length),
    byAspect: new Uint32Array(ASPECTS.length),
    viaFallback: 0,
    sizeAssumed: 0,
    freeAreaShare: 1,
    dwellingsLow: Number.NaN,
    dwellingsHigh: Number.NaN,
    score: 0,
    scoreInside: 0,
  };
}

function firmsAndJobs(classes: number): FirmsAndJobs {
  return { firms: new Uint32Array(classes), jobs: new Float64Array(classes) };
}

/** A register seen through the distances of a rule set and lens, in one year. */
export type TensionFirms = {
  readonly firms: Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "portSide">;
  readonly guidelines: FirmGuidelines;
  /** Jobs in the chosen year, one a firm; NaN = unknown. */
  readonly jobs: Float32Array;
};

/** A run of hits or pairs: entries `from` up to `to` of the columns. */
export type HitRun = {
  readonly firm: Uint32Array;
  readonly distanceM: Float64Array;
  readonly inside: Uint8Array;
  readonly from: number;
  readonly to: number;
};

/** How near, from 0 (at the guideline or beyond) to 1 (in the zone). The factor that jobs are scored with. */
export function nearness(distanceM: number, guidelineM: number, inside: boolean): number {
  if (inside) return 1;
  return distanceM < guidelineM ? 1 - distanceM / guidelineM : 0;
}

/** Contours of the zone being added up, reused by every call. */
const circles: Circles = emptyCircles();

/**
 * Adds up one zone; `out` is overwritten. Run again on every pointer move.
 *
 * @param area         the zone itself, for the share of it that is free
 * @param dwellingsLow homes planned in the zone, NaN = unknown
 */
export function totalZone(
  register: TensionFirms,
  hits: HitRun,
  area: ZoneArea,
  selection: FirmSelection,
  lens: Pick<Lens, "areaType">,
  dwellingsLow: number,
  dwellingsHigh: number,
  out: ZoneTotals,
): void {
  clear(out);
  circles.count = 0;
  addHits(register, hits, lens.areaType === "quiet", selection, out);
  out.freeAreaShare = freeAreaShare(area, circles);
  const within = 1 - out.freeAreaShare;
  out.dwellingsLow = dwellingsLow * within;
  out.dwellingsHigh = dwellingsHigh * within;
}

function clear(out: ZoneTotals): void {
  out.firmsInside = out.firmsWithinReach = out.firmsQuiet = out.firmsMixed = 0;
  out.jobs = out.jobsInside = out.unknownJobs = 0;
  out.viaFallback = out.sizeAssumed = 0;
  out.score = out.scoreInside = 0;
  for (const { firms, jobs } of [out.byCategory, out.bySubsector, out.bySide]) {
    firms.fill(0);
    jobs.fill(0);
  }
  out.byAspect.fill(0);
}

function addHits(
  { firms, guidelines, jobs: jobsOf }: TensionFirms,
  { firm: firmOf, distanceM, inside, from, to }: HitRun,
  quiet: boolean,
  { moved }: FirmSelection,
  out: ZoneTotals,
): void {
  const { quietM, mixedM, plotRadiusM, category, viaFallback, sizeAssumed } = guidelines;
  const guidelineM = quiet ? quietM : mixedM;
  const aspects = quiet ? guidelines.quietAspects : guidelines.mixedAspects;
  const { subsector, portSide, xM, yM } = firms;
  for (let at = from; at < to; at++) {
    const firm = firmOf[at];
    const away = distanceM[at];
    const isInside = inside[at] === 1;
    out.firmsQuiet++;
    if (isInside || away < mixedM[firm]) out.firmsMixed++;
    const asked = guidelineM[firm];
    if (!isInside && away >= asked) continue;
    const jobs = jobsOf[firm];
    const known = jobs > 0 ? jobs : 0;
    if (Number.isNaN(jobs)) out.unknownJobs++;
    out.firmsWithinReach++;
    out.jobs += known;
    const score = known * (isInside ? 1 : 1 - away / asked);
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
    if (asked === 0) continue;
    let x = xM[firm];
    let y = yM[firm];
    for (const place of moved)
      if (place.firm === firm) {
        x = place.xM;
        y = place.yM;
      }
    addCircle(circles, x, y, asked + plotRadiusM[firm]);
  }
}

function addTo(sums: FirmsAndJobs, position: number, jobs: number): void {
  sums.firms[position]++;
  sums.jobs[position] += jobs;
}
