import { DOMAIN_WORDS } from "./domain-words.ts";
import { ERROR_WORDS } from "./error-words.ts";
import { FILES_WORDS } from "./files-words.ts";
import { FORMAT_WORDS } from "./format-words.ts";
import { GROWTH_VIEW_WORDS } from "./growth-view-words.ts";
import { GROWTH_WORDS } from "./growth-words.ts";
import { IMPORT_WORDS } from "./import-words.ts";
import { type Language, LOCALES } from "./language.ts";
import { TENSION_VIEW_WORDS } from "./tension-view-words.ts";
import { TENSION_WORDS } from "./tension-words.ts";
import { UI_WORDS } from "./ui-words.ts";
import type { Words } from "./words.ts";

/** Every part of the page adds its words here; a key exists once. */
const ALL = {
  ...DOMAIN_WORDS,
  ...ERROR_WORDS,
  ...FILES_WORDS,
  ...FORMAT_WORDS,
  ...GROWTH_VIEW_WORDS,
  ...GROWTH_WORDS,
  ...IMPORT_WORDS,
  ...TENSION_VIEW_WORDS,
  ...TENSION_WORDS,
  ...UI_WORDS,
} as const satisfies Words;

export type WordKey = keyof typeof ALL;
export type WordValues = Readonly<Record<string, string | number>>;

/**
 * The sentence of a key. `{name}` is replaced by a value (a number is written as its language writes it);
 * `{name|one|many}` by the first word when the number of that name is singular, else by the second;
 * `{name:prefix}` by the words of the codes that the value holds, commas between them ("a, b or c").
 * A value that is missing shows as `{name}`, so that a mistake is seen.
 */
export function translate(language: Language, key: WordKey, values: WordValues = {}): string {
  return fill(language, ALL[key][language === "nl" ? 0 : 1], values);
}

/** Is this key known? For codes that come from elsewhere, such as the reason of a refused row. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(ALL, key);
}

function fill(language: Language, sentence: string, values: WordValues): string {
  return sentence.replace(
    /\{(\w+)(?::([\w-]+)|\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, prefix?: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (prefix !== undefined) return eitherOf(language, prefix, String(value).split(","));
      if (one !== undefined) return pluralRules(language).select(Number(value)) === "one" ? one : many!;
      return typeof value === "number" ? numberFormat(language).format(value) : value;
    },
  );
}

/** A code without words shows as it is, so that nothing is hidden. */
function eitherOf(language: Language, prefix: string, codes: readonly string[]): string {
  const names = codes.map((code) => {
    const key = `${prefix}.${code}`;
    return isWordKey(key) ? translate(language, key) : code;
  });
  return new Intl.ListFormat(LOCALES[language], { type: "disjunction" }).format(names);
}

const pluralRulesOf = new Map<Language, Intl.PluralRules>();
function pluralRules(language: Language): Intl.PluralRules {
  const known = pluralRulesOf.get(language) ?? new Intl.PluralRules(LOCALES[language]);
  pluralRulesOf.set(language, known);
  return known;
}

const numberFormatOf = new Map<Language, Intl.NumberFormat>();
function numberFormat(language: Language): Intl.NumberFormat {
  const known =
    numberFormatOf.get(language) ?? new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 });
  numberFormatOf.set(language, known);
  return known;
}
