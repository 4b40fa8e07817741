/** How the guideline distances are looked at. What each switch does is in docs/methods.md#tension. */
export type Lens = {
  /**
   * *Rustige woonwijk* or *gemengd gebied*. Chooses which distance is counted, coloured and scored; the status of
   * a pair (conflict, mixed-only, clear) is the same under both.
   */
  readonly areaType: "quiet" | "mixed";
  /** Step hazard down in a mixed area too. Common practice does not. */
  readonly reduceHazard: boolean;
  /** Take the small or large row of a code by the firm's jobs. An assumption, marked wherever it changes a number. */
  readonly sizeRule: boolean;
  /** Half-width of the firm's plot taken off the distance: none, or estimated from its jobs. */
  readonly plotRadius: "0" | "estimate";
  /** Do firms in port land in transition (Merwe-Vierhavens) count? */
  readonly countTransition: boolean;
};

export const DEFAULT_LENS: Lens = {
  areaType: "quiet",
  reduceHazard: false,
  sizeRule: false,
  plotRadius: "0",
  countTransition: true,
};

/**
 * Do two lenses ask the same distances of the firms? When so, the index of one serves the other: a change of
 * area type or of the transition switch costs no rebuild.
 */
export function sameDistances(a: Lens, b: Lens): boolean {
  return a.reduceHazard === b.reduceHazard && a.sizeRule === b.sizeRule && a.plotRadius === b.plotRadius;
}
