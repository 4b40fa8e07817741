import fc from "fast-check";
import { expect, test } from "vitest";
import { isInZone } from "../../src/core/geometry/point-in-zone.ts";
import { polygonSet, type ZoneRings, zoneAreaM2, zoneShape } from "../../src/core/geometry/polygon-set.ts";
import { smallestZoneAt, zoneGrid } from "../../src/io/zone-grid.ts";

/** Zones on whole hundreds of metres with points on whole tens: edges, corners and grid borders are hit often. */
const corner = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
const ring = fc
  .array(corner, { minLength: 3, maxLength: 7 })
  .map((corners) => [...corners, corners[0]].map(([x, y]) => [90_000 + 100 * x, 430_000 + 100 * y] as const));
const zone: fc.Arbitrary<ZoneRings> = fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 2,
});
const point = fc.tuple(fc.integer({ min: -20, max: 420 }), fc.integer({ min: -20, max: 420 }));

test("the grid finds the smallest zone that holds a point, as a search through all zones does", () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(zone, { minLength: 1, maxLength: 6 }),
      fc.array(point, { minLength: 50, maxLength: 50 }),
      (zones, points) => {
        const set = polygonSet(zones);
        const grid = zoneGrid(set);
        const order = zones.map((_, z) => z).sort((a, b) => zoneAreaM2(set, a) - zoneAreaM2(set, b) || a - b);
        for (const [px, py] of points) {
          const [x, y] = [90_000 + 10 * px, 430_000 + 10 * py];
          const expected = order.find((z) => isInZone(zoneShape(set, z), x, y)) ?? -1;
          expect(smallestZoneAt(grid, x, y)).toBe(expected);
          if (expected >= 0) found++;
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(found).toBeGreaterThan(100);
});

test("a point far outside, or one that is no number, is in no zone", () => {
  const grid = zoneGrid(
    polygonSet([
      [
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
            [0, 10],
            [0, 0],
          ],
        ],
      ],
    ]),
  );
  expect(smallestZoneAt(grid, 5, 5)).toBe(0);
  expect(smallestZoneAt(grid, 1e9, 5)).toBe(-1);
  expect(smallestZoneAt(grid, Number.NaN, 5)).toBe(-1);
});
