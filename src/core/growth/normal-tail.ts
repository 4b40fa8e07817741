/** Nodes of the table lie 1/32 apart, from 0 to 8 standard deviations. */
const NODES_PER_UNIT = 32;
const TABLE_END = 8;
const DEGREE = 9;
const COEFFICIENTS = DEGREE + 1;

/**
 * Two-sided p of a z-score: the chance that a standard normal is at least that far from 0 on either side.
 * NaN for NaN.
 *
 * Every |z| below 8 lies within 1/64 of a node, and there the tail is a Taylor polynomial around the node: no
 * exponential and no division in the loop over cells. Relative error below 1e-14 (tests/golden/hotspots holds
 * it against scipy); beyond 8 the continued fraction is used itself.
 */
export function twoSidedP(z: number): number {
  const far = Math.abs(z);
  if (!(far < TABLE_END)) return Number.isNaN(far) ? Number.NaN : tailByFraction(far);
  const node = (far * NODES_PER_UNIT + 0.5) | 0;
  const d = far - node / NODES_PER_UNIT;
  const at = node * COEFFICIENTS;
  // Pairs of terms first, then pairs of pairs: half the length of Horner's chain, so that less waits.
  const d2 = d * d;
  const d4 = d2 * d2;
  const low = TABLE[at + 9] + TABLE[at + 8] * d + (TABLE[at + 7] + TABLE[at + 6] * d) * d2;
  const middle = TABLE[at + 5] + TABLE[at + 4] * d + (TABLE[at + 3] + TABLE[at + 2] * d) * d2;
  return low + (middle + (TABLE[at + 1] + TABLE[at] * d) * d4) * d4;
}

/** Two-sided p of every score, written in `p`. */
export function twoSidedPs(z: Float64Array, p: Float64Array = new Float64Array(z.length)): Float64Array {
  for (let i = 0; i < z.length; i++) p[i] = twoSidedP(z[i]);
  return p;
}

const TABLE = taylorTable();

/**
 * Taylor coefficients of the two-sided tail at each node, highest power first. The derivatives of the normal
 * density are Hermite polynomials times the density: He(m+1) = x He(m) - m He(m-1).
 */
function taylorTable(): Float64Array {
  const nodes = TABLE_END * NODES_PER_UNIT + 1;
  const table = new Float64Array(nodes * COEFFICIENTS);
  for (let node = 0; node < nodes; node++) {
    const x = node / NODES_PER_UNIT;
    const last = node * COEFFICIENTS + DEGREE;
    table[last] = x < 1 ? tailBySeries(x) : tailByFraction(x);
    let hermiteBefore = 0;
    let hermite = 1;
    let factor = -2 * density(x);
    for (let power = 1; power <= DEGREE; power++) {
      factor /= power;
      table[last - power] = factor * hermite;
      const next = x * hermite - (power - 1) * hermiteBefore;
      hermiteBefore = hermite;
      hermite = next;
      factor = -factor;
    }
  }
  return table;
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** 1 - 2 density(x) (x + x^3/3 + x^5/(3*5) + ...): all terms positive, good while the tail is not small. */
function tailBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-18; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 1 - 2 * density(x) * sum;
}

/** 2 density(x) / (x + 1/(x + 2/(x + 3/(x + ...)))), from the inside out; Abramowitz & Stegun 26.2.14. */
function tailByFraction(x: number): number {
  if (x > 39) return 0;
  let fraction = x;
  for (let level = Math.ceil(12 + 1000 / (x * x)); level > 0; level--) fraction = x + level / fraction;
  return (2 * density(x)) / fraction;
}
