import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync as gzipFast } from "node:zlib";
import { gzipSync, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";
import { textAt } from "../../../src/core/register/text-column.ts";
import { guessFirms } from "../../../src/io/firms/guess-firms.ts";
import { parseFirms } from "../../../src/io/firms/parse-firms.ts";
import { guessFile } from "../../../src/io/guess-file.ts";
import { openTable } from "../../../src/io/open-file.ts";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { bytesOf, smallRegion } from "../small-region.ts";

// The same three zones and four establishments in every format; see the script in the folder.
const fixture = (name: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../fixtures/formats", name)));
const text = (name: string) => new TextDecoder().decode(fixture(name));

const zones = JSON.parse(text("zones.geojson"));
const rings = (feature: { geometry: { type: string; coordinates: number[][][][] | number[][][] } }) =>
  (feature.geometry.type === "Polygon"
    ? [feature.geometry.coordinates]
    : feature.geometry.coordinates) as number[][][][];

const wkt = zones.features.map(
  (feature: Parameters<typeof rings>[0] & { properties: Record<string, unknown> }) => {
    const polygons = rings(feature).map(
      (polygon) => `(${polygon.map((ring) => `(${ring.map((at) => at.join(" ")).join(", ")})`).join(", ")})`,
    );
    return `"SRID=28992;MULTIPOLYGON (${polygons.join(", ")})";${feature.properties.naam};${feature.properties.woningen}`;
  },
);

/** Ring directions as they come, which is not how Esri wants them. */
const esri = {
  geometryType: "esriGeometryPolygon",
  spatialReference: { wkid: 102100, latestWkid: 28992 },
  features: zones.features.map((feature: Parameters<typeof rings>[0] & { properties: unknown }) => ({
    attributes: feature.properties,
    geometry: { rings: rings(feature).flat() },
  })),
};

const arcs = zones.features.flatMap((feature: Parameters<typeof rings>[0]) => rings(feature).flat());
let arc = 0;
const topology = {
  type: "Topology",
  objects: {
    plannen: {
      type: "GeometryCollection",
      geometries: zones.features.map((feature: Parameters<typeof rings>[0] & { properties: unknown }) => ({
        type: "MultiPolygon",
        properties: feature.properties,
        arcs: rings(feature).map((polygon) => polygon.map(() => [arc++])),
      })),
    },
  },
  arcs,
};

function wkbPolygons(polygons: readonly (readonly number[][][])[]): Uint8Array {
  const numbers: ["u8" | "u32" | "f64", number][] = [
    ["u8", 1],
    ["u32", 6],
    ["u32", polygons.length],
  ];
  for (const polygon of polygons) {
    numbers.push(["u8", 1], ["u32", 3], ["u32", polygon.length]);
    for (const ring of polygon) {
      numbers.push(["u32", ring.length]);
      for (const [x, y] of ring) numbers.push(["f64", x], ["f64", y]);
    }
  }
  const bytes = { u8: 1, u32: 4, f64: 8 };
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [kind]) => sum + bytes[kind], 0)));
  let at = 0;
  for (const [kind, value] of numbers) {
    if (kind === "u8") view.setUint8(at, value);
    else if (kind === "u32") view.setUint32(at, value, true);
    else view.setFloat64(at, value, true);
    at += bytes[kind];
  }
  return new Uint8Array(view.buffer);
}

const geo = (name: string) => ({
  key: "geo",
  value: JSON.stringify({
    version: "1.1.0",
    primary_column: name,
    columns: {
      [name]: { encoding: "WKB", geometry_types: [], crs: { id: { authority: "EPSG", code: 28992 } } },
    },
  }),
});
type ZoneFeature = Parameters<typeof rings>[0] & { properties: { naam: string; woningen: number } };
const geoParquet = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      {
        name: "naam",
        data: zones.features.map(({ properties }: ZoneFeature) => properties.naam),
        type: "STRING",
      },
      {
        name: "woningen",
        data: zones.features.map(({ properties }: ZoneFeature) => properties.woningen),
        type: "INT32",
      },
      {
        name: "geom",
        data: zones.features.map((each: ZoneFeature) => wkbPolygons(rings(each))),
        type: "BYTE_ARRAY",
      },
    ],
    kvMetadata: [geo("geom")],
  }),
);

