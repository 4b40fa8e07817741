import { InputError } from "../errors.ts";
import { type RandomState, seededRandom } from "../seeded-random.ts";
import type { Steps } from "../steps.ts";
import { levelOf } from "./classes.ts";
import { type Exchangeable, type ExchangeWindows, momentsOf } from "./exchange.ts";
import { adjustedP } from "./fdr.ts";

/** Draws made for a cell at most, unless the user asks for another number. */
export const DEFAULT_DRAWS = 999_999;

/**
 * Cells up to which `draws` is the most for each; beyond it the limit grows as their square, up to four times. More cells ask
 * a smaller p of each class and more of them lie near its edge, and half the error takes four times the draws. Own choice: a
 * region at 500 m is below it.
 */
const CELLS_OF_DRAWS = 1200;
const MOST_TIMES = 4;

/** Draws made for a cell at most, where `cells` are tested. */
export function drawsAtMost(draws: number, cells: number): number {
  return Math.floor(draws * Math.min(MOST_TIMES, Math.max(1, (cells / CELLS_OF_DRAWS) ** 2)));
}

/** Draws made for every cell; after them the number made so far is tripled for those whose class is not settled. */
const FIRST_DRAWS = 9_999;
const MORE_BY = 3;

/** Half-width of the bounds around a p from draws, in standard errors: the true p lies outside once in a thousand cells. */
const STANDARD_ERRORS = 3.29;

/**
 * How much of the usual spread is put under a score besides the window's own. None, and windows where hardly anything
 * moved would score high on a job or two; much, and places where everything moves a lot would score high on nothing.
 * Own choice, made on the nulls of tests/core/growth/nulls.ts; the idea is the "fudge factor" of Tusher, Tibshirani &
 * Chu (2001), PNAS 98(9).
 */
export const STEADY_SHARE = 0.25;

/** Squares of what a window holds above its means, in thousandths squared: less than this is rounding. */
const NOTHING = 1e-12;
/** Scores that differ by less, relatively, are equal but for rounding. */
const SAME = 1e-9;

/** Shuffled and added things between two steps: some milliseconds. */
const WORK_A_STEP = 1 << 19;
/** Draws that are judged together: their sums of one group lie side by side. */
const MOST_IN_BATCH = 256;
const MOST_SUMS = 1 << 16;

export type ExchangeTest = {
  /** Two-sided p of each cell, never 0; NaN where the window holds nothing that could be exchanged. */
  readonly p: Float64Array;
  /** Adjusted (Benjamini-Hochberg), and the same from the lower and upper bound of every p. */
  readonly q: Float64Array;
  readonly qLow: Float64Array;
  readonly qHigh: Float64Array;
  /** 1 where the window lies in the upper half of the draws, -1 in the lower, 0 on neither side. */
  readonly side: Int8Array;
  /** Draws made for each cell. */
  readonly draws: Uint32Array;
  /** 1 where another seed may well give another class: the bounds of q lie in two classes. */
  readonly edge: Uint8Array;
};

/**
 * How often would a window score as high if the values had fallen on the things at random? Values are exchanged within
 * their groups, the window holds the cell itself, and p = min(1, 2 (min(#at least, #at most) + 1) / (R + 1)).
 *
 * The score is what the window holds above (or below) the means of its groups, over the root of its own spread: the
 * squared deviations of its things, and a share of what is usual for so many of these groups. Dividing by the spread of
 * the window itself keeps the rate of false alarms also where the firms of one place simply move more, up and down, than
 * those of another: see Chung & Romano (2013), "Exact and asymptotically robust permutation tests", Annals of
 * Statistics 41(2).
 *
 * What a window holds in a draw is, group by group, the sum of as many values of that group as it has things: drawn
 * without replacement, the same whichever things they are. So one draw is a shuffle of the front of each group and its
 * running sums, and every window takes its score from them: its chances are exactly those of shuffling all values over
 * all things, for less work.
 *
 * Draws are made where they matter, after Gandy & Hahn (2014), "MMCTest - a safe algorithm for implementing multiple
 * Monte Carlo tests", Scandinavian Journal of Statistics 41(4): every cell gets some; then bounds around every p are
 * taken through the adjustment, and only cells whose class would differ between the bounds get more. Where the last draw
 * still leaves a doubt the cell is marked as on the edge. A single cell can so reach the strongest class, which needs a p
 * of 0.01 / cells, without a million draws for all.
 *
 * @param draws  R at most, for any one cell; more among many cells (`drawsAtMost`)
 * @param fdr    are classes made from the adjusted p? Else from p itself
 * @throws InputError "permutations.count" when `draws` is not a whole number from 1 to 10 million
 *
 * Checked against all possible draws, and against shuffling all values over all things, in tests.
 */
