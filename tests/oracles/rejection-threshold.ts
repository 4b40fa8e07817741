/**
 * Largest p that is rejected at a false discovery rate, -1 when nothing is: a test is rejected when its p is at
 * most this. The same verdict as `adjustedP(p) <= rate`, without sorting.
 *
 * The rule looks for the most tests k of which the largest p is at most rate k / m. Taking all tests first, each
 * step keeps those that pass for as many as are left; when none falls away any more, those are the k.
 */
export function rejectionThreshold(p: Float64Array, rate: number): number {
  let tests = 0;
  let left = 0;
  for (let test = 0; test < p.length; test++) {
    if (p[test] <= 1) tests++;
    if (p[test] <= rate) left++;
  }
  const kept = new Float64Array(left);
  for (let test = 0, at = 0; test < p.length; test++) if (p[test] <= rate) kept[at++] = p[test];
  for (;;) {
    let passing = 0;
    let largest = -1;
    for (let at = 0; at < left; at++) {
      const value = kept[at];
      if ((value * tests) / left > rate) continue;
      kept[passing++] = value;
      if (value > largest) largest = value;
    }
    if (passing === left) return largest;
    left = passing;
  }
}
