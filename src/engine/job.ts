import type { Progress } from "../io/import-report.ts";

export type { Progress };

/** What a job is given beside its arguments: where to tell its progress, and how it is cancelled. */
export type JobContext = {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
};

/**
 * One piece of work that may run in a worker: a pure function of its arguments, which both go there and come
 * back by structured clone. A long job awaits `letMessagesIn()` now and then, so that a cancel can reach it,
 * and then asks the signal.
 */
export type Job<Args, Result> = (args: Args, context: JobContext) => Promise<Result>;

/** What a caller may hand along with a job. */
export type RunOptions = {
  readonly onProgress?: (progress: Progress) => void;
  /** An aborted job rejects with the signal's reason, at once. */
  readonly signal?: AbortSignal;
};