export function* exchangeTestSteps(
  things: Exchangeable,
  windows: ExchangeWindows,
  { draws: asked, seed, fdr }: { readonly draws: number; readonly seed: number; readonly fdr: boolean },
): Steps<ExchangeTest> {
  if (!(Number.isInteger(asked) && asked >= 1 && asked <= 10_000_000))
    throw new InputError("permutations.count", { draws: asked });
  const cells = windows.sum.length;
  const atLeast = new Float64Array(cells);
  const atMost = new Float64Array(cells);
  const made = new Uint32Array(cells);
  let open = cellsWithThings(windows, things.groups);
  const values = valuesByGroup(things);
  const { mean } = momentsOf(things);
  let last = outcome(open, atLeast, atMost, made, fdr);
  const tested = open;
  const draws = drawsAtMost(asked, tested.length);
  const rounds = 1 + Math.max(0, Math.ceil(Math.log(draws / FIRST_DRAWS) / Math.log(MORE_BY)));
  let drawn = 0;
  for (let round = 0; round < rounds && open.length > 0; round++) {
    const upTo = round === 0 ? Math.min(draws, FIRST_DRAWS) : Math.min(draws, (drawn + 1) * MORE_BY - 1);
    const plan = planOf(open, windows, things.groups);
    const random = seededRandom(seed, round);
    const more = upTo - drawn;
    const batch = Math.min(MOST_IN_BATCH, Math.max(1, Math.floor(MOST_SUMS / plan.sums)));
    const workOfDraw = plan.shuffled + plan.additions;
    let sinceStep = 0;
    for (let from = 0; from < more; from += batch) {
      const now = Math.min(batch, more - from);
      drawBatch(values, mean, plan, random, now, atLeast, atMost);
      sinceStep += now * workOfDraw;
      if (sinceStep < WORK_A_STEP) continue;
      sinceStep = 0;
      yield { done: round + (from + now) / more, total: rounds };
    }
    for (const cell of open) made[cell] = upTo;
    drawn = upTo;
    last = outcome(tested, atLeast, atMost, made, fdr);
    open = open.filter((cell) => last.edge[cell] === 1);
    // Cells that are settled early save the rounds that are left.
    yield { done: open.length > 0 ? round + 1 : rounds, total: rounds };
  }
  return { ...last, draws: made };
}

/** Values of each group apart; they are shuffled in place, which changes no chance. */
function valuesByGroup({ groups, group, value }: Exchangeable): Float64Array[] {
  return Array.from({ length: groups }, (_, one) => value.filter((_, at) => group[at] === one));
}

function cellsWithThings({ near }: ExchangeWindows, groups: number): Uint32Array {
  const cells = near.length / groups;
  const found = new Uint32Array(cells);
  let count = 0;
  for (let cell = 0; cell < cells; cell++)
    for (let one = 0; one < groups; one++)
      if (near[cell * groups + one] > 0) {
        found[count++] = cell;
        break;
      }
  return found.slice(0, count);
}

/** Windows with equally many things of each group: one score from a draw serves them all. */
type Alike = {
  /** Rows of running sums that make up theirs. */
  readonly rows: Uint32Array;
  readonly cells: Uint32Array;
  /** Real scores, in the order of `cells`. */
  readonly real: Float64Array;
  /** The same for all of them: what chance would put there, and the steady part of the spread. */
  readonly expected: number;
  readonly steady: number;
};

/** What a draw must hold: for each group the numbers of values whose sum is asked, ascending. */
type Plan = {
  readonly lengths: readonly Uint32Array[];
  /** Position of a group's first sum. */
  readonly firstRow: readonly number[];
  readonly sums: number;
  readonly alike: readonly Alike[];
  /** Values shuffled, and sums added, in one draw. */
  readonly shuffled: number;
  readonly additions: number;
};

