import { CHARTS, type ChartName } from "../../state/growth-choice.ts";
import type { Analysis } from "../firms/analysis.ts";

/** Charts that are drawn by subsector: of a register without activities they have nothing to say. */
const BY_SUBSECTOR: ReadonlySet<ChartName> = new Set(["years", "change", "shift", "special"]);

/** The charts that have something to say of a register; none where no growth can be told. */
export function chartsOf({ lacks }: Pick<Analysis, "lacks">): readonly ChartName[] {
  if (lacks.change || lacks.jobs) return [];
  return lacks.subsectors ? CHARTS.filter((chart) => !BY_SUBSECTOR.has(chart)) : CHARTS;
}
