import type { Sentences } from "./language.ts";

/** Words of one part of the page: each key with its sentences side by side, Dutch first, then English. */
export type Words = Readonly<Record<string, Sentences>>;
