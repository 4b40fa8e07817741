import { expect, test } from "vitest";
import { tensionClass } from "../../../src/core/tension/tension-class.ts";

test("a zone's class begins at 0, 10, 50, 200 and 1,000, and there is none without a firm", () => {
  const classes = [0, 9.99, 10, 49, 50, 199, 200, 999, 1000, 1e6].map((score) =>
    tensionClass({ score, firmsWithinReach: 1 }),
  );
  expect(classes).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  expect(tensionClass({ score: 0, firmsWithinReach: 0 })).toBe(-1);
});
