import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../core/growth/hotspots.ts";
import { MEASURES } from "../core/growth/measures.ts";
import type { Reference } from "../core/growth/reference.ts";
import type { ViewStore } from "./view.ts";

/** The charts of the growth view. */
export const CHARTS = ["years", "change", "shift", "flows", "movers", "sizes", "special"] as const;
export type ChartName = (typeof CHARTS)[number];

/** What the user chose in the growth view. Neighbourhoods: 1, 1.5 or 2.5 cell sizes, or the first ring. */
export type GrowthChoice = {
  readonly cellM: 250 | 500 | 1000;
  readonly measure: HotspotOptions["measure"];
  readonly capped: boolean;
  readonly band: 1 | 1.5 | 2.5 | "first-ring";
  readonly permutations: 999 | 9999 | 99999;
  readonly fdr: boolean;
  /** Marks show the jobs of the year, or their change since the base year; none leaves the map to the squares. */
  readonly marks: "year" | "change" | "none";
  /** Squares with their certainty on the map. */
  readonly squares: boolean;
  readonly reference: Reference["id"];
  /** Area that shift-share, flows, sizes and movers are about: a port side, "all", or "zone:<number>". */
  readonly area: string;
  /** The chart that is open; null = the charts are closed. */
  readonly chart: ChartName | null;
};

export const CELLS_M = [250, 500, 1000] as const satisfies readonly GrowthChoice["cellM"][];
export const BANDS = ["first-ring", 1, 1.5, 2.5] as const satisfies readonly GrowthChoice["band"][];
export const PERMUTATIONS = [999, 9999, 99999] as const satisfies readonly GrowthChoice["permutations"][];
export const MARKS = ["none", "change", "year"] as const satisfies readonly GrowthChoice["marks"][];
const REFERENCES = ["region", "national", "own"] as const satisfies readonly Reference["id"][];

export const START_GROWTH: GrowthChoice = {
  cellM: DEFAULT_HOTSPOT_OPTIONS.cellM,
  measure: DEFAULT_HOTSPOT_OPTIONS.measure,
  capped: DEFAULT_HOTSPOT_OPTIONS.capped,
  band: 1.5,
  permutations: 9999,
  fdr: DEFAULT_HOTSPOT_OPTIONS.fdr,
  marks: "none",
  squares: true,
  reference: "region",
  area: "outside",
  chart: null,
};

export function changeGrowth(view: ViewStore, change: Partial<GrowthChoice>): void {
  view.setState(({ growth }) => ({ growth: { ...growth, ...change } }));
}

/** Values of each choice that a link may hold, in the order they are offered. */
const OFFERED: { readonly [Key in Exclude<keyof GrowthChoice, "area">]: readonly GrowthChoice[Key][] } = {
  cellM: CELLS_M,
  measure: MEASURES,
  capped: [false, true],
  band: BANDS,
  permutations: PERMUTATIONS,
  fdr: [true, false],
  marks: MARKS,
  squares: [true, false],
  reference: REFERENCES,
  chart: [null, ...CHARTS],
};

/** `cellM:250,capped:true`: what differs from the start; "" for nothing. A file of the user is not in a link. */
export function encodeGrowth(growth: GrowthChoice): string {
  const parts: string[] = [];
  for (const key of Object.keys(START_GROWTH) as (keyof GrowthChoice)[]) {
    if (growth[key] === START_GROWTH[key] || (key === "reference" && growth.reference === "own")) continue;
    parts.push(`${key}:${growth[key]}`);
  }
  return parts.join(",");
}

/** Reads it back; whatever is unknown stays as at the start. */
export function decodeGrowth(written = ""): GrowthChoice {
  const change: Record<string, unknown> = {};
  for (const part of written.split(",")) {
    const at = part.indexOf(":");
    const key = part.slice(0, at);
    const value = part.slice(at + 1);
    if (key === "area" && /^(all|inside|transition|outside|zone:\d+)$/.test(value)) change.area = value;
    if (!Object.hasOwn(OFFERED, key)) continue;
    const offered: readonly unknown[] = OFFERED[key as keyof typeof OFFERED];
    const found = offered.find((option) => String(option) === value);
    if (found !== undefined && found !== "own") change[key] = found;
  }
  return { ...START_GROWTH, ...change };
}
