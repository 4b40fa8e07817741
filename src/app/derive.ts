/** Something that has a value now, and tells when it may have another. A store of zustand, or a derived value. */
export type Source<T> = {
  get(): T;
  /** @returns a function that ends the subscription */
  subscribe(listener: () => void): () => void;
};

type StoreLike<S> = { getState(): S; subscribe(listener: () => void): () => void };

/** A part of a store, as a source. */
export function pick<S, T>(store: StoreLike<S>, part: (state: S) => T): Source<T> {
  return { get: () => part(store.getState()), subscribe: (listener) => store.subscribe(listener) };
}

type Values<Sources extends readonly Source<unknown>[]> = {
  [I in keyof Sources]: Sources[I] extends Source<infer T> ? T : never;
};

/**
 * A value worked out from others: computed when it is first asked for, kept until one of its sources has another
 * value (by identity), and then computed once however many places ask. Nothing is computed while nobody asks.
 *
 * Listeners hear of every change of a source that has one; what they then get is the kept value where nothing that
 * matters to it changed, so that a component compares and does not draw anew.
 */
export function derive<const Sources extends readonly Source<unknown>[], T>(
  sources: Sources,
  compute: (...values: Values<Sources>) => T,
): Source<T> {
  let known: { readonly from: readonly unknown[]; readonly value: T } | null = null;
  const get = (): T => {
    const from = sources.map((source) => source.get());
    if (known === null || from.some((value, index) => !Object.is(value, known?.from[index])))
      known = { from, value: compute(...(from as Values<Sources>)) };
    return known.value;
  };
  return {
    get,
    subscribe: (listener) => {
      const ends = sources.map((source) => source.subscribe(listener));
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

/** A value while a condition holds, else null; what it is made of is not asked for while it does not. */
export function when<T>(condition: Source<boolean>, source: Source<T>): Source<T | null> {
  return {
    get: () => (condition.get() ? source.get() : null),
    subscribe: (listener) => {
      const ends = [condition.subscribe(listener), source.subscribe(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

/** A source that never changes. */
export function always<T>(value: T): Source<T> {
  return { get: () => value, subscribe: () => () => {} };
}
