import { exportSayIn } from "./export-words.ts";
import type { Language } from "./language.ts";

/** Choices that hotspots depend on. */
export type GrowthSettings = {
  readonly measure: string;
  readonly capped: boolean;
  readonly baseYear: number;
  readonly year: number;
  readonly cellM: number;
  readonly band: number | string;
  readonly permutations: number;
  readonly seed: number;
  readonly fdr: boolean;
};

/** They in words, for a saved file. */
export function growthSettings(language: Language, settings: GrowthSettings): string {
  const say = exportSayIn(language);
  const { measure, capped, baseYear, year, cellM, band, permutations, seed, fdr } = settings;
  return say("setting.growth", {
    measure,
    capped: capped ? say("setting.growth.capped") : "",
    from: String(baseYear),
    to: String(year),
    cell: String(cellM),
    band: String(band),
    permutations: String(permutations),
    seed: String(seed),
    p: say(fdr ? "setting.growth.q" : "setting.growth.p"),
  });
}
