import { area } from "@turf/turf";
import type { Feature, Polygon } from "geojson";
import { expect, test } from "vitest";
import { zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { AREAS, EMPTY, HARD, OFF_MAP, written } from "./hard-table.ts";

async function parsed(...args: Parameters<typeof written>) {
  return JSON.parse(new TextDecoder().decode(await written(...args)));
}

test("rows are properties, unknown is null and named; what is said of them is a foreign member", async () => {
  const { features, bron, type } = await parsed(HARD, "geojson", "wgs84");
  expect([type, features.length, Object.keys(bron)]).toEqual([
    "FeatureCollection",
    4,
    ["Bron", "Filter", "Versie"],
  ]);
  expect(features[0].properties).toEqual({
    nummer: "000017",
    sbi2008: "0111",
    naam: "=1+1",
    jaar: 2015,
    aantal: 0,
    banen: 0.1,
    klein: 1e-7,
    onbekend: null,
  });
  expect(features[1].properties).toMatchObject({ banen: null, onbekend: "banen" });
  expect(features[2].properties).toMatchObject({ banen: null, onbekend: null });
});

test("in degrees it names no system (RFC 7946); in RD it names EPSG:28992", async () => {
  expect(await parsed(AREAS, "geojson", "wgs84")).not.toHaveProperty("crs");
  const rd = await parsed(AREAS, "geojson", "rd");
  expect(rd.crs.properties.name).toBe("urn:ogc:def:crs:EPSG::28992");
  expect(rd.features[0].geometry.coordinates[0][0]).toEqual([90_000, 430_000]);
});

test("areas keep their size: a square with a hole, two islands, a circle of 128 corners", async () => {
  const { features } = await parsed(AREAS, "geojson", "wgs84");
  const hectares = features.map((feature: Feature<Polygon>) => area(feature) / 10_000);
  // 100 - 4, 2 x 1, and 78.54 less 0.04% for its corners; turf reckons on a sphere, within half a per cent.
  expect(hectares[0] / 96).toBeCloseTo(1, 2);
  expect(hectares[1] / 2).toBeCloseTo(1, 2);
  expect(hectares[2] / 78.51).toBeCloseTo(1, 2);
  expect(features.map(({ geometry }: Feature) => geometry.type)).toEqual([
    "Polygon",
    "MultiPolygon",
    "Polygon",
  ]);
});

test("a table without rows has no features, one off the map none with a geometry", async () => {
  expect((await parsed(EMPTY, "geojson")).features).toEqual([]);
  expect((await parsed(OFF_MAP, "geojson")).features[0].geometry).toBe(null);
});

test.each(["rd", "wgs84"] as const)("zones in %s are read again where they were", async (crs) => {
  const bytes = await written(AREAS, "geojson", crs);
  const { table } = await parseZones(bytes, "zones.geojson", null, { layer: "own-1" });
  expect(table.id).toEqual(["01", "02", "03"]);
  const m2 = [0, 1].map((zone) => zoneAreaM2(table.shapes, zone));
  expect(m2[0]).toBeCloseTo(960_000, 0);
  expect(m2[1]).toBeCloseTo(20_000, 0);
});
