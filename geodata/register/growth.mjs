/** How jobs develop: sizes, starts, closures, and the yearly figures between first and last. */

export const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];

/** Median jobs and spread (of the natural logarithm) of an ordinary establishment, by kind of place. */
const SIZE = {
  port: { median: 4.6, spread: 1.25 },
  estate: { median: 3.9, spread: 1.2 },
  streets: { median: 1.6, spread: 0.95 },
};
/** The tail above this is made by the list of large establishments, not by the draw. */
const LARGEST_DRAWN = { port: 160, estate: 130, streets: 45 };
/** Chemistry, refining and pharmacy work in larger units than the rest. */
const LARGER_UNITS = { aardolie: 2.2, chemie: 2.2, farmacie: 1.6, voeding: 1.15 };

/** Jobs in 2015 of an ordinary establishment. `factor` shifts the median: 1 is usual for the kind of place. */
export function drawJobs(random, kind, subsector, factor = 1) {
  const { median, spread } = SIZE[kind];
  const jobs = median * factor * (LARGER_UNITS[subsector] ?? 1) * Math.exp(spread * random.normal());
  return Math.max(1, Math.min(LARGEST_DRAWN[kind], Math.round(jobs)));
}

/** Starts in five years as a share of the establishments of 2015, before any planted factor. */
export const ENTRY_SHARE = 0.27;
/** A start that closes again before 2020. */
export const SHORT_LIVED_SHARE = 0.2;

/** Chance that an establishment of 2015 is gone by 2020, before any planted factor: small ones close oftener. */
export function closureChance(jobs) {
  if (jobs < 5) return 0.3;
  if (jobs < 20) return 0.18;
  if (jobs < 70) return 0.09;
  return 0.03;
}

/** Jobs of a start once it has settled: most are one or two people. */
export function drawStartJobs(random, kind) {
  const median = kind === "streets" ? 1.3 : 2.4;
  return Math.max(1, Math.min(40, Math.round(median * Math.exp(0.8 * random.normal()))));
}

/** Spread of the five-year change of one establishment, in jobs: 1 at 4 jobs, 7 at 100, 18 at 500. */
export function changeSpread(jobs) {
  return 0.7 * Math.exp(0.6 * Math.log(jobs));
}

/** An order won or lost, a line that closes: of establishments of this size in five years, whose jobs it cuts or raises by so much. */
const SHOCK_FROM_JOBS = 20;
const SHOCK_CHANCE = 0.06;
const SHOCK = { least: 0.25, most: 0.55, mostJobs: 120 };

/** Jobs in the last year of an establishment that stays, from those in the first. */
export function laterJobs(random, first) {
  const usual = first + changeSpread(first) * random.normal();
  const shock = first >= SHOCK_FROM_JOBS && random.next() < SHOCK_CHANCE;
  const size = SHOCK.least + (SHOCK.most - SHOCK.least) * random.next();
  const up = random.next() < 0.5;
  const jolt = Math.min(SHOCK.mostJobs, first * size);
  return Math.max(1, Math.round(shock ? first + (up ? jolt : -jolt) : usual));
}

/** Share of the five-year change that has happened by 1 April of each year. */
const DONE = [0, 0.19, 0.4, 0.61, 0.84, 1];

/**
 * Jobs per year, null where the establishment does not exist.
 * @param {{first: number, last: number, from: number, to: number}} firm
 *   from, to: position in YEARS of the first and last year with jobs; first, last: the jobs in those years
 */
export function yearlyJobs(random, { first, last, from, to }) {
  const jobs = YEARS.map(() => null);
  const span = DONE[to] - DONE[from];
  const wobble = 0.25 * changeSpread(Math.max(first, last));
  for (let year = from; year <= to; year++) {
    if (year === to) jobs[year] = last;
    else if (year === from) jobs[year] = first;
    else {
      const done = (DONE[year] - DONE[from]) / span;
      jobs[year] = Math.max(1, Math.round(first + (last - first) * done + wobble * random.normal()));
    }
  }
  return jobs;
}

/**
 * Brings the net change of a group of establishments to a number of jobs, by adding or taking jobs in 2020 at
 * those that then exist; a large one takes more than a small one, none takes more than part of itself.
 * @param {{first: number, last: number, from: number, to: number, small: number}[]} firms  changed in place
 * @param {number} wanted   net change of the group 2015-2020, whole jobs
 * @param {number} atMost   share of its jobs an establishment may be moved by (and at least 2 jobs)
 * @returns {number} what could not be placed
 */
export function steerChange(random, firms, wanted, atMost) {
  let rest = wanted;
  for (const firm of firms) rest -= jobs2020(firm) - jobs2015(firm);
  const movable = firms.filter((firm) => jobs2020(firm) > 0);
  const room = movable.map((firm) => 2 + Math.floor(atMost * firm.last));
  const weights = movable.map((firm) => Math.exp(0.75 * Math.log(firm.last + 1)));
  let total = 0;
  for (const weight of weights) total += weight;
  for (let pass = 0; pass < 12 && rest !== 0; pass++) {
    const perWeight = rest / total;
    for (const i of random.shuffle(movable.map((_, position) => position))) {
      const firm = movable[i];
      const share = perWeight * weights[i];
      let step = share < 0 ? -random.round(-share) : random.round(share);
      if (Math.abs(step) > Math.abs(rest)) step = rest;
      step = Math.max(-room[i], Math.min(room[i], step));
      if (firm.last + step < 1) step = 1 - firm.last;
      firm.last += step;
      room[i] -= Math.abs(step);
      rest -= step;
      if (rest === 0) break;
    }
  }
  return rest;
}

const LAST = YEARS.length - 1;
export const jobs2015 = (firm) => (firm.from === 0 ? firm.first : 0);
const jobs2020 = (firm) => (firm.to === LAST ? firm.last : 0);

/** LISA size classes by number of full-time (12 hours a week or more) working persons. */
const SIZE_CLASSES = [
  [0, "0"],
  [1, "1"],
  [2, "2-4"],
  [5, "5-9"],
  [10, "10-19"],
  [20, "20-49"],
  [50, "50-99"],
  [100, "100-199"],
  [200, "200-499"],
  [500, "500-799"],
  [800, "800-999"],
  [1000, "1000+"],
];

export function sizeClass(fullTimePersons) {
  let label = "";
  for (const [from, name] of SIZE_CLASSES) if (fullTimePersons >= from) label = name;
  return label;
}
