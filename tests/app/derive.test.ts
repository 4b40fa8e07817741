import { expect, test } from "vitest";
import { derive, pick, type Source } from "../../src/app/derive.ts";
import { restingSource } from "../../src/app/resting.ts";

function cellOf<T>(value: T): Source<T> & { set(next: T): void } {
  const listeners = new Set<() => void>();
  let now = value;
  return {
    get: () => now,
    set: (next) => {
      now = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

test("a value is computed when it is asked for, and once for each change", () => {
  const a = cellOf(1);
  const b = cellOf(10);
  let computed = 0;
  const sum = derive([a, b], (x, y) => {
    computed++;
    return x + y;
  });
  expect(computed).toBe(0);
  expect([sum.get(), sum.get(), sum.get()]).toEqual([11, 11, 11]);
  expect(computed).toBe(1);
  a.set(2);
  a.set(3);
  expect(computed).toBe(1);
  expect([sum.get(), sum.get()]).toEqual([13, 13]);
  expect(computed).toBe(2);
});

test("a source that keeps its value costs nothing", () => {
  const store = { state: { year: 2015, zoom: 9 }, listeners: new Set<() => void>() };
  const year = pick(
    {
      getState: () => store.state,
      subscribe: (listener: () => void) => {
        store.listeners.add(listener);
        return () => store.listeners.delete(listener);
      },
    },
    (state) => state.year,
  );
  let computed = 0;
  const next = derive([year], (value) => {
    computed++;
    return value + 1;
  });
  expect(next.get()).toBe(2016);
  store.state = { year: 2015, zoom: 12 };
  expect(next.get()).toBe(2016);
  expect(computed).toBe(1);
});

test("values that share a source are never seen half changed", () => {
  const base = cellOf(1);
  const twice = derive([base], (x) => 2 * x);
  const both = derive([base, twice], (x, y) => [x, y] as const);
  const seen: (readonly [number, number])[] = [];
  both.subscribe(() => seen.push(both.get()));
  base.set(5);
  for (const [x, y] of seen) expect(y).toBe(2 * x);
  expect(seen.length).toBeGreaterThan(0);
});

test("listeners that left hear nothing more", () => {
  const a = cellOf(1);
  let heard = 0;
  const stop = derive([a], (x) => x).subscribe(() => heard++);
  a.set(2);
  stop();
  a.set(3);
  expect(heard).toBe(1);
});

/** A timer that is turned by hand. */
function handTimer() {
  const waiting = new Set<{ ms: number; step: () => void }>();
  return {
    after: (ms: number, step: () => void) => {
      const entry = { ms, step };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    waits: () => [...waiting].map(({ ms }) => ms),
    run: () => {
      for (const entry of [...waiting]) {
        waiting.delete(entry);
        entry.step();
      }
    },
  };
}

test("a resting value is null while its source changes, and follows once it rests", () => {
  const source = cellOf<number | null>(1);
  const timer = handTimer();
  let computed = 0;
  const rested = restingSource(source, {
    compute: (value) => {
      computed++;
      return value * 100;
    },
    waitMs: (value) => value * 10,
    after: timer.after,
  });
  let heard = 0;
  const stop = rested.subscribe(() => heard++);
  const stopSecond = rested.subscribe(() => {});
  expect(rested.get()).toBe(null);
  source.set(2);
  source.set(3);
  expect(timer.waits()).toEqual([30]);
  expect(computed).toBe(0);
  timer.run();
  expect(rested.get()).toBe(300);
  expect(computed).toBe(1);
  source.set(4);
  // Never an older result beside newer figures.
  expect(rested.get()).toBe(null);
  source.set(null);
  expect(timer.waits()).toEqual([]);
  expect(heard).toBeGreaterThan(2);
  source.set(5);
  stop();
  stopSecond();
  // Nobody listens: nothing is computed.
  expect(timer.waits()).toEqual([]);
});
