import type { Reference } from "./reference.ts";

/** One subsector's change in jobs, taken apart. national + mix + local = change, exactly. */
export type ShiftShare = {
  readonly change: number;
  /** What it would have been had the subsector grown as the reference as a whole. */
  readonly national: number;
  /** What its subsector did differently in the reference. */
  readonly mix: number;
  /** What the place did differently from its subsector in the reference. */
  readonly local: number;
};

/**
 * Did the area grow because everything grew, because of its kind of industry, or because of the place?
 * Shift-share after Dunn (1960), per subsector.
 *
 * With E the area's jobs in the base year, g the growth of the reference as a whole and gi that of the subsector
 * in the reference: national = E g, mix = E (gi - g), local = change - E gi.
 *
 * Rules for the edges: no jobs in the base year gives national = mix = 0 and local = the whole change. A
 * subsector that the reference does not have in the base year has no gi; it is taken to grow as the whole (mix
 * = 0). A reference without any jobs gives all of it to local.
 *
 * @param jobsBase, jobs  the area's jobs per subsector at both ends, in the order of `reference`
 * Checked against a worked example with round answers (27 / 1 / -3) in tests.
 */
export function shiftShare(
  jobsBase: ArrayLike<number>,
  jobs: ArrayLike<number>,
  reference: Pick<Reference, "jobsBase" | "jobs">,
): ShiftShare[] {
  const wholeBase = total(reference.jobsBase);
  const wholeGrowth = wholeBase > 0 ? (total(reference.jobs) - wholeBase) / wholeBase : 0;
  const parts: ShiftShare[] = [];
  for (let subsector = 0; subsector < jobsBase.length; subsector++) {
    const base = jobsBase[subsector];
    const change = jobs[subsector] - base;
    const national = base * wholeGrowth;
    const referenceBase = reference.jobsBase[subsector];
    // Not base x growth: an area that is the reference itself must get a local part of exactly 0.
    const expected =
      referenceBase > 0 ? (base * reference.jobs[subsector]) / referenceBase : base * (1 + wholeGrowth);
    const local = jobs[subsector] - expected;
    const mix = referenceBase > 0 ? expected - base - national : 0;
    // Rounding leaves at most the last digit; it goes to the part that is largest anyway.
    parts.push({ change, national, ...exact(change, national, mix, local) });
  }
  return parts;
}

/** The local part of a subsector, taken apart. competitive + allocation = local. */
export type LocalSplit = {
  /** Is it better here, were the area made up as the reference is? */
  readonly competitive: number;
  /** Is the area specialised in what is better here? */
  readonly allocation: number;
  readonly standing: Standing | null;
};

/**
 * Specialised: a larger share of the area's jobs in the base year than of the reference's. Good: grew more than its subsector
 * in the reference. After Herzog and Olsen (1977).
 */
export const STANDINGS = ["both", "good", "specialised", "neither"] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Are we specialised, or good? The local part of `shiftShare` after Esteban-Marquillas (1972), "A reinterpretation of
 * shift-share analysis", Regional and Urban Economics 2(3).
 *
 * With E' the jobs the subsector would have had in the base year were the area made up as the reference, and d its
 * growth here less that in the reference: competitive = E' d, allocation = (E - E') d. Without jobs in the base year
 * there is no d: all of the local part is allocation. Without a difference in growth, or jobs to compare with, there is no
 * standing.
 *
 * Checked against the region of Farhauer & Kröll (2013), worked by hand in tests.
 */
export function estebanMarquillas(
  jobsBase: ArrayLike<number>,
  jobs: ArrayLike<number>,
  reference: Pick<Reference, "jobsBase" | "jobs">,
): LocalSplit[] {
  const here = total(jobsBase);
  const there = total(reference.jobsBase);
  return shiftShare(jobsBase, jobs, reference).map(({ local }, subsector) => {
    const base = jobsBase[subsector];
    if (!(base > 0 && there > 0)) return { competitive: 0, allocation: local, standing: null };
    const likeReference = (here * reference.jobsBase[subsector]) / there;
    const competitive = (likeReference * local) / base;
    const standing =
      local === 0 || !(reference.jobsBase[subsector] > 0)
        ? null
        : standingOf(base > likeReference, local > 0);
    return { competitive, allocation: local - competitive, standing };
  });
}

function standingOf(specialised: boolean, good: boolean): Standing {
  if (specialised) return good ? "both" : "specialised";
  return good ? "good" : "neither";
}

/**
 * When did it happen? Shift-share of each pair of years that follow each other, after Barff and Knight (1988), "Dynamic
 * shift-share analysis", Growth and Change 19(2): growth rates and the mix are those of every year, not of the first.
 * A part of the whole period is the sum over the years; the parts still add up to the change.
 *
 * @param years, reference  jobs per subsector in each year, of the area and of the reference
 * @returns for each pair of years the parts of every subsector
 *
 * Checked against three years worked by hand in tests; `shiftd` of the R package REAT adds up years in the same way.
 */
export function yearlyShiftShare(
  years: readonly ArrayLike<number>[],
  reference: readonly Float64Array[],
): ShiftShare[][] {
  return years
    .slice(1)
    .map((jobs, y) => shiftShare(years[y], jobs, { jobsBase: reference[y], jobs: reference[y + 1] }));
}

/** Sum of the parts over subsectors, or over years. */
export function shiftShareTotal(parts: readonly ShiftShare[]): ShiftShare {
  const sum = { change: 0, national: 0, mix: 0, local: 0 };
  for (const part of parts) {
    sum.change += part.change;
    sum.national += part.national;
    sum.mix += part.mix;
    sum.local += part.local;
  }
  return sum;
}

function exact(change: number, national: number, mix: number, local: number): { mix: number; local: number } {
  const rest = change - (national + mix + local);
  return Math.abs(local) >= Math.abs(mix) ? { mix, local: local + rest } : { mix: mix + rest, local };
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
