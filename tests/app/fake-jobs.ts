import type { Progress } from "../../src/core/steps.ts";

type Options = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void };

/** One run of a job that a test ends by hand. */
export type FakeJob<Args> = {
  readonly args: Args;
  readonly signal: AbortSignal;
  readonly tell: (done: number, total: number) => void;
  readonly answer: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
};

/**
 * A job of an engine that does nothing by itself: every run is kept in `jobs`, for the test to answer or fail. As the
 * engine's, it rejects with the signal's reason when it is aborted; `heedless` ones go on and answer late.
 */
export function fakeJobs<Args>({ heedless = false } = {}) {
  const jobs: FakeJob<Args>[] = [];
  const run = (args: Args, { signal, onProgress }: Options = {}): Promise<never> =>
    new Promise((resolve, reject) => {
      const given = signal ?? new AbortController().signal;
      if (!heedless) given.addEventListener("abort", () => reject(given.reason));
      jobs.push({
        args,
        signal: given,
        tell: (done, total) => onProgress?.({ done, total }),
        answer: (result) => resolve(result as never),
        fail: reject,
      });
    });
  return { jobs, run };
}

/** Lets promises that are settled run on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Timers that go off when the test says so. */
export function fakeTimers() {
  let waiting: { readonly ms: number; readonly step: () => void }[] = [];
  return {
    after: (ms: number, step: () => void) => {
      const entry = { ms, step };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    waiting: () => waiting.map(({ ms }) => ms),
    /** Lets the time pass for all that wait. */
    pass: async () => {
      const due = waiting;
      waiting = [];
      for (const { step } of due) step();
      await settle();
    },
  };
}
