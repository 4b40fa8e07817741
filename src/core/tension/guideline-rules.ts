import { InputError } from "../errors.ts";
import { ASPECTS, type DistanceByAspect } from "./aspects.ts";
import { type Category, categoryOfDistance } from "./ladder.ts";

/** Which of a code's rows applies: by the size of the production floor, for which jobs stand in. */
export type SizeRow = "small" | "default" | "large";

/** How sure the row is: checked against a reprint of the list, taken from a related row, or a fallback. */
export type RuleConfidence = "high" | "medium" | "low";

/** One row of a list of guideline distances: what an activity asks of a quiet residential area. */
export type GuidelineRule = {
  /** SBI 2008 code of 2-6 digits; it holds for every code that begins with it, unless a longer one does too. */
  readonly prefix: string;
  /** Each a step of the ladder. */
  readonly distanceM: DistanceByAspect;
  /** Index letters of the list: noise day and night (C), noise-zoned sites only (Z), external safety (R). */
  readonly continuousNoise: boolean;
  readonly zoning: boolean;
  readonly risk: boolean;
  readonly size: SizeRow;
  /** Of the largest of the distances. */
  readonly category: Category;
  /**
   * The row to use when nothing but the code is known. A row of size "default" that is not the default is an
   * alternative under the same code: shown beside it, never used for a number.
   */
  readonly isDefault: boolean;
  readonly source: string;
  readonly confidence: RuleConfidence;
  /** In the language of the list, which is Dutch. */
  readonly description: string;
};

/** The rows that one prefix has, as positions in `RuleSet.rules`; -1 where there is none. */
export type PrefixRows = {
  readonly default: number;
  readonly small: number;
  readonly large: number;
  readonly alternatives: readonly number[];
};

export type RuleSet = {
  /** Name of the list as sentences cite it: "VNG 2009", or the file of a municipality's own list. */
  readonly edition: string;
  readonly rules: readonly GuidelineRule[];
  readonly byPrefix: ReadonlyMap<string, PrefixRows>;
  /** SHA-256 of the bytes of the file that it was read from; left out for one that was not. */
  readonly fileSha256?: string;
};

export type ResolvedRule = {
  readonly rule: GuidelineRule;
  /** Position of the rule in RuleSet.rules. */
  readonly position: number;
  /** True when only the division (two digits) had a row: the distance is that of a typical firm of the division. */
  readonly viaFallback: boolean;
};

/** Length of a prefix that is a whole division. */
const DIVISION_DIGITS = 2;
const LONGEST_PREFIX = 6;

/** The largest over the aspects: what a quiet residential area asks. */
export function listedDistanceM({ distanceM }: Pick<GuidelineRule, "distanceM">): number {
  return Math.max(...ASPECTS.map(({ id }) => distanceM[id]));
}

/**
 * Puts the rows of a list together, ready for `resolveRule`.
 *
 * @throws InputError "guidelines.category" when a row's category is not that of its largest distance,
 *   "guidelines.no-default" when a prefix has rows and no default, "guidelines.two-defaults" and
 *   "guidelines.two-sizes" when it has two of a kind. The context names the prefix and the position of the row.
 */
export function ruleSet(edition: string, rules: readonly GuidelineRule[]): RuleSet {
  type Building = { default: number; small: number; large: number; alternatives: number[] };
  const byPrefix = new Map<string, Building>();
  rules.forEach((rule, position) => {
    const { prefix, category } = rule;
    const largest = categoryOfDistance(listedDistanceM(rule));
    if (category !== largest)
      throw new InputError("guidelines.category", { prefix, position, category, largest });
    const rows = byPrefix.get(prefix) ?? { default: -1, small: -1, large: -1, alternatives: [] };
    byPrefix.set(prefix, rows);
    if (rule.isDefault) {
      if (rows.default >= 0) throw new InputError("guidelines.two-defaults", { prefix, position });
      rows.default = position;
    } else if (rule.size === "default") rows.alternatives.push(position);
    else {
      if (rows[rule.size] >= 0) throw new InputError("guidelines.two-sizes", { prefix, position });
      rows[rule.size] = position;
    }
  });
  for (const [prefix, { default: usual, small, large, alternatives }] of byPrefix) {
    if (usual >= 0) continue;
    // A prefix is here for a row that it has.
    const [position = -1] = [small, large, ...alternatives].filter((row) => row >= 0);
    throw new InputError("guidelines.no-default", { prefix, position });
  }
  return { edition, rules, byPrefix };
}

/**
 * The row for an SBI code: the longest prefix of the code that has rows wins, and among its rows that of the
 * size asked, or else the default. Null when not even the division is in the list.
 *
 * @param sbi  normalised SBI 2008 code (digits only)
 * @param size "default" unless the size rule is on
 */
export function resolveRule(rules: RuleSet, sbi: string, size: SizeRow = "default"): ResolvedRule | null {
  for (let length = Math.min(sbi.length, LONGEST_PREFIX); length >= DIVISION_DIGITS; length--) {
    const rows = rules.byPrefix.get(sbi.slice(0, length));
    if (!rows) continue;
    const position = rows[size] >= 0 ? rows[size] : rows.default;
    return { rule: rules.rules[position], position, viaFallback: length === DIVISION_DIGITS };
  }
  return null;
}
