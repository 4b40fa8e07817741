import { expect, test } from "vitest";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { ABOUT, AREAS, EMPTY, HARD, LINES, OFF_MAP, written } from "./hard-table.ts";
import { sqlOf } from "./sql.ts";

test("rows read back by SQL: codes are TEXT, numbers to the digit, unknown NULL and named", async () => {
  const { rows, value } = await sqlOf(await written(HARD, "gpkg"));
  expect(
    rows("SELECT nummer, sbi2008, naam, jaar, aantal, banen, klein, onbekend FROM moeilijke_rijen"),
  ).toEqual([
    ["000017", "0111", "=1+1", 2015, 0, 0.1, 1e-7, null],
    ["17", "2511", 'Bar "De;Haven"\nboven', 2020, 7, null, 12.345678901234567, "banen"],
    ["1e3", "10", "Ångström & Zoon <b>", 2020, -3, null, -0.5, null],
    ["12345678901234567890", "", "＝A1, =B2", null, 2147483647, 123456789.123, 30, null],
  ]);
  expect(rows("SELECT DISTINCT typeof(nummer), typeof(sbi2008), typeof(klein) FROM moeilijke_rijen")).toEqual(
    [["text", "text", "real"]],
  );
  expect(value("SELECT sum(banen) FROM moeilijke_rijen")).toBe(0.1 + 123456789.123);
});

test("source, filter and method stand in a table of attributes", async () => {
  const { rows } = await sqlOf(await written(HARD, "gpkg"));
  expect(rows("SELECT onderwerp, inhoud FROM bron ORDER BY fid")).toEqual(
    ABOUT.lines.map((line) => [...line]),
  );
  expect(rows("SELECT table_name, data_type FROM gpkg_contents ORDER BY table_name")).toEqual([
    ["bron", "attributes"],
    ["moeilijke_rijen", "features"],
  ]);
});

// Numbers are those of OGC 12-128r18 (GeoPackage 1.3.1), annex A.
test("requirement 1 and 2: an SQLite file with the application id GPKG and version 10300", async () => {
  const bytes = await written(HARD, "gpkg");
  expect(new TextDecoder().decode(bytes.subarray(0, 16))).toBe("SQLite format 3\0");
  expect(new TextDecoder().decode(bytes.subarray(68, 72))).toBe("GPKG");
  expect(new DataView(bytes.buffer).getUint32(60)).toBe(10_300);
});

test("requirement 6 and 7: integrity_check is ok and no foreign key is broken", async () => {
  for (const table of [HARD, AREAS, LINES, EMPTY, OFF_MAP]) {
    const { rows, value } = await sqlOf(await written(table, "gpkg"));
    expect(value("PRAGMA integrity_check")).toBe("ok");
    expect(rows("PRAGMA foreign_key_check")).toEqual([]);
  }
});

test("requirement 10 to 12: the reference systems are there, each used one with its definition", async () => {
  const { rows } = await sqlOf(await written(HARD, "gpkg"));
  expect(
    rows("PRAGMA table_info(gpkg_spatial_ref_sys)").map(([, name, type, notNull, , key]) => [
      name,
      type,
      notNull,
      key,
    ]),
  ).toEqual([
    ["srs_name", "TEXT", 1, 0],
    ["srs_id", "INTEGER", 1, 1],
    ["organization", "TEXT", 1, 0],
    ["organization_coordsys_id", "INTEGER", 1, 0],
    ["definition", "TEXT", 1, 0],
    ["description", "TEXT", 0, 0],
  ]);
  const systems = rows(
    "SELECT srs_id, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys ORDER BY srs_id",
  );
  expect(systems.map((system) => system.slice(0, 3))).toEqual([
    [-1, "NONE", -1],
    [0, "NONE", 0],
    [4326, "EPSG", 4326],
    [28992, "EPSG", 28992],
  ]);
  expect(systems[2][3]).toMatch(/^GEOGCS\["WGS 84",.*AUTHORITY\["EPSG","4326"\]\]$/);
  expect(systems[3][3]).toMatch(/^PROJCS\["Amersfoort \/ RD New",.*AUTHORITY\["EPSG","28992"\]\]$/);
  expect(
    rows("SELECT srs_id FROM gpkg_contents WHERE srs_id NOT IN (SELECT srs_id FROM gpkg_spatial_ref_sys)"),
  ).toEqual([]);
});

