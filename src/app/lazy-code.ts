import { cell } from "./cell.ts";
import type { Source } from "./derive.ts";

/** How far code is that is fetched when it is first asked for. */
export type LazyState<M> =
  | { readonly kind: "absent" }
  | { readonly kind: "fetching" }
  | { readonly kind: "here"; readonly code: M }
  | { readonly kind: "failed"; readonly error: unknown };

/** Code that the first screen does without. */
export type LazyCode<M> = Source<LazyState<M>> & {
  /** Asks for the code, unless it is here or under way; after a failure it is asked for anew. Never rejects. */
  fetch(): Promise<void>;
};

/**
 * Code behind a dynamic `import`, which may fail: no network, or a server that holds a newer page. Unlike
 * `React.lazy`, which keeps a failure for ever, a failure is a state that can be told and left by asking again
 * (a browser asks the server again for a module that did not come).
 */
export function lazyCode<M>(load: () => Promise<M>): LazyCode<M> {
  const state = cell<LazyState<M>>({ kind: "absent" });
  let underway: Promise<void> | null = null;
  return {
    get: state.get,
    subscribe: state.subscribe,
    fetch: () => {
      if (state.get().kind === "here") return Promise.resolve();
      underway ??= load()
        .then(
          (code) => state.set({ kind: "here", code }),
          (error: unknown) => state.set({ kind: "failed", error }),
        )
        .finally(() => {
          underway = null;
        });
      if (state.get().kind !== "fetching") state.set({ kind: "fetching" });
      return underway;
    },
  };
}
