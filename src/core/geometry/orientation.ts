/**
 * On which side of the line a → b does p lie? Positive: left of it, negative: right of it, 0: exactly on it.
 *
 * The sign is exact for any finite coordinates: the plain formula is used when its rounding error cannot
 * matter, and otherwise the same determinant is summed without rounding. Exactness is what makes the edge rule
 * hold: register points and plan boundaries both sit on whole metres, so points on edges are real data.
 *
 * Source: J.R. Shewchuk (1997), Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 * Predicates. Checked against big-integer arithmetic in tests/core/geometry/orientation.test.ts.
 */
export function orientation(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const left = (bx - ax) * (py - ay);
  const right = (px - ax) * (by - ay);
  const turn = left - right;
  const bound = ROUNDING_BOUND * (Math.abs(left) + Math.abs(right));
  return turn >= bound || -turn >= bound ? turn : exactOrientation(ax, ay, bx, by, px, py);
}

/** (3 + 16 u) u with u = 2^-53: the relative error that the plain determinant can have (Shewchuk, ccwerrboundA). */
export const ROUNDING_BOUND = (3 + 16 * 2 ** -53) * 2 ** -53;
/** 2^27 + 1 splits a double in two halves of 26 bits (Dekker). */
const SPLITTER = 134217729;

/** Terms of the running sum, smallest first, no two of which overlap in bits. */
const terms = new Float64Array(16);
let termCount = 0;

function exactOrientation(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  termCount = 0;
  addProduct(bx, py);
  addProduct(-bx, ay);
  addProduct(-ax, py);
  addProduct(-px, by);
  addProduct(px, ay);
  addProduct(ax, by);
  for (let i = termCount - 1; i >= 0; i--) if (terms[i] !== 0) return terms[i];
  return 0;
}

/** Adds a * b to the running sum, exactly: the rounded product and what the rounding left over. */
function addProduct(a: number, b: number): void {
  const product = a * b;
  const aWide = SPLITTER * a;
  const aHigh = aWide - (aWide - a);
  const aLow = a - aHigh;
  const bWide = SPLITTER * b;
  const bHigh = bWide - (bWide - b);
  const bLow = b - bHigh;
  addTerm(aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow));
  addTerm(product);
}

/** Adds one number to the running sum, carrying the rounding of each addition down to the next smaller term. */
function addTerm(value: number): void {
  let carried = value;
  for (let i = 0; i < termCount; i++) {
    const term = terms[i];
    const sum = carried + term;
    const virtual = sum - carried;
    terms[i] = carried - (sum - virtual) + (term - virtual);
    carried = sum;
  }
  terms[termCount++] = carried;
}
