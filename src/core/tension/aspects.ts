/** What a guideline distance is kept for. Position in this list is the bit number in an aspect bitmask. */
export const ASPECTS = ["odour", "dust", "noise", "hazard"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Bit of `hazard`: the one aspect that a mixed area does not reduce by default. */
export const HAZARD = 3;

/** Names of the aspects in a bitmask, in the order of ASPECTS. */
export function aspectsOf(bits: number): Aspect[] {
  return ASPECTS.filter((_, bit) => (bits & (1 << bit)) !== 0);
}
