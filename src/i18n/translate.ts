import type { Language } from "./language.ts";
import { sentenceOf, type WordValues } from "./sentence.ts";
import { knownWords, type WordKey } from "./vocabulary.ts";

export type { WordKey } from "./vocabulary.ts";

/**
 * The sentence of a key in a language; see `sentenceOf` for what its values do. "" for a sentence that is still on its
 * way: who listens to `knownWords` asks again when it has come.
 */
export function translate(language: Language, key: WordKey, values?: WordValues): string {
  if (!isWordKey(key)) return "";
  return sentenceOf(language, knownWords.get()[key], values, (code) =>
    isWordKey(code) ? translate(language, code) : null,
  );
}

/** Is this key known? For codes that come from elsewhere, such as the reason of a refused row. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(knownWords.get(), key);
}
