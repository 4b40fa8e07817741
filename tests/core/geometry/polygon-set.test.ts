import { expect, test } from "vitest";
import { polygonSet, shapeFromRd } from "../../../src/core/geometry/polygon-set.ts";
import { shapeAreaM2 } from "../../../src/core/geometry/shape-area.ts";

test("a zone from RD rings is closed where it was open, and kept where it was closed", () => {
  const open = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;
  const closed = [...open, open[0]];
  const hole = [
    [2, 2],
    [4, 2],
    [4, 4],
  ] as const;
  const shape = shapeFromRd([[open, hole]]);
  expect(shape).toEqual(shapeFromRd([[closed, [...hole, hole[0]]]]));
  expect(shape).toEqual({ kind: "polygons", polygons: polygonSet([[[closed, [...hole, hole[0]]]]]) });
  expect(shapeAreaM2(shape)).toBe(98); // 100 less the triangle of 2
});
