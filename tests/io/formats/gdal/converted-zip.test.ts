import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openZones } from "../../../../src/io/open-file.ts";
import { parseZones, type ZonesRead } from "../../../../src/io/zones/parse-zones.ts";
import { referenceFile } from "../../../reference-dir.ts";

const zip = referenceFile("input/housing-sites-eib-2021.zip");
const hasGdal = spawnSync("ogr2ogr", ["--version"]).status === 0;

// GDAL is an oracle of its own: apt-get install gdal-bin. Skipped, and named as such, where it is not installed.
describe.skipIf(!existsSync(zip) || !hasGdal)("the EIB zip, converted by GDAL (ogr2ogr)", () => {
  const folder = mkdtempSync(join(tmpdir(), "spanningskaart-gdal-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let original: ZonesRead;
  beforeAll(async () => {
    original = await read(zip, "zones.zip");
  });

  async function read(path: string, name: string): Promise<ZonesRead> {
    const bytes = new Uint8Array(readFileSync(path));
    return parseZones(bytes, name, null, { layer: "own-1" });
  }

  test.each([
    ["GPKG", "gpkg", []],
    ["FlatGeobuf", "fgb", []],
    ["GeoJSONSeq", "geojsonl", []],
    ["KML", "kml", []],
    ["GPKG", "gpkg", ["-t_srs", "EPSG:3857"]],
    ["GPKG", "gpkg", ["-t_srs", "EPSG:4258"]],
    ["GPKG", "gpkg", ["-t_srs", "EPSG:31370"]],
    ["FlatGeobuf", "fgb", ["-t_srs", "EPSG:25831"]],
    ["FlatGeobuf", "fgb", ["-t_srs", "EPSG:3035"]],
    ["GeoJSON", "geojson", ["-t_srs", "EPSG:31370"]],
  ])(
    "%s (.%s %j) gives the same areas at the same place",
    async (driver, extension, options) => {
      const path = join(folder, `${driver}${options.join("").replace(/\W/g, "")}.${extension}`);
      const target = ["-f", driver, ...(driver === "KML" ? [] : ["-nlt", "MULTIPOLYGON"]), ...options, path];
      // Straight from RD to Belgium GDAL takes no datum shift at all, and says so only to those who ask projinfo.
      const shift = options.includes("EPSG:31370") ? ["-ct", RD_TO_LAMBERT_72] : [];
      execFileSync("ogr2ogr", [...shift, ...target, `/vsizip/${zip}`], { stdio: "ignore", timeout: 60_000 });
      const { table, report } = await read(path, `zones.${extension}`);
      expect([report.rows, report.read]).toEqual([original.report.rows, original.report.read]);
      expect(report.inRegion).toBe(original.report.inRegion);
      expect(sum(table.dwellingsLow)).toBe(sum(original.table.dwellingsLow));
      const [found, wanted] = [boxes(table), boxes(original.table)];
      let furthest = 0;
      for (const [id, box] of wanted)
        for (let side = 0; side < 4; side++)
          furthest = Math.max(furthest, Math.abs((found.get(id)?.[side] ?? Number.NaN) - box[side]));
      expect(furthest).toBeLessThan(1);
    },
    90_000,
  );

  test("a system that is not read is named", async () => {
    const path = join(folder, "ed50.gpkg");
    execFileSync("ogr2ogr", ["-f", "GPKG", "-t_srs", "EPSG:23031", path, `/vsizip/${zip}`], {
      stdio: "ignore",
      timeout: 60_000,
    });
    await expect(read(path, "zones.gpkg")).rejects.toMatchObject({
      code: "crs.unknown",
      context: { crs: expect.stringContaining("23031") },
    });
    expect(
      (await openZones(new Uint8Array(readFileSync(path)), "zones.gpkg")).features.length,
    ).toBeGreaterThan(0);
  }, 90_000);
});

/** Steps of `projinfo -s EPSG:28992 -t EPSG:4326` and `-s EPSG:4326 -t EPSG:31370` (PROJ 9.1.1), one after the other. */
const RD_TO_LAMBERT_72 =
  "+proj=pipeline " +
  "+step +inv +proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 " +
  "+ellps=bessel +step +proj=push +v_3 +step +proj=cart +ellps=bessel +step +proj=helmert +x=565.4171 +y=50.3319 " +
  "+z=465.5524 +rx=0.398957388243134 +ry=-0.343987817378283 +rz=1.87740163998045 +s=4.0725 " +
  "+convention=coordinate_frame +step +inv +proj=cart +ellps=WGS84 +step +proj=pop +v_3 " +
  "+step +proj=push +v_3 +step +proj=cart +ellps=WGS84 +step +inv +proj=helmert +x=-106.8686 +y=52.2978 " +
  "+z=-103.7239 +rx=-0.3366 +ry=0.457 +rz=-1.8422 +s=-1.2747 +convention=coordinate_frame " +
  "+step +inv +proj=cart +ellps=intl +step +proj=pop +v_3 +step +proj=lcc +lat_0=90 +lon_0=4.36748666666667 " +
  "+lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 +ellps=intl";

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
}

/** West, south, east and north of each zone in metres, by its id: GDAL may write the features in another order. */
function boxes({ shapes, count, id }: ZonesRead["table"]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let zone = 0; zone < count; zone++) {
    const from = shapes.ringStart[shapes.polygonStart[shapes.zoneStart[zone]]];
    const to = shapes.ringStart[shapes.polygonStart[shapes.zoneStart[zone + 1]]];
    const corners = shapes.xy.subarray(2 * from, 2 * to);
    const x = corners.filter((_, i) => i % 2 === 0);
    const y = corners.filter((_, i) => i % 2 === 1);
    found.set(id[zone], [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
  }
  expect(found.size).toBe(count);
  return found;
}
