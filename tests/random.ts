import { nextUint32, type RandomState, seededRandom as seeded } from "../src/core/seeded-random.ts";

/** Uniform numbers in [0, 1) from a seed: the product's own generator, as tests and bench like to ask it. */
export function seededRandom(seed: number): () => number {
  const state = seeded(seed);
  return () => nextUint32(state) / 0x1_0000_0000;
}

/** A whole number 0 .. below - 1, all equally likely up to below / 2^32 (under 1e-4 for any number of cells). */
export function nextBelow(state: RandomState, below: number): number {
  return Math.floor(nextUint32(state) * (1 / 0x1_0000_0000) * below);
}

/** Puts the values in a random order, in place; every order equally likely (Fisher-Yates). */
export function shuffle(values: Float64Array, state: RandomState): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = nextBelow(state, last + 1);
    const kept = values[last];
    values[last] = values[other];
    values[other] = kept;
  }
}
