import { InputError } from "../errors.ts";
import { nextUint32, type RandomState, seededRandom } from "../seeded-random.ts";
import type { Steps } from "../steps.ts";

/** Places with cases among a population: growing firms among firms, for one. Arrays have one entry for each place. */
export type ScanPlaces = {
  /** In one unit of length. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Whole numbers. */
  readonly cases: ArrayLike<number>;
  readonly population: ArrayLike<number>;
};

export type ScanOptions = {
  /** Largest share (0-1) of the population that a circle may hold. */
  readonly maxShare: number;
  readonly draws: number;
  readonly seed: number;
};

/** A circle with more cases than its population would have. */
export type ScanCluster = {
  /** Place in its middle, and the distance to its farthest member. */
  readonly centre: number;
  readonly radius: number;
  /** Places in it, the nearest first. */
  readonly members: Uint32Array;
  readonly cases: number;
  readonly population: number;
  readonly expected: number;
  /** Rate inside over rate outside. */
  readonly relativeRisk: number;
  readonly logLikelihoodRatio: number;
  /** Share of draws whose strongest circle is at least as strong. It answers for all circles tried at once. */
  readonly p: number;
};

/** A distance for each pair is kept: more places than this take too much room and time. */
const MOST_PLACES = 12_000;
/** Circles tried between two steps: some milliseconds. */
const CIRCLES_A_STEP = 500_000;

/**
 * Where do cases cluster, wherever a grid would lie? Kulldorff's (1997) circular scan statistic, Poisson, high rates: circles
 * around every place, growing place by place until they hold `maxShare` of the population; the strongest is the one with the
 * largest likelihood ratio. Chance deals the same number of cases over the population, and p compares with the
 * strongest circle of each draw, so one p answers for all circles.
 *
 * @returns  the strongest circle of each place that shares no place with a stronger one, strongest first, while their
 *           ratio is above 0; in steps, progress is in draws
 * @throws InputError "scan.too-many-places", "permutations.count"
 *
 * Source: Kulldorff (1997), Communications in Statistics 26(6). Cases that are a large part of the population make it
 * conservative. Checked against SaTScan 9.6 on leukemia in New York, in tests.
 */
export function* scanSteps(places: ScanPlaces, { maxShare, draws, seed }: ScanOptions): Steps<ScanCluster[]> {
  const { x, y, cases, population } = places;
  const count = x.length;
  if (count > MOST_PLACES) throw new InputError("scan.too-many-places", { count, most: MOST_PLACES });
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= 10_000_000))
    throw new InputError("permutations.count", { draws });
  const allCases = total(cases);
  const allPeople = total(population);
  if (!(allCases > 0 && allPeople > 0)) return [];
  const circles = circlesOf(x, y, population, maxShare * allPeople);
  yield { done: 0, total: draws };
  const strongest = strongestOfEach(circles, cases, population, allCases, allPeople);
  const clusters = withoutOverlap(strongest);
  const atLeast = new Uint32Array(clusters.length);
  const random = seededRandom(seed);
  const cumulative = runningTotal(population);
  const drawn = new Float64Array(count);
  const tried = circles.members.length;
  let sinceStep = 0;
  for (let draw = 0; draw < draws; draw++) {
    dealCases(cumulative, allCases, random, drawn);
    const most = strongestRatio(circles, drawn, population, allCases, allPeople);
    for (let at = 0; at < clusters.length; at++)
      if (most >= clusters[at].ratio - clusters[at].ratio * 1e-9) atLeast[at]++;
    sinceStep += tried;
    if (sinceStep < CIRCLES_A_STEP) continue;
    sinceStep = 0;
    yield { done: draw + 1, total: draws };
  }
  yield { done: draws, total: draws };
  return clusters.map(({ centre, size, ratio, inside, people }, at): ScanCluster => {
    const members = circles.members.slice(circles.start[centre], circles.start[centre] + size);
    const last = members[size - 1];
    const expected = (allCases * people) / allPeople;
    return {
      centre,
      radius: Math.hypot(x[last] - x[centre], y[last] - y[centre]),
      members,
      cases: inside,
      population: people,
      expected,
      relativeRisk: inside / expected / ((allCases - inside) / (allCases - expected)),
      logLikelihoodRatio: ratio,
      p: (atLeast[at] + 1) / (draws + 1),
    };
  });
}

