import type { FirmTable } from "../register/firm-table.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { NOT_MANUFACTURING } from "../register/subsectors.ts";
import { AREA_TYPES } from "./area-types.ts";
import { listedDistanceM, type RuleSet, resolveRule, type SizeRow } from "./guideline-rules.ts";
import { stepOfDistance } from "./ladder.ts";
import type { Lens } from "./lens.ts";
import { distancesAt } from "./noise-zone.ts";
import { plotRadiusM } from "./plot-radius.ts";
import { ruleDistances } from "./rule-distances.ts";

/**
 * Jobs stand in for the production floor, the only size a register has: fewer than 5 jobs as "under 200 m2",
 * 50 or more as "2,000 m2 and more". A rule of thumb of low confidence.
 */
const SMALL_BELOW_JOBS = 5;
const LARGE_FROM_JOBS = 50;

/** What the guideline asks for each firm. Arrays have length `count`; row i is firm i of the table. */
export type FirmGuidelines = {
  readonly count: number;
  /** By position in AREA_TYPES: the distance asked under it, metres; 0 without a rule. */
  readonly guidelineM: readonly Uint16Array[];
  /** By area type: bitmask over ASPECTS of those that reach the distance (several can tie); 0 where it is 0. */
  readonly aspects: readonly Uint8Array[];
  /** Position in CATEGORIES, of the distance of the list; 0 without a rule. */
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

/**
 * What does the guideline ask of every firm of a register?
 *
 * @param jobs of the chosen year, one a firm: for the size rule and the plot radius only. NaN = unknown: default
 *             row, no plot
 * @param row  the same row for every firm, whatever its jobs and the lens's size rule; left out: as the lens has it
 * Firms outside divisions 10-33 get no rule. Cost: O(codes + firms); a rule is looked up once for each code.
 */
export function firmGuidelines(
  firms: Pick<FirmTable, "count" | "sbi" | "sbiCodes" | "subsector" | "portSide">,
  jobs: Float32Array,
  rules: RuleSet,
  lens: Lens,
  row?: SizeRow,
): FirmGuidelines {
  const { count, sbi, subsector, portSide } = firms;
  const bySide = PORT_SIDES.map((_, side) => ({
    small: codeDistances(firms.sbiCodes, rules, lens, side, "small"),
    default: codeDistances(firms.sbiCodes, rules, lens, side, "default"),
    large: codeDistances(firms.sbiCodes, rules, lens, side, "large"),
  }));
  const out = {
    count,
    guidelineM: AREA_TYPES.map(() => new Uint16Array(count)),
    aspects: AREA_TYPES.map(() => new Uint8Array(count)),
    category: new Uint8Array(count),
    rule: new Uint16Array(count).fill(NO_RULE),
    viaFallback: new Uint8Array(count),
    sizeAssumed: new Uint8Array(count),
    plotRadiusM: new Float64Array(count),
  };
  let withoutRule = 0;
  for (let firm = 0; firm < count; firm++) {
    if (subsector[firm] === NOT_MANUFACTURING) continue;
    const bySize = bySide[portSide[firm]];
    const of = bySize[row ?? (lens.sizeRule ? sizeRowOf(jobs[firm]) : "default")];
    const code = sbi[firm];
    if (lens.plotRadius === "estimate") out.plotRadiusM[firm] = plotRadiusM(jobs[firm], subsector[firm]);
    if (of.rule[code] === NO_RULE) {
      withoutRule++;
      continue;
    }
    out.rule[firm] = of.rule[code];
    out.category[firm] = of.category[code];
    out.viaFallback[firm] = of.viaFallback[code];
    const usual = bySize.default;
    for (let area = 0; area < AREA_TYPES.length; area++) {
      const asked = of.guidelineM[area][code];
      const aspects = of.aspects[area][code];
      out.guidelineM[area][firm] = asked;
      out.aspects[area][firm] = aspects;
      if (asked !== usual.guidelineM[area][code] || aspects !== usual.aspects[area][code])
        out.sizeAssumed[firm] = 1;
    }
  }
  return { ...out, withoutRule };
}

/** The same columns for each code of a register's dictionary, on one side of the port and with the rows of one size. */
function codeDistances(
  codes: readonly string[],
  rules: RuleSet,
  lens: Lens,
  portSide: number,
  size: SizeRow,
) {
  const n = codes.length;
  const of = {
    guidelineM: AREA_TYPES.map(() => new Uint16Array(n)),
    aspects: AREA_TYPES.map(() => new Uint8Array(n)),
    category: new Uint8Array(n),
    rule: new Uint16Array(n).fill(NO_RULE),
    viaFallback: new Uint8Array(n),
  };
  codes.forEach((sbi, code) => {
    const resolved = resolveRule(rules, sbi, size);
    if (!resolved) return;
    const { guidelineM, aspects } = ruleDistances(
      distancesAt(resolved.rule.distanceM, lens, portSide),
      lens.reduceHazard,
    );
    for (let area = 0; area < AREA_TYPES.length; area++) {
      of.guidelineM[area][code] = guidelineM[area];
      of.aspects[area][code] = aspects[area];
    }
    of.category[code] = stepOfDistance(listedDistanceM(resolved.rule));
    of.rule[code] = resolved.position;
    of.viaFallback[code] = resolved.viaFallback ? 1 : 0;
  });
  return of;
}
