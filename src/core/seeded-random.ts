/** State of a random number generator: four 32-bit words, changed in place by `nextUint32`. */
export type RandomState = Uint32Array;

/**
 * A generator from a seed: the same seed gives the same numbers everywhere. `stream` makes independent
 * generators of one seed, so that one part of a computation does not depend on how much another has drawn.
 *
 * The seed is spread over the state by SplitMix32, because seeds 1 and 2 must not begin alike.
 */
export function seededRandom(seed: number, stream = 0): RandomState {
  const state = new Uint32Array(4);
  let mixed = (Math.trunc(seed) ^ Math.imul(stream + 1, 0x85ebca6b) ^ Math.trunc(seed / 0x1_0000_0000)) | 0;
  for (let word = 0; word < 4; word++) {
    mixed = (mixed + 0x9e3779b9) | 0;
    let bits = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    state[word] = bits ^ (bits >>> 15);
  }
  return state;
}

/**
 * The next 32 random bits, as an integer 0 .. 2^32 - 1. Generator: xoshiro128++ (Blackman & Vigna 2021, "Scrambled
 * linear pseudorandom number generators", ACM TOMS 47(4)); checked against its published C code.
 */
export function nextUint32(state: RandomState): number {
  const s0 = state[0];
  const s1 = state[1];
  const s3 = state[3];
  const sum = (s0 + s3) | 0;
  const result = (((sum << 7) | (sum >>> 25)) + s0) >>> 0;
  const mixed2 = state[2] ^ s0;
  const mixed3 = s3 ^ s1;
  state[1] = s1 ^ mixed2;
  state[0] = s0 ^ mixed3;
  state[2] = mixed2 ^ (s1 << 9);
  state[3] = (mixed3 << 11) | (mixed3 >>> 21);
  return result;
}
