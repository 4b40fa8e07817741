import { InputError } from "../core/errors.ts";
import type { WordValues } from "../i18n/sentence.ts";
import { type Speaker, speakerOf } from "../i18n/speaker.ts";
import { showToast } from "../state/toasts.ts";
import { isMissingCode, messageOf, reasonOf } from "./reason.ts";
import type { Session } from "./session.ts";

/** What a user can do about it, the most likely help first. Nothing: choosing something else, which is always there. */
export type NextStep = "retry" | "reload";

export type Told = { readonly sentence: string; readonly steps: readonly NextStep[] };

/**
 * One sentence for anything that was thrown, and what helps against it. The one place where an error gets words:
 * an `InputError` by its code, a part of the page that did not come, and any other, which is a bug.
 *
 * @param about  facts that whoever threw did not know; `file` names the file that was being read
 */
export function tellError(speaker: Speaker, error: unknown, about: WordValues = {}): Told {
  if (error instanceof InputError)
    return {
      sentence: reasonOf(speaker, error, about),
      steps: /^(fetch|engine|region)\./.test(error.code) ? ["retry"] : [],
    };
  if (isMissingCode(error)) return { sentence: reasonOf(speaker, error), steps: ["retry", "reload"] };
  const key = about.file === undefined ? "error.unexpected" : "error.unexpected.file";
  return { sentence: speaker.say(key, { ...about, message: messageOf(error) }), steps: ["retry"] };
}

/** Tells what nobody caught: a bug in a click or a forgotten promise. The page goes on. */
export function tellUnexpected(session: Session, error: unknown): void {
  // Without an error: a script of someone else, or the browser's own notice that it sized something twice.
  if (error === null || error === undefined || isAbort(error)) return;
  const { sentence, steps } = tellError(speakerOf(session.view.getState().language), error);
  // The same fault in every frame is one message.
  if (session.toasts.getState().toast?.text === sentence) return;
  showToast(session.toasts, sentence, { error: true, reload: steps.includes("reload") });
}

/** Something that was stopped on purpose. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
