import { AREA_TYPES } from "./area-types.ts";
import { ASPECTS, type DistanceByAspect } from "./aspects.ts";
import { stepDown } from "./ladder.ts";

/**
 * What a rule asks for each aspect under each area type, metres: `[area][aspect]`, by position in AREA_TYPES and
 * ASPECTS.
 *
 * @param distanceM    of the rule, for a quiet residential area: steps of the ladder
 * @param reduceHazard step down also the aspect that practice leaves as it is
 */
export function aspectDistances(
  distanceM: DistanceByAspect,
  reduceHazard: boolean,
): readonly (readonly number[])[] {
  return AREA_TYPES.map((area) =>
    ASPECTS.map(({ id, stepsDown }) =>
      stepsDown === "always" || reduceHazard ? stepDown(distanceM[id], area.stepsDown) : distanceM[id],
    ),
  );
}

/** The distances of one rule under a lens, and the aspects that decide them; both by position in AREA_TYPES. */
export type RuleDistances = {
  /** The largest over the aspects, metres. */
  readonly guidelineM: readonly number[];
  /** Bitmask over ASPECTS of those that reach it; 0 where nothing is asked. */
  readonly aspects: readonly number[];
};

export function ruleDistances(distanceM: DistanceByAspect, reduceHazard: boolean): RuleDistances {
  const byArea = aspectDistances(distanceM, reduceHazard);
  return { guidelineM: byArea.map((metres) => Math.max(...metres)), aspects: byArea.map(decidingAspects) };
}

function decidingAspects(distancesM: readonly number[]): number {
  const largest = Math.max(...distancesM);
  if (largest === 0) return 0;
  let bits = 0;
  distancesM.forEach((distanceM, aspect) => {
    if (distanceM === largest) bits |= 1 << aspect;
  });
  return bits;
}
