import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { systemOfEpsg } from "../../src/core/geometry/coordinate-systems.ts";
import { crsOfName, crsOfProjJson, crsOfWkt } from "../../src/io/stated-crs.ts";

type Written = {
  readonly ogc: string;
  readonly esri: string;
  readonly wkt2: string;
  readonly projjson: unknown;
};
const path = resolve(import.meta.dirname, "../golden/coordinate-systems/definitions.json");
const definitions = Object.entries(JSON.parse(readFileSync(path, "utf8")) as Record<string, Written>);

test.each(definitions)(
  "EPSG:%s is known however GDAL writes it, and only when it is ours",
  (code, written) => {
    const expected = systemOfEpsg(Number(code)) ?? { unknown: expect.any(String) };
    expect(crsOfWkt(written.ogc)).toEqual(expected);
    expect(crsOfWkt(written.esri)).toEqual(expected);
    expect(crsOfWkt(written.wkt2)).toEqual(expected);
    expect(crsOfProjJson(written.projjson)).toEqual(expected);
    for (const name of [
      `EPSG:${code}`,
      `urn:ogc:def:crs:EPSG::${code}`,
      `urn:ogc:def:crs:EPSG:9.9:${code}`,
      code,
    ])
      expect(crsOfName(name)).toEqual(expected);
    expect(crsOfName(`http://www.opengis.net/def/crs/EPSG/0/${code}`)).toEqual(expected);
  },
);

test("a name says it too, and that of a datum alone does not", () => {
  expect(crsOfName("urn:ogc:def:crs:OGC:1.3:CRS84")).toBe("wgs84");
  expect(crsOfName("Amersfoort / RD New")).toBe("rd");
  expect(crsOfName("WGS84")).toBe("wgs84");
  expect(crsOfName("ETRS89")).toBe("wgs84");
  expect(crsOfName("Amersfoort")).toEqual({ unknown: "Amersfoort" });
  expect(crsOfWkt('PROJCS["Amersfoort / RD Old",GEOGCS["Amersfoort"],AUTHORITY["EPSG","28991"]]')).toEqual({
    unknown: "Amersfoort / RD Old",
  });
  expect([crsOfName(""), crsOfWkt("  ")]).toEqual([null, null]);
});
