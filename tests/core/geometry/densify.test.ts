import { expect, test } from "vitest";
import { densifyRing, shapeFromLonLat, shapeFromLonLatPolygons } from "../../../src/core/geometry/densify.ts";
import { isInZone } from "../../../src/core/geometry/point-in-zone.ts";
import { toRd } from "../../../src/core/geometry/rd.ts";
import { shapeAreaM2, shapeBounds } from "../../../src/core/geometry/shape-area.ts";

const region: [number, number][] = [
  [4.0, 51.8],
  [4.7, 51.8],
  [4.7, 52.0],
  [4.0, 52.0],
];

function edgesM(ring: readonly (readonly [number, number])[]): number[] {
  const metres = ring.map(([lon, lat]) => toRd(lon, lat));
  return metres.slice(1).map(([x, y], i) => Math.hypot(x - metres[i][0], y - metres[i][1]));
}

/** Distance of p from the line a-b, metres. */
function offLine(a: readonly number[], b: readonly number[], p: readonly number[]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return Math.abs(dx * (p[1] - a[1]) - dy * (p[0] - a[0])) / Math.hypot(dx, dy);
}

test("no edge of a densified ring is longer than a kilometre, and it is closed", () => {
  const ring = densifyRing(region);
  expect(Math.max(...edgesM(ring))).toBeLessThanOrEqual(1000);
  expect(ring.at(-1)).toEqual(ring[0]);
  for (const corner of region) expect(ring).toContainEqual(corner);
  // 48 km + 22 km + 48 km + 22 km, in steps of at most one.
  expect(ring.length).toBeGreaterThan(140);
  expect(ring.length).toBeLessThan(160);
});

test("an edge of 48 km bows some 60 m in RD, and the densified one follows it within decimetres", () => {
  const [west, east] = [toRd(4.0, 51.8), toRd(4.7, 51.8)];
  const bow = offLine(west, east, toRd(4.35, 51.8));
  expect(bow).toBeGreaterThan(40);
  expect(bow).toBeLessThan(80);
  const corners = densifyRing(region)
    .slice(0, 10)
    .map(([lon, lat]) => [lon, lat] as const);
  for (let i = 0; i + 1 < corners.length; i++) {
    const [a, b] = [corners[i], corners[i + 1]];
    const halfway = toRd((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
    expect(offLine(toRd(...a), toRd(...b), halfway)).toBeLessThan(0.05);
  }
});

test("a short edge stays as it is, and a closed ring is not closed twice", () => {
  const small: [number, number][] = [
    [4.48, 51.92],
    [4.481, 51.92],
    [4.481, 51.921],
    [4.48, 51.92],
  ];
  expect(densifyRing(small)).toEqual(small);
  expect(densifyRing(small.slice(0, 3))).toEqual(small);
  expect(densifyRing([])).toEqual([]);
});

test("a drawn shape is counted in RD metres, its holes included", () => {
  const hole: [number, number][] = [
    [4.3, 51.88],
    [4.4, 51.88],
    [4.4, 51.92],
    [4.3, 51.92],
  ];
  const shape = shapeFromLonLat([region, hole]);
  expect(isInZone(shape, ...toRd(4.2, 51.9))).toBe(true);
  expect(isInZone(shape, ...toRd(4.35, 51.9))).toBe(false);
  const [minX, minY, maxX, maxY] = shapeBounds(shape);
  expect(maxX - minX).toBeGreaterThan(48_000);
  expect(maxY - minY).toBeGreaterThan(22_000);
  const areaOfHole = shapeAreaM2(shapeFromLonLat([hole]));
  expect(shapeAreaM2(shape)).toBeCloseTo(shapeAreaM2(shapeFromLonLat([region])) - areaOfHole, 0);
});

test("the area of a densified zone is that on the globe, to RD's scale", () => {
  // A degree at 51.9 N on WGS84, by the series for the length of a degree (NGA TR8350.2 ellipsoid): longitude
  // 111,412.84 cos f - 93.5 cos 3f = 68,831 m, latitude 111,132.92 - 559.82 cos 2f + 1.175 cos 4f = 111,265 m.
  // RD is drawn at 0.9999079 of the globe's size in Amersfoort, and d^2 / 4R^2 more 65 km away from it: 0.999934.
  const shape = shapeFromLonLat([
    [
      [4.4, 51.85],
      [4.5, 51.85],
      [4.5, 51.95],
      [4.4, 51.95],
    ],
  ]);
  expect(shapeAreaM2(shape) / (6883.1 * 11_126.5)).toBeCloseTo(0.999934 ** 2, 4);
});

test("several polygons make one shape", () => {
  const shape = shapeFromLonLatPolygons([[region], [region.map(([lon, lat]) => [lon + 1, lat])]]);
  expect(isInZone(shape, ...toRd(5.5, 51.9))).toBe(true);
  expect(isInZone(shape, ...toRd(4.85, 51.9))).toBe(false);
});

test("the area of a circle is that of the true circle", () => {
  const circle = { kind: "circle", xM: 90_000, yM: 435_000, radiusM: 500 } as const;
  expect(shapeAreaM2(circle)).toBeCloseTo(785_398.16, 1);
  expect(shapeBounds(circle)).toEqual([89_500, 434_500, 90_500, 435_500]);
});
