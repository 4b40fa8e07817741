import { DOMAIN_WORDS } from "./domain-words.ts";
import { ERROR_WORDS } from "./error-words.ts";
import { FILES_WORDS } from "./files-words.ts";
import { FIRMS_WORDS } from "./firms-words.ts";
import { FORMAT_WORDS } from "./format-words.ts";
import { FRAME_WORDS } from "./frame-words.ts";
import { GROWTH_WORDS } from "./growth-words.ts";
import { IMPORT_WORDS } from "./import-words.ts";
import type { Language } from "./language.ts";
import { REGISTER_WORDS } from "./register-words.ts";
import { sentenceOf, type WordValues } from "./sentence.ts";
import { TENSION_WORDS } from "./tension-words.ts";
import type { Words } from "./words.ts";

/** Every part of the page adds its words here; a key exists once. */
const ALL = {
  ...DOMAIN_WORDS,
  ...ERROR_WORDS,
  ...FILES_WORDS,
  ...FIRMS_WORDS,
  ...FORMAT_WORDS,
  ...FRAME_WORDS,
  ...GROWTH_WORDS,
  ...IMPORT_WORDS,
  ...REGISTER_WORDS,
  ...TENSION_WORDS,
} as const satisfies Words;

export type WordKey = keyof typeof ALL;

/** The sentence of a key in a language; see `sentenceOf` for what its values do. */
export function translate(language: Language, key: WordKey, values?: WordValues): string {
  return sentenceOf(language, ALL[key], values, (code) =>
    isWordKey(code) ? translate(language, code) : null,
  );
}

/** Is this key known? For codes that come from elsewhere, such as the reason of a refused row. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(ALL, key);
}
