import { AREA_TYPE_IDS, type AreaType } from "../../core/tension/area-types.ts";
import { ASPECTS, type Aspect } from "../../core/tension/aspects.ts";
import { NO_RULE } from "../../core/tension/firm-guidelines.ts";
import type { GuidelineRule } from "../../core/tension/guideline-rules.ts";
import { distancesAt } from "../../core/tension/noise-zone.ts";
import { aspectDistances } from "../../core/tension/rule-distances.ts";
import type { TensionBase } from "./compute.ts";

/** What the list asks of one firm, for each aspect under each area type. */
export type FirmDistances = {
  readonly rule: GuidelineRule;
  readonly rows: readonly {
    readonly aspect: Aspect;
    /** In the order of AREA_TYPE_IDS; `decides` where no other aspect asks more. */
    readonly cells: readonly {
      readonly areaType: AreaType;
      readonly metres: number;
      readonly decides: boolean;
    }[];
  }[];
};

/** null for a firm that the list has no row for. */
export function distancesOfFirm({ register, rules, lens }: TensionBase, row: number): FirmDistances | null {
  const { rule: positions, guidelineM } = register.guidelines;
  if (positions[row] === NO_RULE) return null;
  const rule = rules.rules[positions[row]];
  const byArea = aspectDistances(
    distancesAt(rule.distanceM, lens, register.firms.portSide[row]),
    lens.reduceHazard,
  );
  const rows = ASPECTS.map(({ id }, aspect) => ({
    aspect: id,
    cells: AREA_TYPE_IDS.map((areaType, area) => {
      const metres = byArea[area][aspect];
      return { areaType, metres, decides: metres > 0 && metres === guidelineM[area][row] };
    }),
  }));
  return { rule, rows };
}
