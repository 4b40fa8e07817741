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
const SPEAKERS_WITHOUT = new Map<Language, Speaker>(
  LANGUAGES.map((language) => [language, withoutSubsectors(newSpeaker(language))]),
);

/**
 * The speaker of a language: always the same object, so that it can be a dependency.
 *
 * @param subsectorsKnown  false for a register without activities, whose one subsector is "unknown subsector" wherever
 *                         it is named
 */
export function speakerOf(language: Language, subsectorsKnown = true): Speaker {
  return (subsectorsKnown ? SPEAKERS : SPEAKERS_WITHOUT).get(language) ?? newSpeaker(language);
}

/** Words of the subsector that all rows of a register without activities have the code of. */
const UNKNOWN_SUBSECTOR: ReadonlySet<string> = new Set(["subsector.overig", "subsector.full.overig"]);

function withoutSubsectors({ language, say, sayCode }: Speaker): Speaker {
  return {
    language,
    say: (key, values) => say(UNKNOWN_SUBSECTOR.has(key) ? "subsector.unknown" : key, values),
    sayCode: (prefix, code, values) =>
      UNKNOWN_SUBSECTOR.has(prefix + code) ? say("subsector.unknown") : sayCode(prefix, code, values),
  };
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
