import { expect, test } from "vitest";
import { outlineOfShape, problemOfShape } from "../../../src/app/zones/outline-of-shape.ts";

test("corners are kept to five decimals, and corners that fall together are one", () => {
  expect(
    outlineOfShape({
      kind: "polygon",
      corners: [
        [4.400001, 51.900004],
        [4.400002, 51.900001],
        [4.41, 51.9],
        [4.41, 51.91],
      ],
    }),
  ).toEqual({
    kind: "polygon",
    crs: "wgs84",
    corners: [
      [4.4, 51.9],
      [4.41, 51.9],
      [4.41, 51.91],
    ],
  });
});

test("a shape without three corners, or a circle without a radius, is nothing to count in", () => {
  expect(
    outlineOfShape({
      kind: "polygon",
      corners: [
        [4.4, 51.9],
        [4.41, 51.9],
      ],
    }),
  ).toBeNull();
  expect(outlineOfShape({ kind: "circle", centre: [4.4, 51.9], radiusM: 0.01 })).toBeNull();
});

test("a boundary that crosses itself is refused where it does", () => {
  // A bow tie: its diagonals cross in the middle.
  const problem = problemOfShape({
    kind: "polygon",
    corners: [
      [4.4, 51.9],
      [4.42, 51.92],
      [4.42, 51.9],
      [4.4, 51.92],
    ],
  });
  expect(problem?.code).toBe("shape.self-crossing");
  expect(problem?.at?.[0]).toBeCloseTo(4.41, 6);
  expect(problem?.at?.[1]).toBeCloseTo(51.91, 6);
  expect(problemOfShape({ kind: "polygon", corners: [[4.4, 51.9]] })?.code).toBe("shape.too-few-corners");
});
