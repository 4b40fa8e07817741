import { InputError } from "../core/errors.ts";
import type { Speaker } from "../i18n/speaker.ts";

/** Why something failed, as a sentence with its full stop: in words when its code has them, else as the fault says it. */
export function reasonOf({ sayCode }: Pick<Speaker, "sayCode">, error: unknown): string {
  if (error instanceof InputError) return sayCode("input.", error.code, error.context);
  const said = error instanceof Error ? error.message || error.name : String(error);
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
