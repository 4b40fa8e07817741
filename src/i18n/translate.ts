import { DOMAIN_WORDS } from "./domain-words.ts";
import { FILES_WORDS } from "./files-words.ts";
import { FIRMS_WORDS } from "./firms-words.ts";
import { FRAME_WORDS } from "./frame-words.ts";
import { GROWTH_WORDS } from "./growth-words.ts";
import { IMPORT_WORDS } from "./import-words.ts";
import { type Language, LOCALES, POSITION_OF } from "./language.ts";
import { TENSION_WORDS } from "./tension-words.ts";
import type { Words } from "./words.ts";

/** Every part of the page adds its words here; a key exists once. */
const ALL = {
  ...DOMAIN_WORDS,
  ...FILES_WORDS,
  ...FIRMS_WORDS,
  ...FRAME_WORDS,
  ...GROWTH_WORDS,
  ...IMPORT_WORDS,
  ...TENSION_WORDS,
} as const satisfies Words;

export type WordKey = keyof typeof ALL;
export type WordValues = Readonly<Record<string, string | number>>;

/**
 * The sentence of a key. `{name}` is replaced by a value (a number is written as its language writes it);
 * `{name|one|many}` by the first word when the number of that name is singular, else by the second.
 * A value that is missing shows as `{name}`, so that a mistake is seen.
 */
export function translate(language: Language, key: WordKey, values: WordValues = {}): string {
  return fill(language, ALL[key][POSITION_OF[language]], values);
}

/** Is this key known? For codes that come from elsewhere, such as the reason of a refused row. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(ALL, key);
}

function fill(language: Language, sentence: string, values: WordValues): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one !== undefined) return pluralRules(language).select(Number(value)) === "one" ? one : many!;
      return typeof value === "number" ? numberFormat(language).format(value) : value;
    },
  );
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
