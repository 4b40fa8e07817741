import fc from "fast-check";
import { expect, test } from "vitest";
import { polygonSet, type ZoneRings, zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";
import { addCircle, type Circles, emptyCircles } from "../../../src/core/tension/circles.ts";
import { contourAreas } from "../../../src/core/tension/contour-areas.ts";
import { freeAreaShare } from "../../../src/core/tension/free-area.ts";
import { polygonClipping } from "./polygon-clipping.ts";

type Ring = [number, number][];

function circlesAt(...list: readonly (readonly [number, number, number])[]): Circles {
  const circles = emptyCircles();
  for (const [x, y, r] of list) addCircle(circles, x, y, r);
  return circles;
}

function areaM2(rings: ZoneRings): number {
  return zoneAreaM2(polygonSet([rings]), 0);
}

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const zone = (...polygons: Ring[][]) => ({ kind: "polygons" as const, polygons: polygonSet([polygons]) });

test("one contour beside a zone is a circle and covers nothing", () => {
  const { contours, covered } = contourAreas(zone([square(0, 0, 100)]), circlesAt([-200, 50, 100]));
  expect(contours).toHaveLength(1);
  // A polygon of 72 corners holds 99.87% of its circle.
  expect(areaM2(contours) / (Math.PI * 100 ** 2)).toBeCloseTo(0.9987, 3);
  expect(covered).toEqual([]);
});

test("a contour around the whole zone covers the zone as it is", () => {
  const { covered } = contourAreas(zone([square(0, 0, 100)]), circlesAt([50, 50, 500]));
  expect(covered).toEqual([[square(0, 0, 100)]]);
});

test("a contour within the zone is covered as a disc, its hole in the zone taken off", () => {
  const { covered } = contourAreas(
    zone([square(0, 0, 1000), square(450, 450, 100)]),
    circlesAt([500, 500, 300]),
  );
  expect(covered).toHaveLength(1);
  expect(covered[0]).toHaveLength(2);
  expect(areaM2(covered) / (Math.PI * 300 ** 2 - 100 ** 2)).toBeCloseTo(0.9987, 2);
});

test("two firms at one address with the same distance make one contour", () => {
  expect(contourAreas(null, circlesAt([10, 10, 50], [10, 10, 50])).contours).toHaveLength(1);
});

test("a ring of contours leaves a hole in their union", () => {
  const around = Array.from({ length: 8 }, (_, i): [number, number, number] => [
    100 * Math.cos((i * Math.PI) / 4),
    100 * Math.sin((i * Math.PI) / 4),
    50,
  ]);
  const { contours } = contourAreas(null, circlesAt(...around));
  expect(contours).toHaveLength(1);
  expect(contours[0]).toHaveLength(2);
});

// Whole metres, where registers and plans lie: circles that touch and run through corners are likely.
const place = fc.tuple(
  fc.integer({ min: -30, max: 130 }).map((n) => n * 10),
  fc.integer({ min: -30, max: 130 }).map((n) => n * 10),
  fc.constantFrom(10, 30, 50, 100, 200, 300, 500),
);
const zones = fc.constantFrom(
  zone([square(0, 0, 1000)]),
  zone([square(0, 0, 1000), square(300, 300, 400)]),
  zone([square(0, 0, 400)], [square(500, 0, 400)]),
  zone([
    [
      [0, 0],
      [1000, 0],
      [1000, 200],
      [200, 200],
      [200, 1000],
      [0, 1000],
      [0, 0],
    ],
  ]),
);

test("what is covered and what is free make up the zone", () => {
  fc.assert(
    fc.property(zones, fc.array(place, { maxLength: 25 }), (area, list) => {
      const circles = circlesAt(...list);
      const { covered } = contourAreas(area, circles);
      const share = areaM2(covered) / zoneAreaM2(area.polygons, 0);
      expect(Math.abs(1 - share - freeAreaShare(area, circles))).toBeLessThan(0.012);
    }),
    { numRuns: 400 },
  );
});

test("the union and the covered part have the areas that polygon clipping gives", () => {
  fc.assert(
    fc.property(zones, fc.array(place, { minLength: 1, maxLength: 12 }), (area, list) => {
      const circles = circlesAt(...list);
      const { contours, covered } = contourAreas(area, circles);
      const expected = polygonClipping(area.polygons, list);
      expect(Math.abs(areaM2(contours) / expected.unionM2 - 1)).toBeLessThan(0.004);
      expect(Math.abs(areaM2(covered) - expected.coveredM2)).toBeLessThan(0.004 * expected.unionM2 + 20);
    }),
    { numRuns: 60 },
  );
});
