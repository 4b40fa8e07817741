import { type Language, LOCALES, POSITION_OF, type Sentences } from "./language.ts";
import { unknownNumber } from "./unknown-number.ts";

export type WordValues = Readonly<Record<string, string | number>>;

/**
 * The sentence of a language. `{name}` is replaced by a value (a number is written as its language writes it, NaN
 * as "an unknown number of");
 * `{name|one|many}` by the first word when the number of that name is singular, else by the second;
 * `{name:prefix}` by the words of the codes that the value holds, with commas between them ("a, b or c").
 * A value that is missing shows as `{name}`, so that a mistake is seen.
 *
 * @param wordsOf  words of a key such as "format.csv", or null where it has none; only asked for `{name:prefix}`
 */
export function sentenceOf(
  language: Language,
  sentences: Sentences,
  values: WordValues = {},
  wordsOf: (key: string) => string | null = () => null,
): string {
  return sentences[POSITION_OF[language]].replace(
    /\{(\w+)(?::([\w-]+)|\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, prefix?: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (prefix !== undefined) {
        // A code without words shows as it is, so that nothing is hidden.
        const names = String(value)
          .split(",")
          .map((code) => wordsOf(`${prefix}.${code}`) ?? code);
        return new Intl.ListFormat(LOCALES[language], { type: "disjunction" }).format(names);
      }
      if (one !== undefined)
        return pluralRules(language).select(Number(value)) === "one" ? one : (many ?? "");
      if (typeof value !== "number") return value;
      return Number.isNaN(value) ? unknownNumber(language, true) : numberFormat(language).format(value);
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
