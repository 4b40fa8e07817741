import type { AsyncSteps, Progress, Steps } from "../core/steps.ts";
import { letMessagesIn } from "../io/source.ts";

/** What work is given beside its arguments: where to tell its progress, and how it is stopped. */
export type DriveContext = {
  readonly onProgress: (progress: Progress) => void;
  /** Aborted, the run rejects with the signal's reason before its next step. */
  readonly signal: AbortSignal;
};

/** How often a run looks up from its work. */
export type Pace = {
  /** Milliseconds between two tellings of progress; the last one is always told. */
  readonly tellEveryMs: number;
  /** Milliseconds of work after which messages are let in: a cancel, or the steps of another job. */
  readonly yieldEveryMs: number;
};

/** Thirty times a second is more than a bar shows; 12 ms keeps a cancel and another job from waiting. */
export const PACE: Pace = { tellEveryMs: 33, yieldEveryMs: 12 };

/** What can be run: steps, or work that is short or waits for others and has nothing to tell on its way. */
export type Work<Result> = Steps<Result> | AsyncSteps<Result> | Promise<Result>;

/**
 * Runs long work to its end, for everybody alike: tells its progress now and then, lets messages in between steps so
 * that a cancel reaches it and other jobs of the same thread get their turn, and turns a cancel into the signal's
 * reason. What a step throws comes out as it is.
 */
export async function drive<Result>(
  work: Work<Result>,
  { onProgress, signal }: DriveContext,
  { tellEveryMs, yieldEveryMs }: Pace = PACE,
): Promise<Result> {
  if (work instanceof Promise) {
    const result = await work;
    signal.throwIfAborted();
    return result;
  }
  let untold: Progress | null = null;
  let toldMs = Number.NEGATIVE_INFINITY;
  let lookedUpMs = performance.now();
  for (;;) {
    signal.throwIfAborted();
    const next = work.next();
    const step = next instanceof Promise ? await next : next;
    // Told before the result, so that a bar is seen full.
    if (step.done) {
      if (untold) onProgress(untold);
      signal.throwIfAborted();
      return step.value;
    }
    const nowMs = performance.now();
    untold = step.value;
    if (nowMs - toldMs >= tellEveryMs) {
      onProgress(untold);
      untold = null;
      toldMs = nowMs;
    }
    if (nowMs - lookedUpMs >= yieldEveryMs) {
      await letMessagesIn();
      lookedUpMs = performance.now();
    }
  }
}
