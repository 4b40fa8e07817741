/** One thing that a guideline distance is kept for. */
type AspectEntry = {
  /** Words on screen and headings of saved files are keyed by it. */
  readonly id: string;
  /** Column of a list of guideline distances that holds its metres. */
  readonly column: string;
  /** Does a milder area type step its distance down? "if-asked": only under a lens that reduces hazard. */
  readonly stepsDown: "always" | "if-asked";
};

/**
 * What a guideline distance is kept for. Position in this list is the bit number in an aspect bitmask, which has
 * eight. Hazard is the one aspect that common practice does not reduce in a mixed area.
 */
export const ASPECTS = [
  { id: "odour", column: "geur_m", stepsDown: "always" },
  { id: "dust", column: "stof_m", stepsDown: "always" },
  { id: "noise", column: "geluid_m", stepsDown: "always" },
  { id: "hazard", column: "gevaar_m", stepsDown: "if-asked" },
] as const satisfies readonly AspectEntry[];

export type Aspect = (typeof ASPECTS)[number]["id"];

/** Metres for each aspect. */
export type DistanceByAspect = Readonly<Record<Aspect, number>>;

/** Names of the aspects in a bitmask, in the order of ASPECTS. */
export function aspectsOf(bits: number): Aspect[] {
  return ASPECTS.flatMap(({ id }, bit) => ((bits & (1 << bit)) !== 0 ? [id] : []));
}
