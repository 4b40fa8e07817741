import { SIZE_UNKNOWN } from "../../core/register/size-classes.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { WordKey } from "../../i18n/translate.ts";

/** Words of each class of `SIZE_CLASS_FROM`, by its code; a class that is added has a test that asks for its words. */
export const SIZE_WORDS = [
  "size.0",
  "size.1",
  "size.2",
  "size.3",
  "size.4",
] as const satisfies readonly WordKey[];

/** Name of a size class, "unknown" included. */
export function sizeName(code: number, say: Say): string {
  return say(code === SIZE_UNKNOWN ? "size.unknown" : SIZE_WORDS[code]);
}
