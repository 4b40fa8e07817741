import { expect, test } from "vitest";
import { isInZone } from "../../../src/core/geometry/point-in-zone.ts";
import { type CountShape, polygonSet, type ZoneRings } from "../../../src/core/geometry/polygon-set.ts";

const zone = (...polygons: ZoneRings): CountShape => ({ kind: "polygons", polygons: polygonSet([polygons]) });
const square = (minX: number, minY: number, maxX: number, maxY: number): [number, number][] => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
  [minX, minY],
];

test("a point on the outer edge is in, on a corner too", () => {
  const field = zone([square(0, 0, 10, 10)]);
  for (const [x, y] of [
    [0, 5],
    [10, 5],
    [5, 0],
    [5, 10],
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const)
    expect(isInZone(field, x, y)).toBe(true);
  expect(isInZone(field, 10.001, 5)).toBe(false);
  expect(isInZone(field, 5, -0.001)).toBe(false);
});

test("a point on a slanted edge between whole metres is in", () => {
  // From (0, 0) to (7, 21) the edge passes (3, 9); the triangle lies right of it.
  const triangle = zone([
    [
      [0, 0],
      [7, 21],
      [7, 0],
      [0, 0],
    ],
  ]);
  expect(isInZone(triangle, 3, 9)).toBe(true);
  expect(isInZone(triangle, 3, 9.0000001)).toBe(false);
});

test("a point on a hole's edge is out, in the hole too", () => {
  const ring = zone([square(0, 0, 10, 10), square(4, 4, 6, 6)]);
  expect(isInZone(ring, 5, 5)).toBe(false);
  expect(isInZone(ring, 4, 5)).toBe(false);
  expect(isInZone(ring, 6, 6)).toBe(false);
  expect(isInZone(ring, 3.999, 5)).toBe(true);
});

test("where a hole touches the outer edge the hole wins", () => {
  const bay = zone([square(0, 0, 10, 10), square(0, 4, 2, 6)]);
  expect(isInZone(bay, 0, 5)).toBe(false);
  expect(isInZone(bay, 0, 3)).toBe(true);
});

test("a shared edge of two polygons of one zone is in, and so is their overlap", () => {
  const neighbours = zone([square(0, 0, 10, 10)], [square(10, 0, 20, 10)], [square(8, 8, 12, 12)]);
  expect(isInZone(neighbours, 10, 5)).toBe(true);
  expect(isInZone(neighbours, 9, 9)).toBe(true);
});

test("another polygon fills a polygon's hole", () => {
  const filled = zone([square(0, 0, 10, 10), square(4, 4, 6, 6)], [square(3, 3, 7, 7)]);
  expect(isInZone(filled, 5, 5)).toBe(true);
});

test("repeated and collinear corners change nothing", () => {
  const doubled = zone([
    [
      [0, 0],
      [5, 0],
      [5, 0],
      [10, 0],
      [10, 10],
      [10, 10],
      [4, 10],
      [0, 10],
      [0, 5],
      [0, 0],
    ],
  ]);
  for (let x = -1; x <= 11; x++)
    for (let y = -1; y <= 11; y++)
      expect(isInZone(doubled, x, y)).toBe(x >= 0 && x <= 10 && y >= 0 && y <= 10);
});

test("a circle holds the points at exactly its radius", () => {
  const circle: CountShape = { kind: "circle", xM: 100, yM: 200, radiusM: 5 };
  expect(isInZone(circle, 103, 204)).toBe(true); // 3-4-5
  expect(isInZone(circle, 103, 204.001)).toBe(false);
  expect(isInZone({ kind: "circle", xM: 0, yM: 0, radiusM: 0 }, 0, 0)).toBe(true);
  expect(isInZone({ kind: "circle", xM: 0, yM: 0, radiusM: -1 }, 0, 0)).toBe(false);
});
