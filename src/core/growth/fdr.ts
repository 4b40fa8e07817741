/**
 * Benjamini-Hochberg adjusted p-values ("q"): the smallest false discovery rate at which a test would still be
 * called significant. NaN (no test) stays NaN and is not counted among the tests.
 *
 * Sorted ascending, q(i) = min over j >= i of m p(j) / j, at most 1.
 * Source: Benjamini & Hochberg (1995), JRSS B 57(1). Checked against their example in tests, and against a
 * plain computation in Python in tests/golden/hotspots.
 *
 * Cost: O(m) for p-values that are spread out, as most are: they are sorted by dealing them over m equal bins.
 */
export function adjustedP(p: Float64Array): Float64Array {
  const order = ascending(p);
  const tests = order.length;
  const q = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  for (let rank = tests; rank > 0; rank--) {
    const test = order[rank - 1];
    least = Math.min(least, (p[test] * tests) / rank);
    q[test] = least;
  }
  return q;
}

/** Positions of the p-values that are not NaN, ascending by value. */
function ascending(p: Float64Array): Uint32Array {
  const bins = Math.max(1, p.length);
  const from = new Uint32Array(bins + 1);
  for (let test = 0; test < p.length; test++) if (p[test] <= 1) from[binOf(p[test], bins) + 1]++;
  for (let bin = 0; bin < bins; bin++) from[bin + 1] += from[bin];
  const order = new Uint32Array(from[bins]);
  const next = from.slice();
  for (let test = 0; test < p.length; test++) if (p[test] <= 1) order[next[binOf(p[test], bins)]++] = test;
  for (let bin = 0; bin < bins; bin++) sortBin(order, p, from[bin], from[bin + 1]);
  return order;
}

function binOf(p: number, bins: number): number {
  const bin = (p * bins) | 0;
  return bin < bins ? bin : bins - 1;
}

function sortBin(order: Uint32Array, p: Float64Array, from: number, to: number): void {
  if (to - from > 64) {
    order.subarray(from, to).sort((a, b) => p[a] - p[b]);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const test = order[i];
    const value = p[test];
    let at = i;
    while (at > from && p[order[at - 1]] > value) {
      order[at] = order[at - 1];
      at--;
    }
    order[at] = test;
  }
}
