import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { FormatId } from "../../../src/io/formats.ts";
import { dbf, shp, shx } from "../formats/shapefile/make-shapefile.ts";
import { bytesOf } from "../small-region.ts";

export type GoodFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Rows, features or shapes that are in it. */
  readonly records: number;
};

export const RECORDS = 12;
const places = Array.from({ length: RECORDS }, (_, i) => i);
const ring = (i: number): [number, number][] => [
  [90_000 + 1000 * i, 430_000],
  [90_000 + 1000 * i, 430_100],
  [90_100 + 1000 * i, 430_100],
  [90_000 + 1000 * i, 430_000],
];
const names = [
  "Café",
  "Kade 2",
  "M4H",
  "Noord",
  "Zuid",
  "Kop",
  "Oost",
  "West",
  "Havenzicht",
  "Ster",
  "Hof",
  "Plein",
];
const features = places.map((i) => ({
  type: "Feature",
  id: i + 1,
  properties: { naam: names[i], woningen: 10 * i, "datum\u00a0": "2020-01-01", open: true },
  geometry: { type: "Polygon", coordinates: [ring(i)] },
}));

/** The parts of a Shapefile of twelve areas, two islands and a hole among them, as they stand in its zip. */
export function shapefileParts(): Record<"shp" | "shx" | "dbf" | "cpg", Uint8Array> {
  const shapes = shp(places.map((i) => (i % 3 ? [ring(i)] : [ring(i), ring(i + 20)])));
  const table = dbf(places.map((i) => ({ naam: names[i], woningen: String(10 * i) })));
  return { shp: shapes, shx: shx(shapes), dbf: table, cpg: bytesOf("1252") };
}

/** The parts in a zip: stored as they are, as packing takes longer than reading, or packed. */
export function zipParts(parts: Readonly<Record<string, Uint8Array>>, level: 0 | 6 = 0): Uint8Array {
  const files = Object.fromEntries(Object.entries(parts).map(([kind, bytes]) => [`plan/a.${kind}`, bytes]));
  return zipSync(files, { level });
}

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../fixtures/formats", name)));

const REGISTER = ["vestigingsnummer", "naam", "x_rd", "y_rd", "sbi2008", "wp2020"];
const registerRow = (i: number): (string | number)[] => [
  `v${i}`,
  `Bedrijf ${names[i]}`,
  90_100 + 100 * i,
  435_000.5,
  "2511",
  i + 3,
];

