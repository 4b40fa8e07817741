import { expect, test, vi } from "vitest";
import { lazyCode } from "../../src/app/lazy-code.ts";

test("code is asked for once, however many places ask", async () => {
  const load = vi.fn(async () => "code");
  const lazy = lazyCode(load);
  expect(lazy.get()).toEqual({ kind: "absent" });
  const [first, second] = [lazy.fetch(), lazy.fetch()];
  expect(lazy.get()).toEqual({ kind: "fetching" });
  await Promise.all([first, second]);
  await lazy.fetch();
  expect(lazy.get()).toEqual({ kind: "here", code: "code" });
  expect(load).toHaveBeenCalledTimes(1);
});

test("a failure is a state, and asking again leaves it", async () => {
  const gone = new TypeError("Failed to fetch dynamically imported module: growth.js");
  let online = false;
  const lazy = lazyCode(async () => {
    if (!online) throw gone;
    return "code";
  });
  await lazy.fetch();
  expect(lazy.get()).toEqual({ kind: "failed", error: gone });
  online = true;
  const again = lazy.fetch();
  expect(lazy.get()).toEqual({ kind: "fetching" });
  await again;
  expect(lazy.get()).toEqual({ kind: "here", code: "code" });
});

test("every change is told", async () => {
  const lazy = lazyCode(async () => "code");
  const kinds: string[] = [];
  lazy.subscribe(() => kinds.push(lazy.get().kind));
  await lazy.fetch();
  expect(kinds).toEqual(["fetching", "here"]);
});
