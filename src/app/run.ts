import type { Progress } from "../core/steps.ts";
import { cell } from "./cell.ts";
import type { Source } from "./derive.ts";

/** A result with what it took: milliseconds, and the parts that were done (zones, bytes). */
export type Finished<Key, Result> = {
  readonly key: Key;
  readonly result: Result;
  readonly ms: number;
  readonly total: number;
};

/** How a run is going. Stopped is the user's own doing; failed is not, and says why. */
export type RunState =
  | { readonly kind: "idle" | "done" | "stopped" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly error: Error };

/** A run as it is now; a new object for every change. */
export type RunView<Key, Result> = {
  /** What is asked; null before anything is, and after `leave`. */
  readonly key: Key | null;
  readonly state: RunState;
  /** The answer to `key`; there is one exactly when `state` is done. */
  readonly answer: Finished<Key, Result> | null;
  /** The newest result, of whatever key: to be shown, as older, while another one is on its way. */
  readonly last: Finished<Key, Result> | null;
};

/** The work itself: most often a job of the engine, which takes these very options. */
export type RunJob<Result> = (options: {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}) => Promise<Result>;

export type RunOptions<Key> = {
  /** Are two keys the same question? Left out: the same value or object. */
  readonly same?: (a: Key, b: Key) => boolean;
  /** Results that are remembered by their key; the newest ones, at least 1. */
  readonly keep?: number;
  /** Left out: the platform's clock. */
  readonly nowMs?: () => number;
};

/** One kind of long work on the page: one question at a time, of which the newest counts. */
export type LongRun<Key, Result> = Source<RunView<Key, Result>> & {
  /**
   * Asks a question. Nothing happens when it is the one already asked, however its run went; a remembered one is
   * answered at once; else the run before it is stopped and this one begins.
   */
  start(key: Key, job: RunJob<Result>): void;
  /** Stops what runs. The question stays, to be asked `again`. */
  stop(): void;
  /** Runs a question again that was stopped or failed. */
  again(): void;
  /** Asks nothing any more; results are still remembered. */
  leave(): void;
  /** Stops what runs, for good: nothing can be asked after it. */
  dispose(): void;
};

const IDLE: RunState = { kind: "idle" };

export function longRun<Key, Result>({
  same = Object.is,
  keep = 1,
  nowMs = () => performance.now(),
}: RunOptions<Key> = {}): LongRun<Key, Result> {
  type View = RunView<Key, Result>;
  const view = cell<View>({ key: null, state: IDLE, answer: null, last: null });
  /** Newest last. */
  let kept: readonly Finished<Key, Result>[] = [];
  let current: { readonly key: Key; readonly job: RunJob<Result>; controller: AbortController } | null = null;
  let disposed = false;

  const set = (change: Partial<View>): void => view.set({ ...view.get(), ...change });

  const answer = (finished: Finished<Key, Result>): void => {
    kept = [...kept.filter(({ key }) => !same(key, finished.key)), finished].slice(-keep);
    set({ key: finished.key, state: { kind: "done" }, answer: finished, last: finished });
  };

  const abort = (): void => {
    if (view.get().state.kind === "running") current?.controller.abort();
  };

  const run = async (key: Key, job: RunJob<Result>): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    current = { key, job, controller };
    const startedMs = nowMs();
    let total = 0;
    set({ key, state: { kind: "running", done: 0, total }, answer: null });
    try {
      const result = await job({
        signal,
        onProgress: (progress) => {
          if (signal.aborted) return;
          total = progress.total;
          set({ state: { kind: "running", done: progress.done, total } });
        },
      });
      // An answer that comes after the stop is none, whatever the job makes of its signal.
      if (!signal.aborted) answer({ key, result, ms: nowMs() - startedMs, total });
    } catch (error) {
      if (signal.aborted) return;
      set({ state: { kind: "failed", error: error instanceof Error ? error : new Error(String(error)) } });
    }
  };

  return {
    get: view.get,
    subscribe: view.subscribe,
    start: (key, job) => {
      const asked = view.get().key;
      if (disposed || (asked !== null && same(asked, key))) return;
      abort();
      const known = kept.find((finished) => same(finished.key, key));
      if (known) {
        current = null;
        answer(known);
      } else void run(key, job);
    },
    stop: () => {
      if (view.get().state.kind !== "running") return;
      abort();
      set({ state: { kind: "stopped" } });
    },
    again: () => {
      const { kind } = view.get().state;
      if (!disposed && current && (kind === "stopped" || kind === "failed"))
        void run(current.key, current.job);
    },
    leave: () => {
      abort();
      current = null;
      if (view.get().key !== null) set({ key: null, state: IDLE, answer: null });
    },
    dispose: () => {
      disposed = true;
      abort();
      current = null;
      kept = [];
      set({ key: null, state: IDLE, answer: null, last: null });
    },
  };
}
