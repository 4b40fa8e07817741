import { expect, test } from "vitest";
import {
  CATEGORIES,
  categoryOfDistance,
  LADDER_M,
  stepDown,
  stepOfDistance,
} from "../../../src/core/tension/ladder.ts";

/** Distance of a category, or NaN for a text that is none. */
function distanceOfCategory(category: string): number {
  return LADDER_M[(CATEGORIES as readonly string[]).indexOf(category)] ?? Number.NaN;
}

test.each([
  [10, 0, "1"],
  [30, 10, "2"],
  [50, 30, "3.1"],
  [100, 50, "3.2"],
  [200, 100, "4.1"],
  [300, 200, "4.2"],
  [500, 300, "5.1"],
  [700, 500, "5.2"],
  [1000, 700, "5.3"],
  [1500, 1000, "6"],
])("%i m is %i m in a mixed area and category %s", (quietM, mixedM, category) => {
  expect(stepDown(quietM)).toBe(mixedM);
  expect(categoryOfDistance(quietM)).toBe(category);
});

test("category and distance are one-to-one", () => {
  expect(new Set(LADDER_M).size).toBe(new Set(CATEGORIES).size);
  expect(LADDER_M).toHaveLength(CATEGORIES.length);
  for (const distanceM of LADDER_M) expect(distanceOfCategory(categoryOfDistance(distanceM))).toBe(distanceM);
  for (const category of CATEGORIES) expect(categoryOfDistance(distanceOfCategory(category))).toBe(category);
});

test("no distance at all steps down to none", () => {
  expect(stepDown(0)).toBe(0);
});

test("two steps down from 100 m is 30 m, and none is 100 m itself", () => {
  expect(stepDown(100, 2)).toBe(30);
  expect(stepDown(100, 0)).toBe(100);
  expect(stepDown(10, 2)).toBe(0);
});

test("what is not on the ladder is told apart, and a bug when it gets this far", () => {
  expect(stepOfDistance(25)).toBe(-1);
  expect(distanceOfCategory("3.3")).toBeNaN();
  expect(() => stepDown(25)).toThrow("25 m is not a step");
  expect(() => categoryOfDistance(25)).toThrow("25 m is not a step");
});
