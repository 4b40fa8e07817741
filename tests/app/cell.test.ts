import { expect, test, vi } from "vitest";
import { cell } from "../../src/app/cell.ts";
import { derive } from "../../src/app/derive.ts";

test("a cell tells when it is set to another value, and not when it is set to the same", () => {
  const zones = cell(1);
  const told = vi.fn();
  const end = zones.subscribe(told);
  zones.set(1);
  expect(told).toHaveBeenCalledTimes(0);
  zones.set(2);
  expect([zones.get(), told.mock.calls.length]).toEqual([2, 1]);
  end();
  zones.set(3);
  expect(told).toHaveBeenCalledTimes(1);
});

test("a listener that leaves while it is told keeps no other from hearing", () => {
  const zones = cell(1);
  const end = zones.subscribe(() => end());
  const second = vi.fn();
  zones.subscribe(second);
  zones.set(2);
  expect(second).toHaveBeenCalledTimes(1);
});

test("a value derived from a cell follows it", () => {
  const zones = cell(2);
  const twice = derive([zones], (n) => 2 * n);
  expect(twice.get()).toBe(4);
  zones.set(5);
  expect(twice.get()).toBe(10);
});
