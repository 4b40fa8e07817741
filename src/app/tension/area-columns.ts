import {
  type AreaType,
  areaBeside,
  MILDER_AREA_TYPES,
  positionOfArea,
} from "../../core/tension/area-types.ts";
import type { PairFacts } from "../../core/tension/pair-facts.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";

/** The area type that a table gives beside the one of the lens, and how many firms a zone has under it. */
export function columnBeside(areaType: AreaType): {
  readonly areaType: AreaType;
  readonly firmsOf: (totals: Pick<ZoneTotals, "firmsByArea">) => number;
} {
  const beside = areaBeside(areaType);
  const position = positionOfArea(beside);
  return { areaType: beside, firmsOf: ({ firmsByArea }) => firmsByArea[position] };
}

/** What a pair is asked under each area type after the strictest. */
export const MILDER_COLUMNS = MILDER_AREA_TYPES.map((areaType) => {
  const position = positionOfArea(areaType);
  return {
    areaType,
    askedOf: ({ guidelineM }: Pick<PairFacts, "guidelineM">): number => guidelineM[position],
  };
});
