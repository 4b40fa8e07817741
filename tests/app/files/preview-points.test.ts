import { expect, test } from "vitest";
import { outlinesDeg, pointsOfFirms, pointsOfZones } from "../../../src/app/files/preview-points.ts";
import { polygonSet } from "../../../src/core/geometry/polygon-set.ts";

/** Amersfoort's tower, the origin of RD: 155,000 east, 463,000 north. */
const TOWER_RD = [155_000, 463_000] as const;
const TOWER = [5.38721, 52.15517] as const;

test("the points of a zones file are read in its system, either way round", () => {
  const degrees = (points: readonly (readonly [number, number])[]) =>
    points.map(([lon, lat]) => [Number(lon.toFixed(4)), Number(lat.toFixed(4))]);
  const tower = [[Number(TOWER[0].toFixed(4)), Number(TOWER[1].toFixed(4))]];
  const rd = { crs: "rd", swapXY: false } as const;
  expect(degrees(pointsOfZones({ positions: [[...TOWER_RD]] }, rd))).toEqual(tower);
  const turned = { positions: [[TOWER_RD[1], TOWER_RD[0]]] as [number, number][] };
  expect(degrees(pointsOfZones(turned, { ...rd, swapXY: true }))).toEqual(tower);
  const wgs84 = { crs: "wgs84", swapXY: false } as const;
  expect(pointsOfZones({ positions: [[4.5, 51.9]] }, wgs84)).toEqual([[4.5, 51.9]]);
});

test("a register without a preview has no points; with one, a point a row", () => {
  expect(pointsOfFirms(null)).toEqual([]);
  const preview = { lonDeg: [4.5, 4.6], latDeg: [51.9, 52] } as never;
  expect(pointsOfFirms(preview)).toEqual([
    [4.5, 51.9],
    [4.6, 52],
  ]);
});

test("a layer's outlines are one line a ring, holes among them", () => {
  const square = (from: number, to: number) =>
    [
      [from, from],
      [to, from],
      [to, to],
      [from, from],
    ].map(([x, y]) => [90_000 + x, 435_000 + y] as const);
  const lines = outlinesDeg({ shapes: polygonSet([[[square(0, 100), square(20, 40)]]]) });
  expect(lines.map((line) => line.length)).toEqual([4, 4]);
  expect(outlinesDeg({ shapes: polygonSet([]) })).toEqual([]);
});
