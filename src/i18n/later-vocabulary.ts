import { DIALOG_WORDS } from "./dialog-words.ts";
import { GROWTH_PLACES_WORDS } from "./growth-places-words.ts";
import { GROWTH_WORDS } from "./growth-words.ts";
import { IMPORT_WORDS } from "./import-words.ts";
import { POINT_WORDS } from "./point-words.ts";
import { REGISTER_WORDS } from "./register-words.ts";
import { TENSION_WORDS } from "./tension-words.ts";
import type { Words } from "./words.ts";

/** Words of the views and windows that the first screen does without: they are fetched with these (`app/later-words.ts`). */
export const LATER_WORDS = {
  ...DIALOG_WORDS,
  ...GROWTH_PLACES_WORDS,
  ...GROWTH_WORDS,
  ...IMPORT_WORDS,
  ...POINT_WORDS,
  ...REGISTER_WORDS,
  ...TENSION_WORDS,
} as const satisfies Words;

export type LaterWords = typeof LATER_WORDS;
