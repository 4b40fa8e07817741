import type { Source } from "./derive.ts";

export type RestingOptions<From, T> = {
  readonly compute: (from: From) => T;
  /** How long the source must keep its value before this one follows, milliseconds. */
  readonly waitMs: (from: From) => number;
  /** Left out: the platform's timer. @returns ends the wait */
  readonly after?: (ms: number, step: () => void) => () => void;
};

/** Runs a step later, on the platform's timer. @returns ends the wait */
export function afterMs(ms: number, step: () => void): () => void {
  const timer = setTimeout(step, ms);
  return () => clearTimeout(timer);
}

/**
 * A value that follows another one once that one rests: null from the moment the source changes until then, so that an
 * older result is never shown beside newer figures. Computed once, and only while somebody listens.
 */
export function restingSource<From, T>(
  source: Source<From | null>,
  { compute, waitMs, after = afterMs }: RestingOptions<From, T>,
): Source<T | null> {
  let done: { readonly from: From; readonly value: T } | null = null;
  let waiting: { readonly from: From; readonly end: () => void } | null = null;
  let endSource: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const get = (): T | null => (done !== null && done.from === source.get() ? done.value : null);
  const follow = (): void => {
    const from = source.get();
    if (from === null || done?.from === from) {
      waiting?.end();
      waiting = null;
      return;
    }
    if (waiting?.from === from) return;
    waiting?.end();
    const end = after(waitMs(from), () => {
      waiting = null;
      done = { from, value: compute(from) };
      for (const listener of listeners) listener();
    });
    waiting = { from, end };
  };
  return {
    get,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        endSource = source.subscribe(() => {
          follow();
          for (const each of listeners) each();
        });
        follow();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        endSource?.();
        endSource = null;
        waiting?.end();
        waiting = null;
      };
    },
  };
}
