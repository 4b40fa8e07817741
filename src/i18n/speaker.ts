import type { Language } from "./language.ts";
import type { WordValues } from "./sentence.ts";
import { isWordKey, translate, type WordKey } from "./translate.ts";
import { knownWords } from "./vocabulary.ts";

export type Say = (key: WordKey, values?: WordValues) => string;

/** One language, ready to speak. */
export type Speaker = {
  readonly language: Language;
  readonly say: Say;
  /** A sentence for a code that comes from core or io; the code itself when it has no words, so nothing is hidden. */
  readonly sayCode: (prefix: string, code: string, values?: WordValues) => string;
};

let speakers = new Map<string, Speaker>();
// A sentence that was on its way is another one now: who depends on a speaker asks a new one.
knownWords.subscribe(() => {
  speakers = new Map();
});

/**
 * The speaker of a language: the same object as long as it knows the same words, so that it can be a dependency.
 *
 * @param subsectorsKnown  false for a register without activities, whose one subsector is "unknown subsector" wherever
 *                         it is named
 */
export function speakerOf(language: Language, subsectorsKnown = true): Speaker {
  const key = `${language} ${subsectorsKnown}`;
  const speaker = speakers.get(key) ?? newSpeaker(language, subsectorsKnown);
  speakers.set(key, speaker);
  return speaker;
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

function newSpeaker(language: Language, subsectorsKnown: boolean): Speaker {
  const speaker = plainSpeaker(language);
  return subsectorsKnown ? speaker : withoutSubsectors(speaker);
}

function plainSpeaker(language: Language): Speaker {
  return {
    language,
    say: (key, values) => translate(language, key, values),
    sayCode: (prefix, code, values) => {
      const key = `${prefix}${code}`;
      return isWordKey(key) ? translate(language, key, values) : code;
    },
  };
}
