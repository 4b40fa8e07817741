import { levelOf } from "./classes.ts";
import { adjustedP } from "./fdr.ts";

/** Half-width of the bounds around a p from draws, in standard errors: the true p lies outside once in a thousand cells. */
const STANDARD_ERRORS = 3.29;

/** In how many draws each cell scores at least, and at most, what it really does; and of how many. One entry for each cell. */
export type Counts = {
  readonly atLeast: Float64Array;
  readonly atMost: Float64Array;
  readonly draws: Uint32Array;
};

/** What the draws made so far say. One entry for each cell; NaN or 0 where it was not tested. */
export type Outcome = {
  /** Two-sided p of each cell, never 0; NaN where the window holds nothing that could be exchanged. */
  readonly p: Float64Array;
  /** The lower bound of p. */
  readonly pLow: Float64Array;
  /** Adjusted (Benjamini-Hochberg), and the same from the lower and upper bound of every p. */
  readonly q: Float64Array;
  readonly qLow: Float64Array;
  readonly qHigh: Float64Array;
  /** 1 where the window lies in the upper half of the draws, -1 in the lower, 0 on neither side. */
  readonly side: Int8Array;
  /** 1 where another seed may well give another class: the bounds of q lie in two classes. */
  readonly edge: Uint8Array;
};

/**
 * @param tested  cells that have anything to exchange
 * @param fdr     are classes made from the adjusted p? Else from p itself
 */
export function outcomeOf(
  tested: Uint32Array,
  { atLeast, atMost, draws: made }: Counts,
  fdr: boolean,
): Outcome {
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
  return { p, pLow: low, q, qLow, qHigh, side, edge };
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