/** The square of the score, with its sign: in the same order as the score itself. */
function scoreOf(above: number, spread: number): number {
  return above * above < NOTHING ? 0 : (above * Math.abs(above)) / spread;
}

function planOf(open: Uint32Array, windows: ExchangeWindows, groups: number): Plan {
  const { near, sum, expected, spread, usualSpread } = windows;
  const asked = Array.from({ length: groups }, () => new Set<number>());
  const alike = new Map<string, number[]>();
  for (const cell of open) {
    const lengths = near.subarray(cell * groups, (cell + 1) * groups);
    for (let one = 0; one < groups; one++) if (lengths[one] > 0) asked[one].add(lengths[one]);
    const key = lengths.join();
    const others = alike.get(key);
    if (others) others.push(cell);
    else alike.set(key, [cell]);
  }
  const lengths = asked.map((set) => Uint32Array.from(set).sort());
  const firstRow: number[] = [];
  let sums = 0;
  let shuffled = 0;
  for (const one of lengths) {
    firstRow.push(sums);
    sums += one.length;
    shuffled += one.length > 0 ? one[one.length - 1] : 0;
  }
  let additions = 0;
  const made = Array.from(alike.values(), (members): Alike => {
    const rows: number[] = [];
    for (let one = 0; one < groups; one++) {
      const length = near[members[0] * groups + one];
      if (length > 0) rows.push(firstRow[one] + lengths[one].indexOf(length));
    }
    additions += rows.length + members.length;
    const cells = Uint32Array.from(members);
    const steady = STEADY_SHARE * usualSpread[members[0]];
    return {
      rows: Uint32Array.from(rows),
      cells,
      real: Float64Array.from(cells, (cell) => scoreOf(sum[cell] - expected[cell], spread[cell] + steady)),
      expected: expected[members[0]],
      steady,
    };
  });
  return { lengths, firstRow, sums, alike: made, shuffled, additions };
}

/** Running sums of a batch, [sum, draw], of values and of their spread; and those of one window. Kept between calls. */
let sumsOf = new Float64Array(MOST_SUMS);
let spreadsOf = new Float64Array(MOST_SUMS);
const windowSquare = new Float64Array(MOST_IN_BATCH);
const windowSpread = new Float64Array(MOST_IN_BATCH);

function drawBatch(
  values: readonly Float64Array[],
  mean: Float64Array,
  { lengths, firstRow, sums, alike }: Plan,
  random: RandomState,
  batch: number,
  atLeast: Float64Array,
  atMost: Float64Array,
): void {
  if (sums * batch > sumsOf.length) {
    sumsOf = new Float64Array(sums * batch);
    spreadsOf = new Float64Array(sums * batch);
  }
  for (let group = 0; group < lengths.length; group++)
    runningSums(values[group], mean[group], lengths[group], random, firstRow[group] * batch, batch);
  for (const { rows, cells, real, expected, steady } of alike) {
    scoreBatch(rows, batch, expected, steady);
    for (let at = 0; at < cells.length; at++) countBatch(real[at], batch, cells[at], atLeast, atMost);
  }
}

/** The scores of windows of one kind in each draw of a batch. */
function scoreBatch(rows: Uint32Array, batch: number, expected: number, steady: number): void {
  const sums = sumsOf;
  const spreads = spreadsOf;
  const squares = windowSquare;
  const spread = windowSpread;
  const count = rows.length;
  const first = rows[0] * batch;
  const second = count > 1 ? rows[1] * batch : -1;
  for (let draw = 0; draw < batch; draw++) {
    let above = sums[first + draw] - expected;
    let own = spreads[first + draw] + steady;
    if (second >= 0) {
      above += sums[second + draw];
      own += spreads[second + draw];
    }
    for (let row = 2; row < count; row++) {
      const at = rows[row] * batch + draw;
      above += sums[at];
      own += spreads[at];
    }
    squares[draw] = above * Math.abs(above);
    spread[draw] = own;
  }
}

