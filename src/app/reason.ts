import { InputError } from "../core/errors.ts";
import type { WordValues } from "../i18n/sentence.ts";
import type { Speaker } from "../i18n/speaker.ts";

/**
 * Why something failed, as a sentence with its full stop: in words when it has them, else as the fault says it.
 *
 * @param about  facts that whoever threw did not know
 */
export function reasonOf({ say, sayCode }: Speaker, error: unknown, about: WordValues = {}): string {
  if (error instanceof InputError) return sayCode("input.", error.code, { ...about, ...error.context });
  if (isMissingCode(error)) return say("error.code");
  // What a browser throws for a file that was changed, moved or locked since it was chosen.
  if (error instanceof Error && /^Not(Readable|Found)Error$/.test(error.name))
    return say("input.file.unreadable");
  const said = messageOf(error);
  return /[.!?]$/.test(said) ? said : `${said}.`;
}

/** What a fault says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}

/**
 * Did a dynamic import not come? No network, or a server that now holds another version of the page. Browsers throw a
 * plain TypeError for it: Chromium, Firefox, Safari; the last is Vite's for a part's style.
 */
export function isMissingCode(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|Importing a module script failed|Unable to preload CSS/i.test(error.message)
  );
}
