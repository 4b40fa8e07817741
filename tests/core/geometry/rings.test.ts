import fc from "fast-check";
import { expect, test } from "vitest";
import { sideOfRing } from "../../../src/core/geometry/point-in-zone.ts";
import {
  boundsOf,
  boundsOfXy,
  circleRing,
  signedArea,
  signedAreaOfXy,
  wound,
} from "../../../src/core/geometry/rings.ts";

/** 4 by 3, less the corner triangle of 2 by 1: 12 - 1. */
const RING = [
  [0, 0],
  [4, 0],
  [4, 2],
  [2, 3],
  [0, 3],
] as const;

test("an area is positive anticlockwise, the same closed and open, and keeps its digits far from the origin", () => {
  expect(signedArea(RING)).toBe(11);
  expect(signedArea([...RING, RING[0]])).toBe(11);
  expect(signedArea(RING.toReversed())).toBe(-11);
  expect(signedArea(RING.map(([x, y]) => [x + 92_437.5, y + 437_912.25]))).toBe(11);
  expect(signedArea([])).toBe(0);
});

test("flat coordinates have the area and the box of their points, also a stretch of them", () => {
  const corner = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(
      fc.array(corner, { minLength: 3, maxLength: 12 }),
      fc.array(corner, { minLength: 3, maxLength: 12 }),
      (one, other) => {
        const xy = Float64Array.from([...one, ...other].flat());
        const end = one.length + other.length;
        expect(signedAreaOfXy(xy, one.length, end)).toBe(signedArea(other));
        expect(boundsOfXy(xy, one.length, end)).toEqual(boundsOf(other));
        expect(boundsOfXy(xy)).toEqual(boundsOf([...one, ...other]));
      },
    ),
  );
});

test("a box holds its points and touches them; around nothing it is empty", () => {
  expect(boundsOf(RING)).toEqual([0, 0, 4, 3]);
  expect(boundsOf([])).toEqual([Infinity, Infinity, -Infinity, -Infinity]);
  expect(boundsOfXy(new Float64Array(0))).toEqual([Infinity, Infinity, -Infinity, -Infinity]);
});

test("a ring is turned only when it runs the other way", () => {
  expect(wound(RING, true)).toBe(RING);
  expect(wound(RING, false)).toEqual(RING.toReversed());
  expect(wound(RING.toReversed(), true)).toEqual(RING);
});

test("the ring of a circle lies on it, east first and anticlockwise, and hardly misses its area", () => {
  const ring = circleRing({ xM: 100, yM: 200, radiusM: 50 });
  expect(ring).toHaveLength(128);
  expect(ring[0]).toEqual([150, 200]);
  for (const [x, y] of ring) expect(Math.hypot(x - 100, y - 200)).toBeCloseTo(50, 9);
  expect(signedArea(ring) / (Math.PI * 50 * 50)).toBeGreaterThan(0.9995);
  expect(signedArea(ring) / (Math.PI * 50 * 50)).toBeLessThan(1);
  const [east, north, west, south] = circleRing({ xM: 0, yM: 0, radiusM: 1 }, 4);
  for (const [found, expected] of [
    [east, [1, 0]],
    [north, [0, 1]],
    [west, [-1, 0]],
    [south, [0, -1]],
  ])
    expect(Math.hypot(found[0] - expected[0], found[1] - expected[1])).toBeLessThan(1e-15);
});

test("a point is in a ring, on it or out of it", () => {
  const xy = Float64Array.from([...RING, RING[0]].flat());
  const side = (x: number, y: number) => sideOfRing(xy, 0, RING.length, x, y);
  expect([side(1, 1), side(3, 2.4)]).toEqual([1, 1]);
  expect([side(0, 0), side(4, 1), side(3, 2.5), side(1, 3)]).toEqual([0, 0, 0, 0]);
  expect([side(-1, 0), side(3, 2.6), side(5, 2), side(1, 4)]).toEqual([-1, -1, -1, -1]);
});