test.each([
  ["zones.geojson", fixture("zones.geojson"), "geojson"],
  ["zones.gpkg", fixture("zones.gpkg"), "geopackage"],
  ["zones.fgb", fixture("zones.fgb"), "flatgeobuf"],
  ["zones.kml", fixture("zones.kml"), "kml"],
  ["zones.kmz", fixture("zones.kmz"), "kml"],
  ["zones.csv", bytesOf(`geom;naam;woningen\n${wkt.join("\n")}\n`), "csv"],
  ["zones.json", bytesOf(JSON.stringify(esri)), "esri-json"],
  ["zones.topojson", bytesOf(JSON.stringify(topology)), "topojson"],
  ["zones.parquet", geoParquet, "parquet"],
  ["zones.geojson.gz", gzipSync(fixture("zones.geojson")), "geojson"],
  ["zones.gpkg.gz", gzipSync(fixture("zones.gpkg")), "geopackage"],
  ["packed.zip", zipSync({ "map/zones.gpkg": fixture("zones.gpkg") }), "geopackage"],
])("zones are the same in %s", async (name, bytes, format) => {
  const guess = await guessFile(bytes, name);
  expect(guess).toMatchObject({ kind: "zones", mapping: { format } });
  const { table, report } = await parseZones(bytes, name, null, { layer: "own-1" });
  expect(report).toMatchObject({ rows: 3, read: 3, refused: 0 });
  expect(table.name).toEqual(["Één", "Met gat", "Twee delen"]);
  expect([...table.dwellingsLow]).toEqual([100, 250, 0]);
  // 1 km²; less a hole of 500 m square; twice 500 m square. KML is in degrees of 15 decimals.
  const areas = [0, 1, 2].map((zone) => zoneAreaM2(table.shapes, zone));
  expect(areas.map((area) => Math.round(area / 10) * 10)).toEqual([1_000_000, 750_000, 500_000]);
});

const [header, ...lines] = text("firms.csv").trim().split("\n");
const columns = lines.map((line) => line.split(","));
const parquet = new Uint8Array(
  parquetWriteBuffer({
    columnData: header.split(",").map((name, i) => {
      const isText = i < 3;
      return {
        name,
        data: columns.map((cells) => (isText ? cells[i] : Number(cells[i]))),
        type: isText ? ("STRING" as const) : i < 5 ? ("DOUBLE" as const) : ("INT32" as const),
      };
    }),
  }),
);

test.each([
  ["firms.csv", fixture("firms.csv"), "csv"],
  ["firms.gpkg", fixture("firms.gpkg"), "geopackage"],
  ["firms.fgb", fixture("firms.fgb"), "flatgeobuf"],
  ["firms.geojson", fixture("firms.geojson"), "geojson"],
  ["firms.zip", fixture("firms.zip"), "shapefile"],
  ["firms.parquet", parquet, "parquet"],
  ["firms.csv.gz", gzipSync(fixture("firms.csv")), "csv"],
])("a register is the same in %s", async (name, bytes, format) => {
  expect(await guessFile(bytes, name)).toMatchObject({ kind: "firms", mapping: { format } });
  const source = await openTable(bytes, name);
  const { mapping } = guessFirms(source, await source.head(), name);
  const { id, sbi, ...fields } = mapping.fields;
  // A Shapefile cuts names at ten characters, and does not cut what is in the cells: told by place here.
  const corrected = { ...mapping, fields: { ...fields, id: id ?? 0, sbi: sbi ?? 2 } };
  const { table, report } = await parseFirms(source, corrected, smallRegion);
  expect(report).toMatchObject({ rows: 4, read: 4, refused: 0 });
  expect([0, 1, 2, 3].map((row) => textAt(table.id, row))).toEqual(["000001", "000002", "000003", "000004"]);
  expect(textAt(table.name, 0)).toBe("Bakkerij Één");
  expect(table.years).toEqual([2015, 2020]);
  expect([...table.jobs[1]]).toEqual([12, 7, 30, 3]);
  // To the decimetre: some of the files hold another system.
  expect(Array.from(table.xM, (x) => Math.round(x * 10) / 10)).toEqual([90_500, 90_600, 92_100, 92_500]);
  expect(Array.from(table.yM, (y) => Math.round(y * 10) / 10)).toEqual([430_500, 430_600, 430_100, 430_500]);
});

test.each([
  ["two-layers.gpkg", "plannen", "firms"],
  ["two-layers.zip", "zones.geojson", "firms.csv"],
])("%s offers its layers, each as what it is", async (name, first, second) => {
  const bytes = fixture(name);
  expect(await guessFile(bytes, name)).toMatchObject({
    kind: "zones",
    layers: [first, second],
    mapping: { layer: first },
  });
  expect(await guessFile(bytes, name, { layer: second })).toMatchObject({
    kind: "firms",
    mapping: { layer: second },
  });
  await expect(guessFile(bytes, name, { layer: "nergens" })).rejects.toMatchObject({ code: "file.no-layer" });
});

test("a gzip that bursts is not unpacked", async () => {
  const bomb = gzipFast(new Uint8Array(100_000_000), { level: 9 });
  await expect(guessFile(bomb, "zones.geojson.gz")).rejects.toMatchObject({ code: "zip.too-large" });
});