/** The parts of a spreadsheet of twelve firms. */
export function xlsxParts(): Record<string, Uint8Array> {
  const cell = (value: string | number): string =>
    typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = [REGISTER, ...places.map(registerRow)].map(
    (cells, i) => `<row r="${i + 1}">${cells.map(cell).join("")}</row>`,
  );
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return {
    "xl/workbook.xml": bytesOf(
      `<workbook xmlns:r="${rel}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": bytesOf(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": bytesOf(`<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`),
  };
}

function parquet(): Uint8Array {
  const rows = places.map(registerRow);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: REGISTER.map((name, i) => ({
        name,
        data: rows.map((row) => row[i]),
        type: typeof rows[0][i] === "number" ? ("DOUBLE" as const) : ("STRING" as const),
      })),
    }),
  );
}

/** A small good file of each format that is read; the compiler asks for one when a format is added. */
export const GOOD_FILES: Readonly<Record<FormatId, () => GoodFile>> = {
  csv: () => ({
    name: "register.csv",
    records: RECORDS,
    bytes: bytesOf(
      `vestigingsnummer;naam;x_rd;y_rd;sbi2008;wp2019;wp2020\n${places
        .map(
          (i) => `v${i};"Bedrijf ""${names[i]}""; nr ${i}";${90_100 + 100 * i};435000,5;2511;${i};${i + 3}\n`,
        )
        .join("")}`,
    ),
  }),
  xlsx: () => ({ name: "register.xlsx", records: RECORDS, bytes: zipSync(xlsxParts()) }),
  geopackage: () => ({ name: "zones.gpkg", records: 3, bytes: fixture("zones.gpkg") }),
  parquet: () => ({ name: "register.parquet", records: RECORDS, bytes: parquet() }),
  flatgeobuf: () => ({ name: "zones.fgb", records: 3, bytes: fixture("zones.fgb") }),
  kml: () => ({ name: "zones.kml", records: 3, bytes: fixture("zones.kml") }),
  topojson: () => ({
    name: "zones.topojson",
    records: RECORDS,
    bytes: bytesOf(
      JSON.stringify({
        type: "Topology",
        objects: {
          plan: {
            type: "GeometryCollection",
            geometries: features.map(({ properties }, i) => ({ type: "Polygon", properties, arcs: [[i]] })),
          },
        },
        arcs: places.map(ring),
      }),
    ),
  }),
  "esri-json": () => ({
    name: "zones.json",
    records: RECORDS,
    bytes: bytesOf(
      JSON.stringify({
        geometryType: "esriGeometryPolygon",
        spatialReference: { wkid: 28992 },
        features: features.map(({ properties }, i) => ({
          attributes: properties,
          geometry: { rings: [ring(i)] },
        })),
      }),
    ),
  }),
  geojson: () => ({
    name: "zones.geojson",
    records: RECORDS,
    bytes: bytesOf(JSON.stringify({ type: "FeatureCollection", features })),
  }),
  "geojson-seq": () => ({
    name: "zones.geojsonl",
    records: RECORDS,
    bytes: bytesOf(features.map((feature) => JSON.stringify(feature)).join("\n")),
  }),
  shapefile: () => ({ name: "zones.zip", records: RECORDS, bytes: zipParts(shapefileParts()) }),
};

/** Columns that are not read by the project's own code. */
function parquetOfDifferences(): Uint8Array {
  const whole = (
    name: string,
    make: (i: number) => number,
    encoding: "DELTA_BINARY_PACKED" | "BYTE_STREAM_SPLIT",
  ) => ({
    name,
    data: places.map(make),
    type: encoding === "BYTE_STREAM_SPLIT" ? ("DOUBLE" as const) : ("INT32" as const),
    encoding,
  });
  const texts = (name: string, encoding: "DELTA_BYTE_ARRAY" | "DELTA_LENGTH_BYTE_ARRAY") => ({
    name,
    data: places.map((i) => `25${10 + i}`),
    type: "STRING" as const,
    encoding,
  });
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        whole("x_rd", (i) => 90_100 + 100 * i, "DELTA_BINARY_PACKED"),
        whole("y_rd", (i) => 435_000.5 + i, "BYTE_STREAM_SPLIT"),
        texts("vestigingsnummer", "DELTA_BYTE_ARRAY"),
        texts("sbi2008", "DELTA_LENGTH_BYTE_ARRAY"),
        whole("wp2020", (i) => i + 3, "DELTA_BINARY_PACKED"),
        { name: "open", data: places.map((i) => i % 2 === 0), type: "BOOLEAN" },
        { name: "lijst", data: places.map((i) => [i, names[i]]), type: "JSON" },
      ],
    }),
  );
}

/** Parquet written in other ways than the common one. */
export const OTHER_PARQUET: Readonly<Record<string, () => GoodFile>> = {
  "Parquet of differences": () => ({
    name: "register.parquet",
    records: RECORDS,
    bytes: parquetOfDifferences(),
  }),
};

/** Files that are a format in another, or within another. */
export const OTHER_FILES: Readonly<Record<string, () => GoodFile>> = {
  "csv with WKT": () => ({
    name: "zones.csv",
    records: RECORDS,
    bytes: bytesOf(
      `naam;woningen;geom\n${places
        .map((i) => {
          const corners = ring(i).map((corner) => corner.join(" "));
          return `${names[i]};${10 * i};"SRID=28992;POLYGON ((${corners.join(", ")}))"\n`;
        })
        .join("")}`,
    ),
  }),
  gzip: () => ({
    name: "zones.geojson.gz",
    records: RECORDS,
    bytes: gzipSync(bytesOf(JSON.stringify({ type: "FeatureCollection", features }))),
  }),
  kmz: () => ({ name: "zones.kmz", records: 3, bytes: fixture("zones.kmz") }),
  "Shapefile of points": () => ({ name: "firms.zip", records: 4, bytes: fixture("firms.zip") }),
};
