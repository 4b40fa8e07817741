/**
 * Lower bounds of the five classes that zones are shaded by, in the unit of the tension score: jobs, each weighed by
 * how near its firm is. Fixed, so that a colour means the same under every filter, lens and scenario. See
 * docs/methods.md#tension-classes.
 */
export const TENSION_CLASS_FROM = [0, 10, 50, 200, 1000] as const;
export type TensionClass = 0 | 1 | 2 | 3 | 4;

/** No firm within reach: such a zone is not shaded at all. */
export const NO_TENSION = -1;

/**
 * Class of a zone, or NO_TENSION without a firm within reach. A firm whose jobs are unknown weighs nothing, and still
 * puts a zone in the lowest class, also where the score itself is unknown (NaN).
 */
export function tensionClass(zone: {
  readonly score: number;
  readonly firmsWithinReach: number;
}): TensionClass | typeof NO_TENSION {
  if (zone.firmsWithinReach === 0) return NO_TENSION;
  let found = 0;
  TENSION_CLASS_FROM.forEach((from, index) => {
    if (zone.score >= from) found = index;
  });
  return found as TensionClass;
}
