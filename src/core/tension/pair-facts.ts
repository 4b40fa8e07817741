import { STRICTEST } from "./area-types.ts";
import { type Aspect, aspectsOf } from "./aspects.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import { CATEGORIES, type Category } from "./ladder.ts";
import { type TensionStatus, tensionStatus } from "./tension-status.ts";

/** Everything that a sentence, a table row or an export says about one firm and one zone; words come from i18n. */
export type PairFacts = {
  readonly status: TensionStatus;
  readonly inside: boolean;
  readonly distanceM: number;
  /** Distance asked under each area type, by position in AREA_TYPES. */
  readonly guidelineM: readonly number[];
  /** Strictest guideline less distance: positive = that many metres too near, negative = that many beyond it. */
  readonly deficitM: number;
  readonly category: Category;
  /** Aspects that decide the distance under each area type. */
  readonly aspects: readonly (readonly Aspect[])[];
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
  const guidelineM = guidelines.guidelineM.map((metres) => metres[firm]);
  return {
    status: tensionStatus(distanceM, guidelineM, inside),
    inside,
    distanceM,
    guidelineM,
    deficitM: guidelineM[STRICTEST] - distanceM,
    category: CATEGORIES[guidelines.category[firm]],
    aspects: guidelines.aspects.map((bits) => aspectsOf(bits[firm])),
    viaFallback: guidelines.viaFallback[firm] === 1,
    sizeAssumed: guidelines.sizeAssumed[firm] === 1,
    plotRadiusM: guidelines.plotRadiusM[firm],
  };
}
