import type { Exchangeable } from "../../src/core/growth/exchange.ts";
import { STEADY_SHARE } from "../../src/core/growth/exchange-plan.ts";
import type { Neighbours } from "../../src/core/growth/neighbours.ts";
import { seededRandom } from "../../src/core/seeded-random.ts";
import { nextBelow } from "../random.ts";

/**
 * The exchange test as it is written in a textbook: in each draw all values of each group are dealt over all things of
 * that group, cells add up their things and windows their cells: how far each thing is above the mean of its group, the
 * square of that, and the variance of its group.
 *
 * @returns two-sided p of each cell
 */
export function shuffleAll(
  { groups, group, cell, value }: Exchangeable,
  { start, link }: Neighbours,
  draws: number,
  seed: number,
): Float64Array {
  const cells = start.length - 1;
  const random = seededRandom(seed);
  const members = Array.from({ length: groups }, (_, one) => {
    const rows: number[] = [];
    for (let at = 0; at < group.length; at++) if (group[at] === one) rows.push(at);
    return rows;
  });
  const dealt = value.slice();
  const mean = members.map((rows) => rows.reduce((sum, row) => sum + value[row], 0) / rows.length);
  const variance = members.map(
    (rows, one) => rows.reduce((sum, row) => sum + (value[row] - mean[one]) ** 2, 0) / rows.length,
  );
  const above = new Float64Array(cells);
  const spread = new Float64Array(cells);
  const windows = (into: Float64Array): void => {
    above.fill(0);
    spread.fill(0);
    for (let at = 0; at < cell.length; at++) {
      const deviation = dealt[at] - mean[group[at]];
      above[cell[at]] += deviation;
      spread[cell[at]] += deviation * deviation + STEADY_SHARE * variance[group[at]];
    }
    for (let here = 0; here < cells; here++) {
      let sum = 0;
      let squares = 0;
      for (let i = start[here]; i < start[here + 1]; i++) {
        sum += above[link[i]];
        squares += spread[link[i]];
      }
      into[here] = Math.abs(sum) < 1e-6 ? 0 : sum / Math.sqrt(squares);
    }
  };
  const real = new Float64Array(cells);
  windows(real);
  const atLeast = new Uint32Array(cells);
  const atMost = new Uint32Array(cells);
  const sums = new Float64Array(cells);
  for (let draw = 0; draw < draws; draw++) {
    for (const rows of members)
      for (let last = rows.length - 1; last > 0; last--) {
        const other = nextBelow(random, last + 1);
        const kept = dealt[rows[last]];
        dealt[rows[last]] = dealt[rows[other]];
        dealt[rows[other]] = kept;
      }
    windows(sums);
    for (let here = 0; here < cells; here++) {
      if (sums[here] >= real[here] - 1e-9) atLeast[here]++;
      if (sums[here] <= real[here] + 1e-9) atMost[here]++;
    }
  }
  return Float64Array.from(real, (_, here) =>
    Math.min(1, (2 * (Math.min(atLeast[here], atMost[here]) + 1)) / (draws + 1)),
  );
}