/** Places around each centre, nearest first: members[start[centre]] .. members[start[centre + 1]). */
type Circles = { readonly start: Uint32Array; readonly members: Uint32Array };

function circlesOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  population: ArrayLike<number>,
  most: number,
): Circles {
  const count = x.length;
  const start = new Uint32Array(count + 1);
  const lists: Uint32Array[] = [];
  const far = new Float64Array(count);
  const order = new Uint32Array(count);
  for (let centre = 0; centre < count; centre++) {
    for (let other = 0; other < count; other++) {
      far[other] = (x[other] - x[centre]) ** 2 + (y[other] - y[centre]) ** 2;
      order[other] = other;
    }
    order.sort((a, b) => far[a] - far[b] || a - b);
    let held = 0;
    let size = 0;
    while (size < count && held + population[order[size]] <= most) held += population[order[size++]];
    lists.push(order.slice(0, size));
    start[centre + 1] = start[centre] + size;
  }
  const members = new Uint32Array(start[count]);
  lists.forEach((list, centre) => {
    members.set(list, start[centre]);
  });
  return { start, members };
}

type Found = {
  readonly centre: number;
  readonly size: number;
  readonly ratio: number;
  readonly inside: number;
  readonly people: number;
  readonly members: Uint32Array;
};

function strongestOfEach(
  { start, members }: Circles,
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  allCases: number,
  allPeople: number,
): Found[] {
  const found: Found[] = [];
  for (let centre = 0; centre + 1 < start.length; centre++) {
    let inside = 0;
    let people = 0;
    let best: Found | null = null;
    for (let at = start[centre]; at < start[centre + 1]; at++) {
      inside += cases[members[at]];
      people += population[members[at]];
      const ratio = ratioOf(inside, (allCases * people) / allPeople, allCases);
      if (ratio > (best?.ratio ?? 0)) {
        const size = at - start[centre] + 1;
        best = { centre, size, ratio, inside, people, members: members.subarray(start[centre], at + 1) };
      }
    }
    if (best) found.push(best);
  }
  return found.sort((a, b) => b.ratio - a.ratio || a.centre - b.centre);
}

function withoutOverlap(found: readonly Found[]): Found[] {
  const taken = new Set<number>();
  return found.filter(({ members }) => {
    for (const member of members) if (taken.has(member)) return false;
    for (const member of members) taken.add(member);
    return true;
  });
}

/** Logarithm of the likelihood ratio; 0 where there are no more cases than expected. */
function ratioOf(inside: number, expected: number, all: number): number {
  if (!(inside > expected)) return 0;
  const outside = all - inside;
  return (
    inside * Math.log(inside / expected) + (outside > 0 ? outside * Math.log(outside / (all - expected)) : 0)
  );
}

function strongestRatio(
  { start, members }: Circles,
  cases: Float64Array,
  population: ArrayLike<number>,
  allCases: number,
  allPeople: number,
): number {
  const each = allCases / allPeople;
  let most = 0;
  for (let centre = 0; centre + 1 < start.length; centre++) {
    let inside = 0;
    let people = 0;
    for (let at = start[centre]; at < start[centre + 1]; at++) {
      const member = members[at];
      inside += cases[member];
      people += population[member];
      const expected = people * each;
      // A ratio is never above cases x excess / expected (log x <= x - 1): most circles need no logarithm.
      if (inside * (inside - expected) <= most * expected) continue;
      const ratio = ratioOf(inside, expected, allCases);
      if (ratio > most) most = ratio;
    }
  }
  return most;
}

/** Deals the cases over the places, each by its population. */
function dealCases(cumulative: Float64Array, cases: number, random: RandomState, into: Float64Array): void {
  into.fill(0);
  const all = cumulative[cumulative.length - 1];
  for (let one = 0; one < cases; one++) {
    const at = nextUint32(random) * (1 / 0x1_0000_0000) * all;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle] > at) high = middle;
      else low = middle + 1;
    }
    into[low]++;
  }
}

function runningTotal(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    sum += values[at];
    sums[at] = sum;
  }
  return sums;
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}
