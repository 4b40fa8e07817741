import type { Language } from "../i18n/language.ts";
import type { WordValues } from "../i18n/sentence.ts";
import { isWordKey, translate } from "../i18n/translate.ts";

/** The sentence of a code, or the code itself with its facts when i18n has no words for it. */
export function reasonOf(language: Language, key: string, context: WordValues): string {
  return isWordKey(key) ? translate(language, key, context) : `${key} ${JSON.stringify(context)}`;
}
