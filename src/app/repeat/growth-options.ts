import type { HotspotOptions } from "../../core/growth/hotspots.ts";
import type { GrowthChoice } from "../../state/growth-choice.ts";
import { type Argument, typed } from "./argument.ts";

/** The option of a choice; or why there is none. */
type Repeat = { readonly option: string } | { readonly without: string };

/** How each choice of the growth view is made on the command line. */
export const GROWTH_OPTIONS = {
  cellM: { option: "cell" },
  measure: { option: "measure" },
  capped: { option: "capped" },
  band: { option: "band" },
  permutations: { option: "permutations" },
  fdr: { option: "fdr" },
  reference: { option: "reference" },
  area: { option: "area" },
  chart: { option: "chart" },
  marks: { without: "what the marks of firms on the map look like" },
  squares: { without: "whether squares are drawn on the map" },
  nearHomes: { without: "whether clusters near planned homes are outlined on the map" },
  circles: { option: "scan" },
} as const satisfies Readonly<Record<keyof GrowthChoice, Repeat>>;

/** The choices of the growth view as options; those that are about a picture alone have none. */
export function growthArguments(choice: GrowthChoice): Argument[] {
  return (Object.keys(GROWTH_OPTIONS) as (keyof GrowthChoice)[]).flatMap((key) => {
    const repeat: Repeat = GROWTH_OPTIONS[key];
    const value = choice[key];
    return value === null || "without" in repeat ? [] : [[repeat.option, typed(value)] as const];
  });
}

/** What hotspots were found with, as options. */
export function hotspotArguments(options: HotspotOptions): Argument[] {
  const { cellM, measure, capped, band, permutations, seed, fdr, baseYear, year } = options;
  return [
    [GROWTH_OPTIONS.cellM.option, typed(cellM)],
    [GROWTH_OPTIONS.measure.option, measure],
    [GROWTH_OPTIONS.capped.option, typed(capped)],
    [GROWTH_OPTIONS.band.option, typed(band)],
    [GROWTH_OPTIONS.permutations.option, typed(permutations)],
    ["seed", typed(seed)],
    [GROWTH_OPTIONS.fdr.option, typed(fdr)],
    ["base-year", typed(baseYear)],
    ["year", typed(year)],
  ];
}
