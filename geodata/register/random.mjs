/**
 * Seeded random numbers: sfc32 (Chris Doty-Humphrey's "small fast counter", public domain; passes PractRand),
 * started from one 32-bit seed by splitmix32. The same seed gives the same numbers on every machine.
 *
 * Not `src/core/seeded-random.ts`: Node 20 cannot import TypeScript, and another generator would give another register.
 *
 * @param {number} seed  any integer; used modulo 2^32
 */
export function randomSource(seed) {
  let mixed = seed >>> 0;
  const splitmix = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let t = mixed ^ (mixed >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return t ^ (t >>> 15);
  };
  let a = splitmix();
  let b = splitmix();
  let c = splitmix();
  let counter = 1;
  /** Uniform in [0, 1). */
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();

  /** Standard normal, by the Box-Muller transform. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  /** A whole number that is `value` on average: 2.3 gives 2 (70%) or 3 (30%). */
  const round = (value) => Math.floor(value + next());
  /** Whole number in [0, n). */
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  /** Position drawn in proportion to the steps of an ascending running total. */
  const pickCumulative = (totals) => {
    const wanted = next() * totals[totals.length - 1];
    let low = 0;
    let high = totals.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (totals[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  /** In place, Fisher-Yates. */
  const shuffle = (list) => {
    for (let i = list.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  };
  return { next, normal, round, below, pick, pickCumulative, shuffle };
}

/** Running totals of a list of weights. */
export function cumulative(weights) {
  const totals = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i];
    totals[i] = sum;
  }
  return totals;
}

/** A number in [0, 1) that belongs to a square of the map, the same for every seed. */
export function hashOfSquare(ix, iy, salt = 0) {
  let h = Math.imul(ix | 0, 0x85ebca6b) ^ Math.imul(iy | 0, 0xc2b2ae35) ^ Math.imul(salt | 0, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  h ^= h >>> 15;
  return (h >>> 0) / 4294967296;
}
