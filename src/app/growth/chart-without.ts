import type { ChartName } from "../../state/growth-choice.ts";
import type { FilterPart } from "../../state/project.ts";

/** Parts of the filter that a chart itself sets: it shows what they leave out as well, pale. */
export const CHART_WITHOUT = {
  years: ["subsectors", "sides"],
  change: ["subsectors"],
  shift: ["subsectors"],
  flows: [],
  movers: [],
  sizes: ["sizes"],
  special: ["subsectors"],
} as const satisfies Readonly<Record<ChartName, readonly FilterPart[]>>;
