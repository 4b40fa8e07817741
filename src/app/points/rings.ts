import { jobsIfKnown } from "../../core/register/jobs-known.ts";
import { type JobsBetween, jobsBetween } from "../../core/register/jobs-range.ts";
import { countTotals, type ZoneCount } from "../../core/zone-count.ts";
import { roundDeg, roundM, type ZoneOutline } from "../../state/drawn-zone.ts";
import type { Analysis } from "../firms/analysis.ts";
import { isRadius } from "../zones/radius.ts";
import { countShapes, rowsOfFocus } from "../zones/zone-count.ts";
import { shapeOfOutline } from "../zones/zone-shape.ts";

/** Firms and jobs, as far as jobs are known. */
export type RingFigures = {
  readonly firms: number;
  /** NaN where there are firms and the jobs of none are known. */
  readonly jobs: number;
  /** Jobs by size class; null in a register without size classes. */
  readonly between: JobsBetween | null;
  /** Firms whose jobs are unknown: left out of `jobs`. */
  readonly unknownJobs: number;
};

export type Ring = {
  readonly radiusM: number;
  /** At most so far from the point. */
  readonly within: RingFigures;
  /** Of those, the ones further off than the ring before. */
  readonly alone: RingFigures;
};

/** What a ring is when it is made a zone: the circle, on the numbers that a link carries. */
export function circleAround(
  lonDeg: number,
  latDeg: number,
  radiusM: number,
): ZoneOutline & { kind: "circle" } {
  return { kind: "circle", centre: [roundDeg(lonDeg), roundDeg(latDeg)], radiusM: roundM(radiusM) };
}

/**
 * What stands within each distance of a point and in each ring alone, under the filter and in the year in use. Each circle
 * is counted as the zone it can be made; a ring is its circle less the one before, so that rings add up to the last circle.
 *
 * @param radiiM  metres, ascending
 */
export function ringsAround(
  lonDeg: number,
  latDeg: number,
  radiiM: readonly number[],
  analysis: Analysis,
): Ring[] {
  const { register, year } = analysis;
  let before: ZoneCount | null = null;
  let rowsBefore: ReadonlySet<number> = new Set();
  return radiiM.map((radiusM) => {
    const shapes = [shapeOfOutline(circleAround(lonDeg, latDeg, radiusM))];
    const count = countShapes(shapes, analysis);
    const rows = register.firms.jobsRanges ? rowsOfFocus({ shapes }, analysis) : new Uint32Array();
    const inRing = rows.filter((row) => !rowsBefore.has(row));
    const ring: Ring = {
      radiusM,
      within: figuresOf(count, null, jobsBetween(register.firms, rows, year)),
      alone: figuresOf(count, before, jobsBetween(register.firms, inRing, year)),
    };
    before = count;
    rowsBefore = new Set(rows);
    return ring;
  });
}

function figuresOf(count: ZoneCount, less: ZoneCount | null, between: JobsBetween | null): RingFigures {
  const [all, inner] = [countTotals(count), less ? countTotals(less) : null];
  const firms = all.firms - (inner?.firms ?? 0);
  const unknownJobs = count.unknownJobs - (less?.unknownJobs ?? 0);
  // Sums of jobs are exact, so that nothing known is left over as exactly 0.
  return { firms, jobs: jobsIfKnown(firms, all.jobs - (inner?.jobs ?? 0)), between, unknownJobs };
}

const MOST_RINGS = 8;

/**
 * Distances as typed, "100, 250, 1.000": ascending and each once. Null when one of them is no whole number of metres from
 * 10 to 50,000, or when there are none or more than eight. Thousands may have a point.
 */
export function readRadii(typed: string): readonly number[] | null {
  const words = typed.split(/[;,\s]+/).filter((word) => word !== "" && word !== "m");
  const radii = words.map((word) =>
    /^(?:\d{1,3}(?:\.\d{3})+|\d+)m?$/.test(word) ? Number.parseInt(word.replaceAll(".", ""), 10) : Number.NaN,
  );
  if (radii.length === 0 || radii.length > MOST_RINGS) return null;
  if (!radii.every(isRadius)) return null;
  return [...new Set(radii)].sort((a, b) => a - b);
}
