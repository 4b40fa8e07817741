import { type Aspect, aspectsOf } from "./aspects.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import { CATEGORIES, type Category } from "./ladder.ts";
import { type TensionStatus, tensionStatus } from "./tension-status.ts";

/** Everything that a sentence, a table row or an export says about one firm and one zone; words come from i18n. */
export type PairFacts = {
  readonly status: TensionStatus;
  readonly inside: boolean;
  readonly distanceM: number;
  /** Distance for a quiet residential area and for a mixed area. */
  readonly guidelineM: number;
  readonly mixedM: number;
  /** Quiet guideline less distance: positive = that many metres too near, negative = that many beyond it. */
  readonly deficitM: number;
  readonly category: Category;
  /** Aspects that decide the quiet distance, and those that decide the mixed one. */
  readonly aspects: readonly Aspect[];
  readonly mixedAspects: readonly Aspect[];
  readonly viaFallback: boolean;
  readonly sizeAssumed: boolean;
  /** Assumed half-width of the plot that was taken off the distance. */
  readonly plotRadiusM: number;
};

/** Facts of a firm at a distance from a zone. @param inside does the firm's point lie in the zone? */
export function pairFacts(
  guidelines: FirmGuidelines,
  firm: number,
  distanceM: number,
  inside: boolean,
): PairFacts {
  const guidelineM = guidelines.quietM[firm];
  const mixedM = guidelines.mixedM[firm];
  return {
    status: tensionStatus(distanceM, guidelineM, mixedM, inside),
    inside,
    distanceM,
    guidelineM,
    mixedM,
    deficitM: guidelineM - distanceM,
    category: CATEGORIES[guidelines.category[firm]],
    aspects: aspectsOf(guidelines.quietAspects[firm]),
    mixedAspects: aspectsOf(guidelines.mixedAspects[firm]),
    viaFallback: guidelines.viaFallback[firm] === 1,
    sizeAssumed: guidelines.sizeAssumed[firm] === 1,
    plotRadiusM: guidelines.plotRadiusM[firm],
  };
}
