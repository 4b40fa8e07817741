import { DOMAIN_WORDS } from "./domain-words.ts";
import { ERROR_WORDS } from "./error-words.ts";
import { FILES_WORDS } from "./files-words.ts";
import { FIRMS_WORDS } from "./firms-words.ts";
import { FORMAT_WORDS } from "./format-words.ts";
import { FRAME_WORDS } from "./frame-words.ts";
import type { LaterWords } from "./later-vocabulary.ts";
import type { Words } from "./words.ts";

/** Words that the first screen has need of, in any of its states; a key exists once. */
const FIRST_WORDS = {
  ...DOMAIN_WORDS,
  ...ERROR_WORDS,
  ...FILES_WORDS,
  ...FIRMS_WORDS,
  ...FORMAT_WORDS,
  ...FRAME_WORDS,
} as const satisfies Words;

export type WordKey = keyof typeof FIRST_WORDS | keyof LaterWords;

let known: Words = FIRST_WORDS;
const listeners = new Set<() => void>();

/** Words that are here now: another object each time some were added. */
export const knownWords = {
  get: (): Words => known,
  /** @returns ends the subscription */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Adds the words of parts that are fetched later. */
export function addWords(words: Words): void {
  known = { ...known, ...words };
  for (const listener of listeners) listener();
}
