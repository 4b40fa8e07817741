import { expect, test } from "vitest";
import { REGION } from "../../src/map/map-api.ts";
import { fitBox, NO_PADDING, projectionOf } from "../../src/map/still-projection.ts";

test("the middle of the map is where the link says, and a zoom level doubles distances", () => {
  const initial = { zoom: 10, lonDeg: 4.4, latDeg: 51.9 };
  const near = projectionOf({ initial }, { width: 1000, height: 800 });
  const far = projectionOf({ initial: { ...initial, zoom: 11 } }, { width: 1000, height: 800 });
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
  const at = projectionOf({ initial: null, padding }, { width: 390, height: 844 });
  const [west, south, east, north] = REGION;
  const [left, bottom] = at(west, south);
  const [right, top] = at(east, north);
  expect(left).toBeCloseTo(24, 6);
  expect(right).toBeCloseTo(366, 6);
  expect(top).toBeGreaterThan(120);
  expect(bottom).toBeLessThan(614);
  expect((top + bottom) / 2).toBeCloseTo((120 + 614) / 2, 6);
});

test("a box that is too wide for the picture touches its sides and lies in the middle of its height", () => {
  const at = fitBox([4, 51.8, 5, 52], { width: 600, height: 600 }, NO_PADDING);
  const [left, bottom] = at(4, 51.8);
  const [right, top] = at(5, 52);
  expect(left).toBeCloseTo(0, 6);
  expect(right).toBeCloseTo(600, 6);
  expect(top + bottom).toBeCloseTo(600, 6);
  // A degree of latitude is 1 / cos(51.9 degrees) = 1.621 of one of longitude: 0.2 x 1.621 x 600.
  expect(bottom - top).toBeCloseTo(194.5, 0);
});
