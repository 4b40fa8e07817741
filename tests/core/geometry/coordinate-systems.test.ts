import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import {
  COORDINATE_SYSTEMS,
  epsgOf,
  lonLatFrom,
  rdFrom,
  systemOfEpsg,
} from "../../../src/core/geometry/coordinate-systems.ts";
import { toRd } from "../../../src/core/geometry/rd.ts";

const golden = readFileSync(
  resolve(import.meta.dirname, "../../golden/coordinate-systems/points.csv"),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

test.each(golden)("%s at %s, %s in EPSG:%s is where PROJ puts it", (_, lon, lat, epsg, x, y) => {
  const system = systemOfEpsg(Number(epsg));
  if (system === null) throw new Error(`EPSG:${epsg} is not read`);
  const [lonDeg, latDeg] = lonLatFrom(system)(Number(x), Number(y));
  // 1e-6 degree is 0.07 m east and 0.11 m north.
  expect(lonDeg).toBeCloseTo(Number(lon), 6);
  expect(latDeg).toBeCloseTo(Number(lat), 6);
  const [eastM, northM] = rdFrom(system)(Number(x), Number(y));
  const [wantedEastM, wantedNorthM] = toRd(Number(lon), Number(lat));
  expect(Math.hypot(eastM - wantedEastM, northM - wantedNorthM)).toBeLessThan(0.1);
});

test("the golden points are in all systems", () => {
  expect(golden.length).toBe(7 * 8);
  expect(new Set(golden.map(([, , , epsg]) => systemOfEpsg(Number(epsg))))).toEqual(
    new Set(COORDINATE_SYSTEMS),
  );
});

// Worked examples of IOGP Publication 373-7-2 (EPSG Guidance Note 7-2).
test.each([
  ["laea", 3962799.45, 2999718.85, 5, 50],
  ["web-mercator", -11169055.58, 2800000, -(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600],
] as const)("the published example of %s comes out", (system, x, y, lon, lat) => {
  const [lonDeg, latDeg] = lonLatFrom(system)(x, y);
  expect(lonDeg).toBeCloseTo(lon, 6);
  expect(latDeg).toBeCloseTo(lat, 6);
});

test("a code belongs to one system, and heights do not matter", () => {
  const codes = COORDINATE_SYSTEMS.flatMap(epsgOf);
  expect(new Set(codes).size).toBe(codes.length);
  expect([28992, 7415, 4326, 4258, 3857, 25831, 25832, 31370, 3812, 3035].map(systemOfEpsg)).toEqual([
    "rd",
    "rd",
    "wgs84",
    "wgs84",
    "web-mercator",
    "utm31",
    "utm32",
    "lambert72",
    "lambert2008",
    "laea",
  ]);
  // Amersfoort in degrees, and ED50 / UTM 31: 100 m from what looks like them.
  expect([4289, 23031, 0].map(systemOfEpsg)).toEqual([null, null, null]);
});
