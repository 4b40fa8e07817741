import { CLI_WORDS } from "../i18n/cli-words.ts";
import type { Language } from "../i18n/language.ts";
import { sentenceOf, type WordValues } from "../i18n/sentence.ts";

export type CliWordKey = keyof typeof CLI_WORDS;
export type CliSay = (key: CliWordKey, values?: WordValues) => string;

/** The words of the command line in a language. Figures go in as text, since a table is read by programs too. */
export function sayIn(language: Language): CliSay {
  return (key, values) => sentenceOf(language, CLI_WORDS[key], values);
}
