import type { RandomState } from "../seeded-random.ts";
import type { Exchangeable } from "./exchange.ts";
import type { Counts } from "./exchange-outcome.ts";
import { NOTHING, type Plan } from "./exchange-plan.ts";

/** Scores that differ by less, relatively, are equal but for rounding. */
const SAME = 1e-9;

/** Draws that are judged together: their sums of one group lie side by side. */
const MOST_IN_BATCH = 256;
const MOST_SUMS = 1 << 16;

/** Values of each group apart; they are shuffled in place, which changes no chance. */
export function valuesByGroup({ groups, group, value }: Exchangeable): Float64Array[] {
  return Array.from({ length: groups }, (_, one) => value.filter((_, at) => group[at] === one));
}

/** Running sums of a batch, [sum, draw], of values and of their spread; and those of one window. Kept between calls. */
let sumsOf = new Float64Array(MOST_SUMS);
let spreadsOf = new Float64Array(MOST_SUMS);
const windowSquare = new Float64Array(MOST_IN_BATCH);
const windowSpread = new Float64Array(MOST_IN_BATCH);

/** How many draws are made at once of a plan. */
export function batchOf({ sums }: Plan): number {
  return Math.min(MOST_IN_BATCH, Math.max(1, Math.floor(MOST_SUMS / sums)));
}

/**
 * Makes draws of a plan and counts in how many each of its cells scores at least, and at most, what it does.
 *
 * @param values  of each group (`valuesByGroup`), in thousandths; left in another order
 * @param mean    of each group
 * @param batch   at most `batchOf`
 * @param counts  added to; `draws` is left alone
 */
export function drawBatch(
  values: readonly Float64Array[],
  mean: Float64Array,
  { lengths, firstRow, sums, alike }: Plan,
  random: RandomState,
  batch: number,
  { atLeast, atMost }: Counts,
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
