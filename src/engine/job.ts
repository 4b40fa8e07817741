import type { Progress } from "../core/steps.ts";
import type { Work } from "./drive.ts";

export type { Progress };

/**
 * One piece of work that may run in a worker: a pure function of its arguments, which both go there and come
 * back by structured clone, and which may be run a second time when its worker had to be ended. Long work gives its
 * steps (`core/steps.ts`) and knows nothing of progress, cancel or threads.
 */
export type Job<Args, Result> = (args: Args) => Work<Result>;

/** What a caller may hand along with a job. */
export type RunOptions = {
  /** Called some thirty times a second at most. Starts again from nothing when the worker had to be replaced. */
  readonly onProgress?: (progress: Progress) => void;
  /** An aborted job rejects with the signal's reason, at once. */
  readonly signal?: AbortSignal;
};
