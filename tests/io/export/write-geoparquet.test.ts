import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { expect, test } from "vitest";
import type { Geometry } from "../../../src/io/export/geometry.ts";
import { AREAS, EMPTY, HARD, OFF_MAP, written } from "./hard-table.ts";

type Row = Record<string, unknown> & { geometry: Geometry };

async function opened(bytes: Uint8Array) {
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  const said = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]));
  return {
    rows: (await parquetReadObjects({ file })) as Row[],
    schema: Object.fromEntries(
      parquetSchema(metadata).children.map(({ element }) => [
        element.name,
        element.converted_type ?? element.type,
      ]),
    ),
    about: JSON.parse(said.bron ?? "null"),
    geo: said.geo === undefined ? undefined : JSON.parse(said.geo),
  };
}

test("rows read back by hyparquet: codes are strings, numbers to the digit, unknown null and named", async () => {
  const { rows, schema, about } = await opened(await written(HARD, "parquet"));
  expect(schema).toMatchObject({
    nummer: "UTF8",
    sbi2008: "UTF8",
    jaar: "INT32",
    aantal: "INT32",
    banen: "DOUBLE",
  });
  expect(rows.map(({ geometry, ...facts }) => Object.values(facts))).toEqual([
    ["000017", "0111", "=1+1", 2015, 0, 0.1, 1e-7, null],
    ["17", "2511", 'Bar "De;Haven"\nboven', 2020, 7, null, 12.345678901234567, "banen"],
    ["1e3", "10", "Ångström & Zoon <b>", 2020, -3, null, -0.5, null],
    ["12345678901234567890", "", "＝A1, =B2", null, 2147483647, 123456789.123, 30, null],
  ]);
  expect(about).toEqual({
    Bron: "ingebouwd synthetisch voorbeeldregister",
    Filter: 'geen "filter"; niets',
    Versie: "Spanningskaart 0.1.0",
  });
});

test("the geo metadata follow GeoParquet 1.1.0, in RD with PROJJSON and in degrees without", async () => {
  const rd = (await opened(await written(AREAS, "parquet"))).geo;
  expect(rd).toMatchObject({ version: "1.1.0", primary_column: "geometry" });
  expect(rd.columns.geometry).toMatchObject({
    encoding: "WKB",
    geometry_types: ["MultiPolygon", "Polygon"],
    orientation: "counterclockwise",
    bbox: [90_000, 430_000, 94_100, 436_500],
  });
  expect(rd.columns.geometry.crs.id).toEqual({ authority: "EPSG", code: 28992 });
  const degrees = (await opened(await written(AREAS, "parquet", "wgs84"))).geo;
  // Left out, a file is in OGC:CRS84.
  expect(degrees.columns.geometry).not.toHaveProperty("crs");
  expect(degrees.columns.geometry.bbox[0]).toBeGreaterThan(4);
  expect(degrees.columns.geometry.bbox[3]).toBeLessThan(53);
});

test("points lie where the rows say, in metres", async () => {
  const { rows } = await opened(await written(HARD, "parquet"));
  expect(rows[0].geometry).toEqual({ type: "Point", coordinates: [92345.125, 436789.5] });
});

test("a table without rows keeps its columns; one off the map is plain Parquet", async () => {
  const empty = await opened(await written(EMPTY, "parquet"));
  expect([empty.rows.length, empty.schema.nummer, empty.geo.columns.geometry.geometry_types]).toEqual([
    0,
    "UTF8",
    [],
  ]);
  const off = await opened(await written(OFF_MAP, "parquet"));
  expect([off.rows.length, off.geo]).toEqual([4, undefined]);
});
