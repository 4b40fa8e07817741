import { InputError } from "../errors.ts";
import { seededRandom } from "../seeded-random.ts";
import type { Steps } from "../steps.ts";
import { WEAKEST_LEVEL } from "./classes.ts";
import { type Exchangeable, type ExchangeWindows, momentsOf } from "./exchange.ts";
import { batchOf, drawBatch, valuesByGroup } from "./exchange-draws.ts";
import { type Outcome, outcomeOf } from "./exchange-outcome.ts";
import { planOf } from "./exchange-plan.ts";

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

/**
 * Draws made for every cell. Cells that cannot be in any class stop there; the others get ten times as many, and then three
 * times as many again and again as long as their class is not settled.
 */
const FIRST_DRAWS = 999;
const SECOND_BY = 10;
const MORE_BY = 3;

/** Draws after each round, the last being `most`. */
function drawsByRound(most: number): number[] {
  const upTo: number[] = [];
  for (let next = FIRST_DRAWS; next < most; next = (next + 1) * (upTo.length === 1 ? SECOND_BY : MORE_BY) - 1)
    upTo.push(next);
  return [...upTo, most];
}

/** Shuffled and added things between two steps: some milliseconds. */
const WORK_A_STEP = 1 << 19;

export type ExchangeTest = Outcome & {
  /** Draws made for each cell. */
  readonly draws: Uint32Array;
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
 * Monte Carlo tests", Scandinavian Journal of Statistics 41(4): every cell gets some, and those that are found so often that no
 * class is in reach stop there (Besag & Clifford 1991, "Sequential Monte Carlo p-values", Biometrika 78(2)); then bounds around
 * every p are taken through the adjustment, and only cells whose class would differ between the bounds get more. Where the last draw
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
  const counts = {
    atLeast: new Float64Array(cells),
    atMost: new Float64Array(cells),
    draws: new Uint32Array(cells),
  };
  const tested = cellsWithThings(windows, things.groups);
  const values = valuesByGroup(things);
  const { mean } = momentsOf(things);
  const rounds = drawsByRound(drawsAtMost(asked, tested.length));
  const total = rounds.length;
  let open = tested;
  let last = outcomeOf(tested, counts, fdr);
  let drawn = 0;
  for (let round = 0; round < total && open.length > 0; round++) {
    const upTo = rounds[round];
    const plan = planOf(open, windows, things.groups);
    const random = seededRandom(seed, round);
    const more = upTo - drawn;
    const batch = batchOf(plan);
    let work = 0;
    for (let from = 0; from < more; from += batch) {
      const now = Math.min(batch, more - from);
      drawBatch(values, mean, plan, random, now, counts);
      work += now * plan.work;
      if (work < WORK_A_STEP) continue;
      work = 0;
      yield { done: round + (from + now) / more, total };
    }
    for (const cell of open) counts.draws[cell] = upTo;
    drawn = upTo;
    last = outcomeOf(tested, counts, fdr);
    // An adjusted p is never less than p, so that a cell whose p is beyond all levels is in no class.
    open = open.filter(
      round === 0 ? (cell) => last.pLow[cell] <= WEAKEST_LEVEL : (cell) => last.edge[cell] === 1,
    );
    // Cells that are settled early save the rounds that are left.
    yield { done: open.length > 0 ? round + 1 : total, total };
  }
  return { ...last, draws: counts.draws };
}

/** The cells whose window holds anything. */
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
