import { InputError } from "../errors.ts";
import { nextUint32, type RandomState, seededRandom } from "../seeded-random.ts";
import type { Steps } from "../steps.ts";
import type { Windows } from "./windows.ts";

/** Draws made on the page unless the user asks for another number. */
export const DEFAULT_PERMUTATIONS = 9999;

/** Cells judged by one set of draws. More is faster; fewer keeps the cells' chances apart. */
const CELLS_PER_SET = 64;

/** Neighbours drawn and added up between two steps: some milliseconds, also where the places fill no cache. */
const SUMMANDS_A_STEP = 1 << 17;

export type Permutations = {
  /** Two-sided p of each place, never 0; NaN for a place without a value. */
  readonly p: Float64Array;
  /** 1 where the neighbours' sum is in the upper half of the draws, -1 in the lower, 0 on neither side. */
  readonly side: Int8Array;
};

/**
 * How often would neighbours drawn at random do as well? Conditional permutation test of the windows.
 *
 * The place itself is fixed. Its k neighbours are drawn without replacement from all other places, R times, and
 * their sum compared with the real one: p = min(1, 2 (min(#at least, #at most) + 1) / (R + 1)). A place
 * without neighbours has p = 1. Makes no assumption on how values are distributed, which matters here: with
 * jobs as skewed as these the normal p finds "99% certain" in pure noise.
 *
 * Only k differs between places, not the way of drawing. So places with equally many neighbours are taken 64 at
 * a time and share one set of draws: each draw is made and summed once, and one binary search says which
 * of the 64 it exceeds. A draw from "all others" of place i is a draw from the first n - 1 places where i,
 * when it is drawn, stands for the last place; the few draws in which that happens are corrected one by one,
 * so that each place's own draws follow exactly the law above. Cost: O(n / 64 * R * k) instead of
 * O(n * R * k).
 *
 * @param values   one number for each place; NaN = no data
 * @param windows  their window sums, itself included
 * @param draws    R, at least 1
 * @param seed     same seed, same result
 * @returns        the p of every place, in steps; progress is in places
 * @throws InputError "permutations.count" when R is not a whole number from 1 to 10 million
 *
 * Checked against drawing for each place apart, and for uniformity on random data, in tests.
 */
export function* permutationSteps(
  values: Float64Array,
  windows: Windows,
  draws: number,
  seed: number,
): Steps<Permutations> {
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= 10_000_000))
    throw new InputError("permutations.count", { draws });
  const known = knownPlaces(values);
  const x = Float64Array.from(known, (place) => values[place]);
  const n = x.length;
  // Whole numbers add up exactly; with others a tie may differ in its last digits and must stay a tie.
  const slack = x.every(Number.isInteger) ? 0 : largest(x) * 1e-11;
  const p = new Float64Array(values.length).fill(Number.NaN);
  const side = new Int8Array(values.length);
  const order = byNeighbours(known, windows);
  const places = new Uint32Array(n);
  for (let i = 0; i < n; i++) places[i] = i;
  const setOf = new Int32Array(n).fill(-1);

  let done = 0;
  for (let stream = 0; done < n; stream++) {
    const near = windows.count[known[order[done]]] - 1;
    let end = done + 1;
    while (end < n && end - done < CELLS_PER_SET && windows.count[known[order[end]]] - 1 === near) end++;
    const members = order.subarray(done, end);
    if (near < 1) for (const member of members) p[known[member]] = 1;
    else {
      const random = seededRandom(seed, stream);
      const judged = judge(x, members, known, windows, near, draws, random, slack, places, setOf);
      let step = judged.next();
      for (; !step.done; step = judged.next()) yield { done: done + step.value * members.length, total: n };
      const counts = step.value;
      for (let at = 0; at < members.length; at++) {
        const place = known[counts.sorted[at]];
        const atLeast = counts.atLeast[at];
        const atMost = counts.atMost[at];
        p[place] = Math.min(1, (2 * (Math.min(atLeast, atMost) + 1)) / (draws + 1));
        side[place] = Math.sign(atMost - atLeast);
      }
    }
    done = end;
    yield { done, total: n };
  }
  return { p, side };
}

type Counts = {
  /** The set's places in the order of their real sums, and how many draws were at least / at most each. */
  readonly sorted: Uint32Array;
  readonly atLeast: Float64Array;
  readonly atMost: Float64Array;
};

