import type { FirmTable } from "../register/firm-table.ts";
import { NOT_MANUFACTURING } from "../register/subsectors.ts";
import { HAZARD } from "./aspects.ts";
import { quietDistanceM, type RuleSet, resolveRule, type SizeRow } from "./guideline-rules.ts";
import { stepDown, stepOfDistance } from "./ladder.ts";
import type { Lens } from "./lens.ts";
import { plotRadiusM } from "./plot-radius.ts";

/**
 * Jobs stand in for the production floor, the only size a register has: fewer than 5 jobs as "under 200 m2",
 * 50 or more as "2,000 m2 and more". A rule of thumb of low confidence.
 */
const SMALL_BELOW_JOBS = 5;
const LARGE_FROM_JOBS = 50;

/** What the guideline asks for each firm. Arrays have length `count`; row i is firm i of the table. */
export type FirmGuidelines = {
  readonly count: number;
  /** Distance in a quiet residential area and in a mixed area, metres; 0 without a rule. */
  readonly quietM: Uint16Array;
  readonly mixedM: Uint16Array;
  /** Bitmask over ASPECTS of the aspects that reach the distance (several can tie); 0 where the distance is 0. */
  readonly quietAspects: Uint8Array;
  readonly mixedAspects: Uint8Array;
  /** Position in CATEGORIES, of the quiet distance; 0 without a rule. */
  readonly category: Uint8Array;
  /** Position in RuleSet.rules, or NO_RULE. */
  readonly rule: Uint16Array;
  /** 1 where only the division had a row. */
  readonly viaFallback: Uint8Array;
  /** 1 where the size rule chose a row with other distances or deciding aspects than the default row has. */
  readonly sizeAssumed: Uint8Array;
  /** Assumed half-width of the plot, metres; 0 under the lens's plot radius "0". */
  readonly plotRadiusM: Float64Array;
  /** Firms of divisions 10-33 whose code, and even whose division, is not in the list. */
  readonly withoutRule: number;
};

/** `FirmGuidelines.rule` of a firm that the list has no row for, or that is no manufacturing. */
export const NO_RULE = 0xffff;

/** Which row of its code a firm of this many jobs takes under the size rule. Unknown jobs: the default row. */
export function sizeRowOf(jobs: number): SizeRow {
  if (jobs > 0 && jobs < SMALL_BELOW_JOBS) return "small";
  return jobs >= LARGE_FROM_JOBS ? "large" : "default";
}

/** The distances of one rule under a lens, and the aspects that decide them. */
export type RuleDistances = {
  readonly quietM: number;
  readonly mixedM: number;
  readonly quietAspects: number;
  readonly mixedAspects: number;
};

export function ruleDistances(
  rule: { odourM: number; dustM: number; noiseM: number; hazardM: number },
  reduceHazard: boolean,
): RuleDistances {
  const quiet = [rule.odourM, rule.dustM, rule.noiseM, rule.hazardM];
  const mixed = quiet.map((distanceM, aspect) =>
    aspect === HAZARD && !reduceHazard ? distanceM : stepDown(distanceM),
  );
  return {
    quietM: Math.max(...quiet),
    mixedM: Math.max(...mixed),
    quietAspects: decidingAspects(quiet),
    mixedAspects: decidingAspects(mixed),
  };
}

function decidingAspects(distancesM: readonly number[]): number {
  const largest = Math.max(...distancesM);
  if (largest === 0) return 0;
  let bits = 0;
  distancesM.forEach((distanceM, aspect) => {
    if (distanceM === largest) bits |= 1 << aspect;
  });
  return bits;
}

/**
 * What does the guideline ask of every firm of a register?
 *
 * @param jobs of the chosen year, one a firm: for the size rule and the plot radius only. NaN = unknown: default
 *             row, no plot
 * Firms outside divisions 10-33 get no rule. Cost: O(codes + firms); a rule is looked up once for each code.
 */
export function firmGuidelines(
  firms: Pick<FirmTable, "count" | "sbi" | "sbiCodes" | "subsector">,
  jobs: Float32Array,
  rules: RuleSet,
  lens: Lens,
): FirmGuidelines {
  const { count, sbi, subsector } = firms;
  const bySize = {
    small: codeDistances(firms.sbiCodes, rules, lens, "small"),
    default: codeDistances(firms.sbiCodes, rules, lens, "default"),
    large: codeDistances(firms.sbiCodes, rules, lens, "large"),
  };
  const out = {
    count,
    quietM: new Uint16Array(count),
    mixedM: new Uint16Array(count),
    quietAspects: new Uint8Array(count),
    mixedAspects: new Uint8Array(count),
    category: new Uint8Array(count),
    rule: new Uint16Array(count).fill(NO_RULE),
    viaFallback: new Uint8Array(count),
    sizeAssumed: new Uint8Array(count),
    plotRadiusM: new Float64Array(count),
  };
  let withoutRule = 0;
  for (let firm = 0; firm < count; firm++) {
    if (subsector[firm] === NOT_MANUFACTURING) continue;
    const of = bySize[lens.sizeRule ? sizeRowOf(jobs[firm]) : "default"];
    const code = sbi[firm];
    if (lens.plotRadius === "estimate") out.plotRadiusM[firm] = plotRadiusM(jobs[firm], subsector[firm]);
    if (of.rule[code] === NO_RULE) {
      withoutRule++;
      continue;
    }
    out.rule[firm] = of.rule[code];
    out.quietM[firm] = of.quietM[code];
    out.mixedM[firm] = of.mixedM[code];
    out.quietAspects[firm] = of.quietAspects[code];
    out.mixedAspects[firm] = of.mixedAspects[code];
    out.category[firm] = of.category[code];
    out.viaFallback[firm] = of.viaFallback[code];
    const usual = bySize.default;
    if (
      of.quietM[code] !== usual.quietM[code] ||
      of.mixedM[code] !== usual.mixedM[code] ||
      of.quietAspects[code] !== usual.quietAspects[code] ||
      of.mixedAspects[code] !== usual.mixedAspects[code]
    )
      out.sizeAssumed[firm] = 1;
  }
  return { ...out, withoutRule };
}

/** The same columns for each code of a register's dictionary, with the rows of one size. */
function codeDistances(codes: readonly string[], rules: RuleSet, lens: Lens, size: SizeRow) {
  const n = codes.length;
  const of = {
    quietM: new Uint16Array(n),
    mixedM: new Uint16Array(n),
    quietAspects: new Uint8Array(n),
    mixedAspects: new Uint8Array(n),
    category: new Uint8Array(n),
    rule: new Uint16Array(n).fill(NO_RULE),
    viaFallback: new Uint8Array(n),
  };
  codes.forEach((sbi, code) => {
    const resolved = resolveRule(rules, sbi, size);
    if (!resolved) return;
    const distances = ruleDistances(resolved.rule, lens.reduceHazard);
    of.quietM[code] = distances.quietM;
    of.mixedM[code] = distances.mixedM;
    of.quietAspects[code] = distances.quietAspects;
    of.mixedAspects[code] = distances.mixedAspects;
    of.category[code] = stepOfDistance(quietDistanceM(resolved.rule));
    of.rule[code] = resolved.position;
    of.viaFallback[code] = resolved.viaFallback ? 1 : 0;
  });
  return of;
}