test("requirement 13 to 15: contents name each table, when it changed (UTC), and its extent", async () => {
  const { rows, value } = await sqlOf(await written(HARD, "gpkg"));
  expect(value("SELECT last_change FROM gpkg_contents WHERE data_type = 'features'")).toMatch(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  );
  const extent = "SELECT min_x, min_y, max_x, max_y, srs_id FROM gpkg_contents WHERE data_type = 'features'";
  expect(rows(extent)).toEqual([[90_000, 435_000, 93_000, 437_000, 28_992]]);
  const degrees = await sqlOf(await written(HARD, "gpkg", "wgs84"));
  const [[minX, minY, maxX, maxY, srs]] = degrees.rows(extent) as number[][];
  expect(srs).toBe(4326);
  const places = [
    [92345.125, 436789.5],
    [93000, 437000],
    [90000, 436000],
    [91000, 435000],
  ].map(([x, y]) => toLonLat(x, y));
  expect(minX).toBeCloseTo(Math.min(...places.map(([lon]) => lon)), 8);
  expect(maxX).toBeCloseTo(Math.max(...places.map(([lon]) => lon)), 8);
  expect(minY).toBeCloseTo(Math.min(...places.map(([, lat]) => lat)), 8);
  expect(maxY).toBeCloseTo(Math.max(...places.map(([, lat]) => lat)), 8);
  const empty = await sqlOf(await written(EMPTY, "gpkg"));
  expect(empty.rows(extent)).toEqual([[null, null, null, null, 28_992]]);
});

test("requirement 21 to 32: a geometry column of one type, a primary key, blobs of the layer's system", async () => {
  for (const [table, type, srs] of [
    [HARD, "POINT", 28_992],
    [LINES, "LINESTRING", 4326],
    [AREAS, "MULTIPOLYGON", 28_992],
  ] as const) {
    const { rows } = await sqlOf(await written(table, "gpkg", srs === 4326 ? "wgs84" : "rd"));
    expect(rows("SELECT * FROM gpkg_geometry_columns")).toEqual([[table.name, "geom", type, srs, 0, 0]]);
    const columns = rows(`PRAGMA table_info("${table.name}")`);
    expect(columns.filter(([, , , , , key]) => key === 1).map(([, name, kind]) => [name, kind])).toEqual([
      ["fid", "INTEGER"],
    ]);
    expect(columns.filter(([, , kind]) => kind === type).map(([, name]) => name)).toEqual(["geom"]);
    for (const [blob] of rows(`SELECT geom FROM "${table.name}"`) as Uint8Array[][]) {
      const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
      expect([blob[0], blob[1], blob[2]]).toEqual([0x47, 0x50, 0]);
      expect(blob[3]).toBe(type === "POINT" ? 0b001 : 0b011);
      expect(view.getInt32(4, true)).toBe(srs);
      const wkb = type === "POINT" ? 8 : 40;
      expect([blob[wkb], view.getUint32(wkb + 1, true)]).toEqual([
        1,
        { POINT: 1, LINESTRING: 2, MULTIPOLYGON: 6 }[type],
      ]);
    }
  }
});

test("a table off the map is one of attributes, without a geometry column", async () => {
  const { rows } = await sqlOf(await written(OFF_MAP, "gpkg"));
  expect(rows("SELECT DISTINCT data_type FROM gpkg_contents")).toEqual([["attributes"]]);
  expect(rows("SELECT * FROM gpkg_geometry_columns")).toEqual([]);
});