/** Draws for one set of places. Yields the share of them made, 0-1, in the middle of many. */
function* judge(
  x: Float64Array,
  members: Uint32Array,
  known: Uint32Array,
  windows: Windows,
  near: number,
  draws: number,
  random: RandomState,
  slack: number,
  places: Uint32Array,
  setOf: Int32Array,
): Generator<number, Counts, void> {
  const neighbourSum = (member: number) => windows.sum[known[member]] - x[member];
  const sorted = members.slice().sort((a, b) => neighbourSum(a) - neighbourSum(b));
  const real = Float64Array.from(sorted, neighbourSum);
  const size = sorted.length;
  for (let at = 0; at < size; at++) setOf[sorted[at]] = at;
  // Histograms first: a draw in bin b is at least the first b sums. Corrections are added to the counts.
  const reached = new Float64Array(size + 1);
  const passed = new Float64Array(size + 1);
  const atLeast = new Float64Array(size);
  const atMost = new Float64Array(size);
  const most = Math.max(1, Math.floor(SUMMANDS_A_STEP / near));
  for (let from = 0; from < draws; from += most) {
    const batch = Math.min(most, draws - from);
    drawBatch(x, places, random, near, batch, real, slack, setOf, reached, passed, atLeast, atMost);
    if (from + batch < draws) yield (from + batch) / draws;
  }
  for (let at = 0; at < size; at++) setOf[sorted[at]] = -1;
  let below = 0;
  for (let at = 0; at < size; at++) {
    below += passed[at];
    atMost[at] += below;
  }
  let above = 0;
  for (let at = size - 1; at >= 0; at--) {
    above += reached[at + 1];
    atLeast[at] += above;
  }
  return { sorted, atLeast, atMost };
}

/**
 * Makes `batch` draws. reached[b] counts draws that are at least exactly the first b real sums; passed[b] those
 * that exceed exactly the first b, so that they are at most sum b and all after it.
 */
function drawBatch(
  x: Float64Array,
  places: Uint32Array,
  random: RandomState,
  near: number,
  batch: number,
  real: Float64Array,
  slack: number,
  setOf: Int32Array,
  reached: Float64Array,
  passed: Float64Array,
  atLeast: Float64Array,
  atMost: Float64Array,
): void {
  const others = x.length - 1;
  const lastValue = x[others];
  const size = real.length;
  let pow = 1;
  while (pow * 2 <= size) pow *= 2;
  for (let draw = 0; draw < batch; draw++) {
    // The first `near` steps of a Fisher-Yates shuffle of places 0 .. n - 2, going on from the last order.
    let sum = 0;
    let own = 0;
    for (let step = 0; step < near; step++) {
      const other = step + Math.floor(nextUint32(random) * (1 / 0x1_0000_0000) * (others - step));
      const place = places[other];
      places[other] = places[step];
      places[step] = place;
      sum += x[place];
      if (setOf[place] >= 0) own++;
    }
    let exceeded = 0;
    for (let jump = pow; jump > 0; jump >>= 1)
      if (exceeded + jump <= size && real[exceeded + jump - 1] + slack < sum) exceeded += jump;
    let equalled = exceeded;
    while (equalled < size && real[equalled] - slack <= sum) equalled++;
    passed[exceeded]++;
    reached[equalled]++;
    if (own === 0) continue;
    for (let step = 0; step < near; step++) {
      const at = setOf[places[step]];
      if (at < 0) continue;
      // Place `at` was drawn as its own neighbour: for it, the draw holds the last place instead.
      const corrected = sum - x[places[step]] + lastValue;
      if (at < equalled) atLeast[at]--;
      if (at >= exceeded) atMost[at]--;
      if (corrected >= real[at] - slack) atLeast[at]++;
      if (corrected <= real[at] + slack) atMost[at]++;
    }
  }
}

function knownPlaces(values: Float64Array): Uint32Array {
  const known = new Uint32Array(values.length);
  let n = 0;
  for (let place = 0; place < values.length; place++) if (!Number.isNaN(values[place])) known[n++] = place;
  return known.slice(0, n);
}

/** Positions in `known`, those with fewest neighbours first, in their own order within a number of neighbours. */
function byNeighbours(known: Uint32Array, { count }: Windows): Uint32Array {
  const widest = count.reduce((most, here) => Math.max(most, here), 0);
  const from = new Uint32Array(widest + 2);
  for (const place of known) from[count[place] + 1]++;
  for (let near = 0; near <= widest; near++) from[near + 1] += from[near];
  const order = new Uint32Array(known.length);
  for (let i = 0; i < known.length; i++) order[from[count[known[i]]]++] = i;
  return order;
}

function largest(x: Float64Array): number {
  let most = 0;
  for (let i = 0; i < x.length; i++) most = Math.max(most, Math.abs(x[i]));
  return most;
}
