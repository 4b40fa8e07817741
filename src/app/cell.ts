import type { Source } from "./derive.ts";

/** A value that can be set: the smallest store. */
export type Cell<T> = Source<T> & { set(value: T): void };

/** A value that tells its listeners when it is set to another one (by identity). */
export function cell<T>(value: T): Cell<T> {
  let held = value;
  const listeners = new Set<() => void>();
  return {
    get: () => held,
    set: (next) => {
      if (Object.is(next, held)) return;
      held = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
