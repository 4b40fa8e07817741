import type { Words } from "./words.ts";

/** Words of the tension view. */
export const TENSION_VIEW_WORDS = {
  "card.kind.plan": ["planzone", "plan zone"],
} as const satisfies Words;
