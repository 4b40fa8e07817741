/**
 * The languages of the page, a line each, in the order in which every word gives its sentences. A language more is a
 * line here and its words: until each has them, the word files do not compile. The first is the one a page starts in.
 */
const TABLE = [
  { code: "nl", name: "Nederlands", locale: "nl-NL" },
  { code: "en", name: "English", locale: "en-GB" },
] as const;

export type Language = (typeof TABLE)[number]["code"];

/** One sentence in every language, in the order of the table. */
export type Sentences = OneFor<typeof TABLE>;

/** Of a tuple, one as long with a sentence at each position. Only a type parameter makes the mapping keep the length. */
type OneFor<Rows extends readonly unknown[]> = { readonly [Position in keyof Rows]: string };

export const LANGUAGES: readonly Language[] = TABLE.map(({ code }) => code);

/** Each language by its own name. */
export const LANGUAGE_NAMES = columnOf("name");

/** BCP 47 tags for `Intl`. */
export const LOCALES = columnOf("locale");

/** Position of a language in `Sentences`. */
export const POSITION_OF = Object.fromEntries(
  TABLE.map(({ code }, position) => [code, position]),
) as Readonly<Record<Language, number>>;

/** Is this the code of a language the page speaks? */
export function isLanguage(code: unknown): code is Language {
  return LANGUAGES.some((language) => language === code);
}

function columnOf(column: "name" | "locale"): Readonly<Record<Language, string>> {
  return Object.fromEntries(TABLE.map((row) => [row.code, row[column]])) as Record<Language, string>;
}
