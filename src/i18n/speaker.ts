import { LANGUAGES, type Language } from "./language.ts";
import type { WordValues } from "./sentence.ts";
import { isWordKey, translate, type WordKey } from "./translate.ts";

export type Say = (key: WordKey, values?: WordValues) => string;

/** One language, ready to speak. */
export type Speaker = {
  readonly language: Language;
  readonly say: Say;
  /** A sentence for a code that comes from core or io; the code itself when it has no words, so nothing is hidden. */
  readonly sayCode: (prefix: string, code: string, values?: WordValues) => string;
};

const SPEAKERS = new Map<Language, Speaker>(LANGUAGES.map((language) => [language, newSpeaker(language)]));

/** The speaker of a language: always the same object, so that it can be a dependency. */
export function speakerOf(language: Language): Speaker {
  return SPEAKERS.get(language) ?? newSpeaker(language);
}

function newSpeaker(language: Language): Speaker {
  return {
    language,
    say: (key, values) => translate(language, key, values),
    sayCode: (prefix, code, values) => {
      const key = `${prefix}${code}`;
      return isWordKey(key) ? translate(language, key, values) : code;
    },
  };
}
