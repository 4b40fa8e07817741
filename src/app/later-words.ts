import { addWords } from "../i18n/vocabulary.ts";

let asked: Promise<void> | null = null;

/** Loads code whose words are not on the first screen, with these; fails when either does not come, and can be asked again. */
export async function withWords<M>(load: () => Promise<M>): Promise<M> {
  const code = load();
  // Both are under way at once; a failure of the code is told below.
  code.catch(() => {});
  asked ??= import("../i18n/later-vocabulary.ts").then(({ LATER_WORDS }) => addWords(LATER_WORDS));
  try {
    await asked;
  } catch (error) {
    asked = null;
    throw error;
  }
  return code;
}
