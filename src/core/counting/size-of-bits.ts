import { SIZE_NONE, SIZE_UNKNOWN, sizeClassOf } from "../register/size-classes.ts";

/**
 * Size class of a float32 number of jobs without comparing: SIZE_OF_BITS[bits >>> SIZE_SHIFT], where the bits are
 * those of jobs as the index keeps them (0 = none, -0 = unknown, otherwise more than 0).
 *
 * The 13 bits that remain are sign, exponent and the first four of the fraction. The lower bounds of the classes (1,
 * 5, 20, 50, 200) have no more bits than that, so numbers that share them share their class.
 */
export const SIZE_SHIFT = 19;

export const SIZE_OF_BITS = new Uint8Array(8192);
const bits = new Uint32Array(1);
const jobs = new Float32Array(bits.buffer);
for (let key = 0; key < 8192; key++) {
  bits[0] = key << SIZE_SHIFT;
  SIZE_OF_BITS[key] = sizeOfStored(jobs[0]);
}

function sizeOfStored(stored: number): number {
  if (Object.is(stored, -0)) return SIZE_UNKNOWN;
  // The smallest numbers share their key with 0: no register has a firm of 10^-38 jobs.
  return stored > 0 ? sizeClassOf(stored) : SIZE_NONE;
}
