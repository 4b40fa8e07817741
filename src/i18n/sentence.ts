import { type Language, LOCALES, POSITION_OF, type Sentences } from "./language.ts";

export type WordValues = Readonly<Record<string, string | number>>;

/**
 * The sentence of a language. `{name}` is replaced by a value (a number is written as its language writes it);
 * `{name|one|many}` by the first word when the number of that name is singular, else by the second.
 * A value that is missing shows as `{name}`, so that a mistake is seen.
 */
export function sentenceOf(language: Language, sentences: Sentences, values: WordValues = {}): string {
  return sentences[POSITION_OF[language]].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one !== undefined)
        return pluralRules(language).select(Number(value)) === "one" ? one : (many ?? "");
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
