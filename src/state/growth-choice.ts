import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../core/growth/hotspots.ts";
import type { ReferenceId } from "../core/growth/reference.ts";

/** The charts of the growth view. */
export const CHARTS = ["years", "change", "shift", "flows", "movers", "sizes", "special"] as const;
export type ChartName = (typeof CHARTS)[number];

/** What the user chose in the growth view. Neighbourhoods: 1, 1.5 or 2.5 cell sizes, or the first ring. */
export type GrowthChoice = {
  readonly cellM: 250 | 500 | 1000;
  readonly measure: HotspotOptions["measure"];
  readonly capped: boolean;
  readonly band: 1 | 1.5 | 2.5 | "first-ring";
  /** Draws made for a square at most. */
  readonly permutations: 99_999 | 999_999 | 4_999_999;
  readonly fdr: boolean;
  /** Marks show the jobs of the year, or their change since the base year; none leaves the map to the squares. */
  readonly marks: "year" | "change" | "none";
  /** Squares with their class on the map. */
  readonly squares: boolean;
  /** Growing clusters near planned homes, and those homes, outlined on the map. */
  readonly nearHomes: boolean;
  /** Circles of the scan statistic, which need no squares: worked out when they are asked for. */
  readonly circles: boolean;
  readonly reference: ReferenceId;
  /** Area that shift-share, flows, sizes and movers are about: a port side, "all", "zone:<number>", or `layer:id` of the region. */
  readonly area: string;
  /** The chart that is open; null = the charts are closed. */
  readonly chart: ChartName | null;
};

export const CELLS_M = [250, 500, 1000] as const satisfies readonly GrowthChoice["cellM"][];
export const BANDS = ["first-ring", 1, 1.5, 2.5] as const satisfies readonly GrowthChoice["band"][];
export const PERMUTATIONS = [
  99_999, 999_999, 4_999_999,
] as const satisfies readonly GrowthChoice["permutations"][];
export const MARKS = ["none", "change", "year"] as const satisfies readonly GrowthChoice["marks"][];
export const REFERENCES = ["region", "rest", "national", "own"] as const satisfies readonly ReferenceId[];

export const START_GROWTH: GrowthChoice = {
  cellM: DEFAULT_HOTSPOT_OPTIONS.cellM,
  measure: DEFAULT_HOTSPOT_OPTIONS.measure,
  capped: DEFAULT_HOTSPOT_OPTIONS.capped,
  band: 1.5,
  permutations: DEFAULT_HOTSPOT_OPTIONS.permutations,
  fdr: DEFAULT_HOTSPOT_OPTIONS.fdr,
  marks: "none",
  squares: true,
  nearHomes: true,
  circles: false,
  reference: "region",
  area: "outside",
  chart: null,
};
