import { expect, test } from "vitest";
import { projectionOf } from "../../src/map/first-picture.ts";
import { REGION } from "../../src/map/map-api.ts";

test("the middle of the map is where the link says, and a zoom level doubles distances", () => {
  const initial = { zoom: 10, lonDeg: 4.4, latDeg: 51.9 };
  const near = projectionOf({ initial }, 1000, 800);
  const far = projectionOf({ initial: { ...initial, zoom: 11 } }, 1000, 800);
  expect(near(4.4, 51.9)).toEqual([500, 400]);
  const [x, y] = near(4.5, 51.95);
  const [x2, y2] = far(4.5, 51.95);
  expect(x2 - 500).toBeCloseTo(2 * (x - 500), 6);
  expect(y2 - 400).toBeCloseTo(2 * (y - 400), 6);
  // 0.1 degree of the 360 that 512 * 2^10 pixels hold; north is up.
  expect(x - 500).toBeCloseTo((0.1 / 360) * 512 * 1024, 6);
  expect(y).toBeLessThan(400);
});

test("without a link the whole region fits in what the padding leaves free, and touches it", () => {
  const padding = { left: 24, top: 120, right: 24, bottom: 230 };
  const at = projectionOf({ initial: null, padding }, 390, 844);
  const [west, south, east, north] = REGION;
  const [left, bottom] = at(west, south);
  const [right, top] = at(east, north);
  expect(left).toBeCloseTo(24, 6);
  expect(right).toBeCloseTo(366, 6);
  expect(top).toBeGreaterThan(120);
  expect(bottom).toBeLessThan(614);
  expect((top + bottom) / 2).toBeCloseTo((120 + 614) / 2, 6);
});
