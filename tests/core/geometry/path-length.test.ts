import { expect, test } from "vitest";
import { partLengthsM } from "../../../src/core/geometry/path-length.ts";

test("parts of a line are straight in the RD plane", () => {
  // By hand: triangles of 3-4-5 and 5-12-13, times 100 and 10, and a part along an axis.
  expect(
    partLengthsM([
      [90_000, 436_000],
      [90_300, 436_400],
      [90_350, 436_280],
      [90_350, 437_280],
    ]),
  ).toEqual([500, 130, 1000]);
  expect(partLengthsM([[90_000, 436_000]])).toEqual([]);
  expect(partLengthsM([])).toEqual([]);
});
