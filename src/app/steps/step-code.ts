import { lazyCode } from "../lazy-code.ts";

/** Names steps of undo and redo. The first screen has none to name. */
export const stepCode = lazyCode(() => import("./step-taken.ts"));
