import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { polygonSet, type ZoneRings, zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";
import { circleAreaInZone } from "../../../src/core/tension/circle-area.ts";
import { addCircle, emptyCircles } from "../../../src/core/tension/circles.ts";
import { freeAreaShare } from "../../../src/core/tension/free-area.ts";
import { seededRandom } from "../../random.ts";
import { box } from "./made-up.ts";
import { againstClipping, ribbonOf, starOf } from "./zones-against-clipping.ts";

type Circle = readonly [number, number, number];

function circlesAt(...list: readonly Circle[]) {
  const circles = emptyCircles(1);
  for (const [x, y, r] of list) addCircle(circles, x, y, r);
  return circles;
}

const shapeOf = (zone: ZoneRings) => ({ kind: "polygons" as const, polygons: polygonSet([zone]) });
const SQUARE: ZoneRings = [[box(0, 0, 100, 100)]];

describe("free share of a square of 100 m", () => {
  test.each([
    ["no contour: all of it", [], 1],
    ["a contour of no size: all of it", [[50, 50, 0]], 1],
    ["a contour around it: none", [[50, 50, 80]], 0],
    [
      "two contours that only together cover it: none",
      [
        [20, 50, 95],
        [80, 50, 95],
      ],
      0,
    ],
    ["a contour far away: all of it", [[500, 50, 80]], 1],
  ] as [string, Circle[], number][])("%s", (_, circles, share) => {
    expect(freeAreaShare(shapeOf(SQUARE), circlesAt(...circles))).toBe(share);
  });

  test("a disc of 25 m inside: 1 - pi / 16", () => {
    expect(freeAreaShare(shapeOf(SQUARE), circlesAt([50, 50, 25]))).toBeCloseTo(1 - Math.PI / 16, 12);
  });

  test("a quarter of a disc at a corner", () => {
    expect(freeAreaShare(shapeOf(SQUARE), circlesAt([0, 0, 100]))).toBeCloseTo(1 - Math.PI / 4, 12);
  });

  test("a contour counted twice counts once", () => {
    const once = freeAreaShare(shapeOf(SQUARE), circlesAt([50, 50, 25]));
    expect(freeAreaShare(shapeOf(SQUARE), circlesAt([50, 50, 25], [50, 50, 25], [50, 50, 10]))).toBe(once);
  });
});

test("a hole is no part of the zone: a contour within it covers nothing", () => {
  const holed: ZoneRings = [[box(0, 0, 100, 100), box(30, 30, 70, 70)]];
  expect(freeAreaShare(shapeOf(holed), circlesAt([50, 50, 20]))).toBe(1);
});

test("polygons weigh by their area: 300 m2 covered of 400", () => {
  const two: ZoneRings = [[box(0, 0, 10, 10)], [box(1000, 0, 1030, 10)]];
  expect(freeAreaShare(shapeOf(two), circlesAt([1015, 5, 20]))).toBeCloseTo(0.25, 9);
});

test("one zone of a set is measured apart from the others", () => {
  const polygons = polygonSet([SQUARE, [[box(200, 0, 300, 100)]]]);
  const circles = circlesAt([50, 50, 80]);
  expect(freeAreaShare({ kind: "zone", polygons, zone: 0 }, circles)).toBe(0);
  expect(freeAreaShare({ kind: "zone", polygons, zone: 1 }, circles)).toBe(1);
});

test("a drawn circle: a contour of half its radius in its middle leaves three quarters", () => {
  const circle = { kind: "circle", xM: 0, yM: 0, radiusM: 200 } as const;
  expect(freeAreaShare(circle, circlesAt([0, 0, 100]))).toBeCloseTo(0.75, 12);
  expect(freeAreaShare(circle, circlesAt([0, 0, 201]))).toBe(0);
});

test("a zone without area is all free", () => {
  expect(freeAreaShare(shapeOf([]), circlesAt([0, 0, 10]))).toBe(1);
  expect(freeAreaShare(shapeOf([[box(0, 0, 10, 0)]]), circlesAt([0, 0, 10]))).toBe(1);
});

const REACHES = [30, 50, 100, 200, 300, 500, 700];

test("equal to the exact share for one contour, ribbons among the zones", () => {
  const random = seededRandom(12);
  for (let i = 0; i < 600; i++) {
    const ring = i % 3 === 0 ? ribbonOf(random) : starOf(random, 3 + Math.floor(random() * 40));
    const shape = shapeOf([[ring]]);
    const circle: Circle = [1000 * random(), 1000 * random(), REACHES[Math.floor(random() * 7)]];
    const exact = 1 - circleAreaInZone(shape.polygons, 0, ...circle) / zoneAreaM2(shape.polygons, 0);
    expect(freeAreaShare(shape, circlesAt(circle))).toBeCloseTo(exact, 9);
  }
});

test("30 contours of 10 m in a row on a strip of 20 by 2,000 m: 1 - 30 pi 100 / 40,000", () => {
  const strip = shapeOf([[box(0, 0, 2000, 20)]]);
  const row = Array.from({ length: 30 }, (_, i): Circle => [33.3 + 60 * i, 10, 10]);
  expect(freeAreaShare(strip, circlesAt(...row))).toBeCloseTo(1 - (30 * Math.PI * 100) / 40_000, 7);
});

test("as polygon clipping has it for many contours (2,000 zones in npm run campaign)", () => {
  const { worst } = againstClipping(31, 12);
  expect(worst).toBeLessThan(2e-4);
  expect(worst).toBeGreaterThan(0);
});

test("a contour through a corner that touches an edge with its top: 1 - (r2 acos(3/5) - 300 x 400) / 360,000", () => {
  // An L of 200 m wide; the circle around (400, -300) passes (0, 0) and (800, 0), and its top is on the edge y = 200.
  const l = shapeOf([
    [
      [
        [0, 0],
        [1000, 0],
        [1000, 200],
        [200, 200],
        [200, 1000],
        [0, 1000],
        [0, 0],
      ],
    ],
  ]);
  const segmentM2 = 250_000 * Math.acos(0.6) - 300 * 400;
  expect(freeAreaShare(l, circlesAt([400, -300, 500]))).toBeCloseTo(1 - segmentM2 / 360_000, 7);
});

test("a rim that passes just through a corner: half a disc of 200 m on an edge of 1,000 m", () => {
  const square = shapeOf([[box(0, 0, 1000, 1000)]]);
  expect(freeAreaShare(square, circlesAt([800, 0, 200]))).toBeCloseTo(1 - (Math.PI * 20_000) / 1e6, 9);
});

test("discs that touch the zone's edges from within and without, on whole metres", () => {
  const inside = 1 - (Math.PI * 2500) / 10_000;
  expect(freeAreaShare(shapeOf(SQUARE), circlesAt([50, 50, 50]))).toBeCloseTo(inside, 7);
  for (const [x, y] of [
    [150, 50],
    [-50, 50],
    [50, 150],
    [50, -50],
  ])
    expect(freeAreaShare(shapeOf(SQUARE), circlesAt([x, y, 50]))).toBeCloseTo(1, 7);
  const holed: ZoneRings = [[box(0, 0, 100, 100), box(30, 30, 70, 70)]];
  expect(freeAreaShare(shapeOf(holed), circlesAt([50, 50, 20], [85, 50, 15]))).toBeCloseTo(
    1 - (Math.PI * 225) / 8400,
    7,
  );
});

test("many contours of one size: those that are put in order are found like the few", () => {
  const random = seededRandom(5);
  const list = Array.from({ length: 150 }, (): Circle => [1000 * random(), 1000 * random(), 30]);
  const shape = shapeOf([[box(0, 0, 1000, 1000)]]);
  // Counted on a lattice of points, 2 m apart.
  let free = 0;
  for (let x = 1; x < 1000; x += 2)
    for (let y = 1; y < 1000; y += 2)
      if (list.every(([cx, cy, r]) => (x - cx) ** 2 + (y - cy) ** 2 >= r * r)) free++;
  expect(Math.abs(freeAreaShare(shape, circlesAt(...list)) - free / 250_000)).toBeLessThan(0.001);
});

test("a drawn circle and a polygon of many corners are free for the same share", () => {
  const random = seededRandom(8);
  const ring = Array.from({ length: 721 }, (_, i): [number, number] => [
    500 + 300 * Math.cos((i * Math.PI) / 360),
    500 + 300 * Math.sin((i * Math.PI) / 360),
  ]);
  for (let i = 0; i < 100; i++) {
    const circles = circlesAt(
      ...Array.from(
        { length: 1 + (i % 9) },
        (): Circle => [1000 * random(), 1000 * random(), REACHES[Math.floor(random() * 5)]],
      ),
    );
    const drawn = freeAreaShare({ kind: "circle", xM: 500, yM: 500, radiusM: 300 }, circles);
    expect(Math.abs(drawn - freeAreaShare(shapeOf([[ring]]), circles))).toBeLessThan(1e-4);
  }
});

test("another contour never frees anything, and the share stays between 0 and 1", () => {
  const circle = fc.tuple(
    fc.integer({ min: -200, max: 1200 }),
    fc.integer({ min: -200, max: 1200 }),
    fc.constantFrom(...REACHES),
  );
  fc.assert(
    fc.property(fc.integer(), fc.array(circle, { maxLength: 40 }), circle, (seed, circles, more) => {
      const shape = shapeOf([[starOf(seededRandom(seed), 12)]]);
      const before = freeAreaShare(shape, circlesAt(...circles));
      const after = freeAreaShare(shape, circlesAt(...circles, more));
      expect(after).toBeLessThanOrEqual(before + 1e-12);
      expect(after).toBeGreaterThanOrEqual(0);
      expect(before).toBeLessThanOrEqual(1);
    }),
    { seed: 2, numRuns: 300 },
  );
});

describe("area of a circle within a zone", () => {
  test.each([
    ["wholly inside", [50, 50, 25], Math.PI * 625],
    ["around the zone", [50, 50, 100], 10_000],
    ["half over an edge", [0, 50, 30], Math.PI * 450],
    ["a quarter at a corner", [0, 0, 30], Math.PI * 225],
    ["outside", [-50, 50, 30], 0],
    ["touching an edge from outside", [-30, 50, 30], 0],
    ["of no size", [50, 50, 0], 0],
  ] as [string, Circle, number][])("%s", (_, circle, areaM2) => {
    expect(circleAreaInZone(polygonSet([SQUARE]), 0, ...circle)).toBeCloseTo(areaM2, 6);
  });

  test("a hole is taken off, whichever way its ring runs", () => {
    const hole = box(40, 40, 60, 60);
    for (const ring of [hole, hole.toReversed()]) {
      const zone = polygonSet([[[box(0, 0, 100, 100), ring]]]);
      expect(circleAreaInZone(zone, 0, 50, 50, 30)).toBeCloseTo(Math.PI * 900 - 400, 6);
    }
  });
});
