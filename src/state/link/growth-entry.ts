import { MEASURES } from "../../core/growth/measures.ts";
import {
  BANDS,
  CELLS_M,
  CHARTS,
  type GrowthChoice,
  MARKS,
  PERMUTATIONS,
  REFERENCES,
  START_GROWTH,
} from "../growth-choice.ts";
import { type LinkEntry, withView } from "./link-entry.ts";

/** What the growth view shows and how it is worked out: `gr=cellM:250,capped:true`. */
export const growthEntry: LinkEntry = {
  key: "gr",
  write: ({ view }) => encodeGrowth(view.growth) || null,
  read: (written, link) => withView(link, { growth: decodeGrowth(written) }),
};

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
  nearHomes: [true, false],
  circles: [false, true],
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

const AREA = /^(all|inside|transition|outside|zone:\d+|(housing-zones|port-areas|estates):[a-z0-9-]+)$/;

/** Reads it back; whatever is unknown stays as at the start. */
export function decodeGrowth(written = ""): GrowthChoice {
  const change: Record<string, unknown> = {};
  for (const part of written.split(",")) {
    const at = part.indexOf(":");
    const key = part.slice(0, at);
    const value = part.slice(at + 1);
    if (key === "area" && AREA.test(value)) change.area = value;
    if (!Object.hasOwn(OFFERED, key)) continue;
    const offered: readonly unknown[] = OFFERED[key as keyof typeof OFFERED];
    const found = offered.find((option) => String(option) === value);
    if (found !== undefined && found !== "own") change[key] = found;
  }
  return { ...START_GROWTH, ...change };
}
