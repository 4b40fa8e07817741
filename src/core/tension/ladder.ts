/**
 * The steps of the separation guideline, in metres, and the environmental category (*milieucategorie*) that each
 * stands for. Position 0 means no distance at all and no category. Category and distance are one-to-one.
 * Source: VNG, Bedrijven en milieuzonering, edition 2009 (distances for a quiet residential area).
 */
export const LADDER_M = [0, 10, 30, 50, 100, 200, 300, 500, 700, 1000, 1500] as const;
export const CATEGORIES = ["", "1", "2", "3.1", "3.2", "4.1", "4.2", "5.1", "5.2", "5.3", "6"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Position on the ladder of a distance, or -1 when it is not one of the steps. */
export function stepOfDistance(distanceM: number): number {
  return (LADDER_M as readonly number[]).indexOf(distanceM);
}

/** Category of a distance of the ladder. @throws Error for a distance that is not on it (checked on loading) */
export function categoryOfDistance(distanceM: number): Category {
  const step = stepOfDistance(distanceM);
  if (step < 0) throw new Error(`${distanceM} m is not a step of the ladder`);
  return CATEGORIES[step];
}

/**
 * The distance some steps down: what a mixed area (*gemengd gebied*, one step) asks where a quiet one asks
 * `distanceM`. 10 m becomes 0, and 0 stays 0. @throws Error for a distance that is not on the ladder
 */
export function stepDown(distanceM: number, steps = 1): number {
  const step = stepOfDistance(distanceM);
  if (step < 0) throw new Error(`${distanceM} m is not a step of the ladder`);
  return LADDER_M[Math.max(0, step - steps)];
}
