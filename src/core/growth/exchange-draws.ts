import type { RandomState } from "../seeded-random.ts";
import type { Exchangeable } from "./exchange.ts";
import type { Counts } from "./exchange-outcome.ts";
import { type Asked, FEW_ROWS, MANY_ROWS, NOTHING, type Plan } from "./exchange-plan.ts";

/** Scores that differ by less, relatively, are equal but for rounding. */
const SAME = 1e-9;

/** Draws that are judged together: their sums of one group lie side by side. */
const MOST_IN_BATCH = 256;
const MOST_SUMS = 1 << 16;

/** Values of each group apart; they are shuffled in place, which changes no chance. */
export function valuesByGroup({ groups, group, value }: Exchangeable): Float64Array[] {
  return Array.from({ length: groups }, (_, one) => value.filter((_, at) => group[at] === one));
}

/** Running sums of a batch, [sum, draw], of values and of their spread; kept between calls. The last of each is 0 for all draws. */
let sumsOf = new Float64Array(MOST_SUMS);
let spreadsOf = new Float64Array(MOST_SUMS);

/** What windows that are alike hold in each draw of a batch: above what chance would put there, squared with its sign, and the spread. */
const squares = new Float64Array(MOST_IN_BATCH);
const owns = new Float64Array(MOST_IN_BATCH);

/** How many draws are made at once of a plan. */
export function batchOf({ sums }: Plan): number {
  return Math.min(MOST_IN_BATCH, Math.max(1, Math.floor(MOST_SUMS / (sums + 1))));
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
  { lengths, firstRow, sums, asked }: Plan,
  random: RandomState,
  batch: number,
  { atLeast, atMost }: Counts,
): void {
  const size = (sums + 1) * batch;
  if (size > sumsOf.length) {
    sumsOf = new Float64Array(size);
    spreadsOf = new Float64Array(size);
  }
  for (let group = 0; group < lengths.length; group++)
    runningSums(values[group], mean[group], lengths[group], random, firstRow[group] * batch, batch);
  sumsOf.fill(0, sums * batch, size);
  spreadsOf.fill(0, sums * batch, size);
  for (const one of asked) countBatch(one, batch, atLeast, atMost);
}

/** What windows that are alike hold in each draw of a batch, of one or two rows of sums. */
function scoreFew({ rows, expected, steady }: Asked, batch: number): void {
  const sums = sumsOf;
  const spreads = spreadsOf;
  const a = rows[0] * batch;
  const b = rows[1] * batch;
  for (let draw = 0; draw < batch; draw++) {
    const above = sums[a + draw] + sums[b + draw] - expected;
    squares[draw] = above * Math.abs(above);
    owns[draw] = spreads[a + draw] + spreads[b + draw] + steady;
  }
}

/**
 * The same of more rows. Eight are added at once, whether there are as many or not: a loop over them costs twice as much.
 * Written out: in a batch of few draws a list made for them would take longer than the draws.
 */
function scoreMany({ rows, expected, steady }: Asked, batch: number): void {
  const sums = sumsOf;
  const spreads = spreadsOf;
  const a = rows[0] * batch;
  const b = rows[1] * batch;
  const c = rows[2] * batch;
  const d = rows[3] * batch;
  const e = rows[4] * batch;
  const f = rows[5] * batch;
  const g = rows[6] * batch;
  const h = rows[7] * batch;
  const count = rows.length;
  for (let draw = 0; draw < batch; draw++) {
    let above =
      sums[a + draw] +
      sums[b + draw] +
      sums[c + draw] +
      sums[d + draw] +
      sums[e + draw] +
      sums[f + draw] +
      sums[g + draw] +
      sums[h + draw] -
      expected;
    let own =
      spreads[a + draw] +
      spreads[b + draw] +
      spreads[c + draw] +
      spreads[d + draw] +
      spreads[e + draw] +
      spreads[f + draw] +
      spreads[g + draw] +
      spreads[h + draw] +
      steady;
    for (let row = MANY_ROWS; row < count; row++) {
      above += sums[rows[row] * batch + draw];
      own += spreads[rows[row] * batch + draw];
    }
    squares[draw] = above * Math.abs(above);
    owns[draw] = own;
  }
}

/** In how many draws of a batch windows that are alike score at least, and at most, what each does. */
function countBatch(one: Asked, batch: number, atLeast: Float64Array, atMost: Float64Array): void {
  if (one.rows.length === FEW_ROWS) scoreFew(one, batch);
  else scoreMany(one, batch);
  const { cells, real } = one;
  for (let at = 0; at < cells.length; at++) {
    const slack = Math.abs(real[at]) * SAME;
    const low = real[at] - slack;
    const high = real[at] + slack;
    let least = 0;
    let most = 0;
    for (let draw = 0; draw < batch; draw++) {
      // Not divided: a multiplication is cheaper, and a window without any spread needs no rule of its own.
      if (squares[draw] + NOTHING >= low * owns[draw]) least++;
      if (squares[draw] - NOTHING <= high * owns[draw]) most++;
    }
    atLeast[cells[at]] += least;
    atMost[cells[at]] += most;
  }
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
