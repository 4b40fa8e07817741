import { expect, test } from "vitest";
import { shapeOnMap } from "../../src/app/zones/outline-of-shape.ts";
import {
  allRings,
  outerRings,
  ringAround,
  shiftedShape,
  withCorners,
} from "../../src/map/drawing/zone-parts.ts";

type Ring = readonly (readonly [number, number])[];
const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
const hole = square(12, 2, 2);
const main = square(10, 0, 8);
/** A small part in the west, and a large one with a hole, which has the handles. */
const shape = { kind: "polygon", corners: main, areas: [[square(0, 0, 4)], [main, hole]] } as const;

test("a drag begins in any part, the one with handles first, and in a hole as well", () => {
  const rings = outerRings(shape);
  expect(rings).toEqual([main, square(0, 0, 4)]);
  expect(ringAround(rings, 1, 1)).toBe(1);
  expect(ringAround(rings, 11, 1)).toBe(0);
  expect(ringAround(rings, 13, 3)).toBe(0);
  expect(ringAround(rings, 6, 1)).toBe(-1);
  expect(outerRings({ kind: "polygon", corners: main })).toEqual([main]);
});

test("a shift takes every part and hole along, and keeps which ring has the handles", () => {
  const moved = shiftedShape(shape, 100, -1);
  expect(moved.areas).toEqual([[square(100, -1, 4)], [square(110, -1, 8), square(112, 1, 2)]]);
  expect(moved.areas?.[1]?.[0]).toBe(moved.corners);
  expect(allRings(moved)).toHaveLength(3);
});

test("another corner changes the ring with handles alone", () => {
  const corners = main.slice(1);
  const changed = withCorners(shape, corners);
  expect(changed.areas).toEqual([[square(0, 0, 4)], [corners, hole]]);
  expect(outerRings(changed)).toEqual([corners, square(0, 0, 4)]);
});

test("a copied zone comes on the map with all its parts, the largest of them with handles", () => {
  const rd = (x: number, side: number): Ring => square(90_000 + x, 436_000, side);
  const onMap = shapeOnMap({ kind: "areas", polygons: [[rd(0, 100)], [rd(500, 300), rd(600, 50)]] });
  if (onMap.kind === "circle") throw new Error("A circle came of polygons.");
  expect(onMap.areas?.map((rings) => rings.length)).toEqual([1, 2]);
  expect(onMap.areas?.[1]?.[0]).toBe(onMap.corners);
});
