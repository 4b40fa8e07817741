import { expect, test } from "vitest";
import { isShift } from "../../src/core/geometry/is-shift.ts";

const from = [
  [0, 0],
  [10, 0],
  [10, 5],
] as const;

test("the same corners elsewhere are a shift, within the slack; another form or another number of corners is none", () => {
  const to = from.map(([x, y]) => [x + 3, y - 4] as const);
  expect(isShift(from, to, 0)).toBe(true);
  const bent = [to[0], to[1], [to[2][0] + 0.2, to[2][1]] as const];
  expect([isShift(from, bent, 0.1), isShift(from, bent, 0.3)]).toEqual([false, true]);
  expect(isShift(from, to.slice(1), 1)).toBe(false);
  expect(isShift([], [], 1)).toBe(false);
});