/** In how many draws of a batch a window scores at least, and at most, what it does. */
function countBatch(
  real: number,
  batch: number,
  cell: number,
  atLeast: Float64Array,
  atMost: Float64Array,
): void {
  const squares = windowSquare;
  const spread = windowSpread;
  const slack = Math.abs(real) * SAME;
  const low = real - slack;
  const high = real + slack;
  let least = 0;
  let most = 0;
  // Not divided: a multiplication is cheaper, and a window without any spread needs no rule of its own.
  for (let draw = 0; draw < batch; draw++) {
    if (squares[draw] + NOTHING >= low * spread[draw]) least++;
    if (squares[draw] - NOTHING <= high * spread[draw]) most++;
  }
  atLeast[cell] += least;
  atMost[cell] += most;
}

/**
 * Shuffles the front of a group for each draw (Fisher-Yates, going on from the last order) and writes its sums at
 * `lengths`. The generator is `nextUint32` written out: kept in variables it costs a third.
 */
function runningSums(
  values: Float64Array,
  mean: number,
  lengths: Uint32Array,
  random: RandomState,
  first: number,
  batch: number,
): void {
  const sums = sumsOf;
  const spreads = spreadsOf;
  const count = values.length;
  const asked = lengths.length;
  let s0 = random[0] | 0;
  let s1 = random[1] | 0;
  let s2 = random[2] | 0;
  let s3 = random[3] | 0;
  for (let draw = 0; draw < batch; draw++) {
    let sum = 0;
    let spread = 0;
    let step = 0;
    let at = first + draw;
    for (let next = 0; next < asked; next++) {
      const end = lengths[next];
      for (; step < end; step++) {
        const mixed = (s0 + s3) | 0;
        const bits = (((mixed << 7) | (mixed >>> 25)) + s0) >>> 0;
        const shifted = s1 << 9;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = (s3 << 11) | (s3 >>> 21);
        const other = step + ((bits * (1 / 0x1_0000_0000) * (count - step)) | 0);
        const value = values[other];
        values[other] = values[step];
        values[step] = value;
        sum += value;
        spread += (value - mean) * (value - mean);
      }
      sums[at] = sum;
      spreads[at] = spread;
      at += batch;
    }
  }
  random[0] = s0;
  random[1] = s1;
  random[2] = s2;
  random[3] = s3;
}

function outcome(
  tested: Uint32Array,
  atLeast: Float64Array,
  atMost: Float64Array,
  made: Uint32Array,
  fdr: boolean,
): Omit<ExchangeTest, "draws"> {
  const cells = made.length;
  const p = new Float64Array(cells).fill(Number.NaN);
  const low = new Float64Array(cells).fill(Number.NaN);
  const high = new Float64Array(cells).fill(Number.NaN);
  const side = new Int8Array(cells);
  for (const cell of tested) {
    const draws = made[cell];
    const fewest = Math.min(atLeast[cell], atMost[cell]);
    p[cell] = Math.min(1, (2 * (fewest + 1)) / (draws + 1));
    const [least, most] = boundsOf(fewest, draws);
    low[cell] = Math.min(1, 2 * least);
    high[cell] = Math.min(1, 2 * most);
    side[cell] = Math.sign(atMost[cell] - atLeast[cell]);
  }
  const q = adjustedP(p);
  const qLow = adjustedP(low);
  const qHigh = adjustedP(high);
  const [judgedLow, judgedHigh] = fdr ? [qLow, qHigh] : [low, high];
  const edge = new Uint8Array(cells);
  for (const cell of tested) edge[cell] = levelOf(judgedLow[cell]) === levelOf(judgedHigh[cell]) ? 0 : 1;
  return { p, q, qLow, qHigh, side, edge };
}

/**
 * Bounds around the share of draws that were found: those of a Poisson count, as the counts that matter are few among
 * many. Byar's approximation: Breslow & Day (1987), Statistical methods in cancer research II, p. 69. Without draws the
 * share may be anything.
 */
function boundsOf(found: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const more = found + 1;
  const high = more * (1 - 1 / (9 * more) + STANDARD_ERRORS / (3 * Math.sqrt(more))) ** 3;
  const low =
    found > 0 ? found * Math.max(0, 1 - 1 / (9 * found) - STANDARD_ERRORS / (3 * Math.sqrt(found))) ** 3 : 0;
  return [low / of, Math.min(1, high / of)];
}
