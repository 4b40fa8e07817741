import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { zoneAreaM2 } from "../../../../src/core/geometry/polygon-set.ts";
import { openShapefile } from "../../../../src/io/formats/shapefile/open-shapefile.ts";
import { readPoint } from "../../../../src/io/formats/shapefile/read-shape.ts";
import { shapefileRows } from "../../../../src/io/formats/shapefile/shapefile-rows.ts";
import { parseZones } from "../../../../src/io/zones/parse-zones.ts";
import { cpuMs } from "../../../cpu-ms.ts";
import { type Column, dbf, shp, shx, table } from "./make-shapefile.ts";

/** Squares of 100 m side by side: the one at place 3 begins 3 km from the first. */
const square = (place: number): [number, number][] => {
  const [x, y] = [90_000 + 1000 * place, 430_000];
  return [
    [x, y],
    [x, y + 100],
    [x + 100, y + 100],
    [x + 100, y],
    [x, y],
  ];
};
/** Bytes of such a record: its header, 44 of the polygon's own, one part, five corners. */
const RECORD = 8 + 44 + 4 + 5 * 16;
const six = () => shp([0, 1, 2, 3, 4, 5].map((place) => [square(place)]));
const names = (count: number) => dbf(Array.from({ length: count }, (_, i) => ({ naam: `vlak ${i + 1}` })));
const zipped = (parts: Record<string, Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([extension, bytes]) => [`a.${extension}`, bytes])));
const read = (parts: Record<string, Uint8Array>) =>
  parseZones(zipped(parts), "a.zip", null, { layer: "own-1" });
const changed = (bytes: Uint8Array, change: (view: DataView) => void) => {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
};
const told = async (parts: Record<string, Uint8Array>) => {
  const { table, report } = await read(parts);
  expect(report.read + report.refused).toBe(report.rows);
  return {
    names: table.name,
    refused: report.refusals.map(({ row, code }) => `${row} ${code}`),
    assumed: report.assumed,
  };
};
const all = ["vlak 1", "vlak 2", "vlak 3", "vlak 4", "vlak 5", "vlak 6"];
const third = 100 + 2 * RECORD;

test.each([
  ["a length far beyond the file", (view: DataView) => view.setInt32(third + 4, 0x7ffffff0)],
  ["a length of nothing", (view: DataView) => view.setInt32(third + 4, 0)],
  ["a length below nothing", (view: DataView) => view.setInt32(third + 4, -5)],
  [
    "a length that runs over the next two",
    (view: DataView) => view.setInt32(third + 4, (3 * RECORD - 8) / 2),
  ],
])("a record with %s, whose shape is whole, is read, and so are those after it", async (_, change) => {
  const broken = changed(six(), change);
  expect(await told({ shp: broken, dbf: names(6) })).toMatchObject({ names: all, refused: [] });
  expect(await told({ shp: broken, shx: shx(six()), dbf: names(6) })).toMatchObject({
    names: all,
    refused: [],
  });
});

test.each([
  ["of another number of corners", (view: DataView) => view.setInt32(third + 8 + 40, 77_000, true)],
  ["of an unknown type", (view: DataView) => view.setInt32(third + 8, 99, true)],
  [
    "without head or tail",
    (view: DataView) => {
      for (let i = 0; i < 60; i++) view.setUint8(third + i, 0xaa);
    },
  ],
])("a record %s is refused by its number; those after it are read", async (_, change) => {
  const broken = changed(six(), change);
  const some: Record<string, Uint8Array>[] = [
    { shp: broken, dbf: names(6) },
    { shp: broken, shx: shx(six()), dbf: names(6) },
    { shp: broken, shx: shx(six()) },
    { shp: broken },
  ];
  for (const parts of some) expect((await told(parts)).refused).toEqual(["3 zone.damaged"]);
  expect((await told({ shp: broken, dbf: names(6) })).names).toEqual(all.filter((name) => name !== "vlak 3"));
});

test("two damaged records in a row are two that are told", async () => {
  const broken = changed(six(), (view) => {
    for (let i = 0; i < 2 * RECORD - 20; i++) view.setUint8(third + i, 0xaa);
  });
  expect(await told({ shp: broken, dbf: names(6) })).toMatchObject({
    names: ["vlak 1", "vlak 2", "vlak 5", "vlak 6"],
    refused: ["3 zone.damaged", "4 zone.damaged"],
  });
});

test("filler between records and behind the last costs none of them", async () => {
  const whole = six();
  const parts = [0, 1, 2, 3, 4, 5].map((i) => whole.subarray(100 + i * RECORD, 100 + (i + 1) * RECORD));
  const filler = new Uint8Array(46).fill(7);
  const padded = new Uint8Array([
    ...whole.subarray(0, 100),
    ...parts.flatMap((part, i) => (i % 2 ? [...filler, ...part] : [...part])),
    ...new Uint8Array(4000),
  ]);
  expect(await told({ shp: padded, dbf: names(6) })).toMatchObject({ names: all, refused: [] });
});

test("a file that was cut short tells the records that are gone, by its index or table", async () => {
  const cut = six().subarray(0, third + 50);
  const gone = ["3 zone.damaged", "4 zone.damaged", "5 zone.damaged", "6 zone.damaged"];
  expect((await told({ shp: cut, shx: shx(six()) })).refused).toEqual(gone);
  expect((await told({ shp: cut, dbf: names(6) })).refused).toEqual([
    gone[0],
    "4 zone.no-shape",
    "5 zone.no-shape",
    "6 zone.no-shape",
  ]);
  await expect(read({ shp: cut })).rejects.toMatchObject({ code: "shapefile.damaged" });
});

test("an index that names one record twice loses none", async () => {
  const index = changed(shx(six()), (view) => view.setInt32(100 + 16, (100 + 4 * RECORD) / 2));
  expect(await told({ shp: six(), shx: index, dbf: names(6) })).toMatchObject({ names: all, refused: [] });
});

test("an index in another order than the file is the order of the table", async () => {
  const index = changed(shx(six()), (view) => {
    view.setInt32(100, (100 + RECORD) / 2);
    view.setInt32(108, 100 / 2);
  });
  const { table } = await read({ shp: six(), shx: index, dbf: names(6) });
  // The first name belongs to the second shape of the file, 1 km to the east.
  expect([table.name[0], table.shapes.xy[0]]).toEqual(["vlak 1", 91_000]);
});

test("an index of nothing but zeros, however long, adds no rows", async () => {
  const index = new Uint8Array(2_000_000);
  index.set(shx(six()).subarray(0, 100));
  expect((await read({ shp: six(), shx: index, dbf: names(6) })).table.name.slice(0, 6)).toEqual(all);
});

test("a shape that is a point among areas is refused for that", async () => {
  const broken = changed(six(), (view) => view.setInt32(third + 8, 1, true));
  expect((await told({ shp: broken, dbf: names(6) })).refused).toEqual(["3 zone.not-a-polygon"]);
});

test("two islands drawn in opposite directions are both read", async () => {
  const { table } = await read({ shp: shp([[square(0), square(3).toReversed()]]), dbf: names(1) });
  expect(zoneAreaM2(table.shapes, 0)).toBe(20_000);
});

test("20,000 islands, and 20,000 rings in each other, are grouped in a few seconds", {
  timeout: 30_000,
}, async () => {
  const islands = Array.from({ length: 20_000 }, (_, i) => {
    const [x, y] = [10_000 + 500 * (i % 200), 400_000 + 500 * Math.floor(i / 200)];
    return [
      [x, y],
      [x, y + 100],
      [x + 100, y],
      [x, y],
    ] as [number, number][];
  });
  const nested = Array.from({ length: 20_000 }, (_, i) => {
    const [near, far] = [i, 100_000 - i];
    return [
      [near, 400_000 + near],
      [near, 400_000 + far],
      [far, 400_000 + far],
      [far, 400_000 + near],
      [near, 400_000 + near],
    ] as [number, number][];
  });
  for (const rings of [islands, nested]) {
    const bytes = zipped({ shp: shp([rings]) });
    const start = cpuMs();
    const { features } = await openShapefile(bytes, "a.zip");
    expect(cpuMs() - start).toBeLessThan(6000);
    expect(features[0].polygons?.flat()).toHaveLength(20_000);
  }
});

test("a record that the table marks as deleted is no row, and is counted", async () => {
  const deleted = changed(names(6), (view) => view.setUint8(65 + 2 * 41, "*".charCodeAt(0)));
  const { table, report } = await read({ shp: six(), dbf: deleted });
  expect(table.name).toEqual(all.filter((name) => name !== "vlak 3"));
  expect(report).toMatchObject({ rows: 5, read: 5, assumed: { deletedRecords: 1 } });
  // A key that is the place in the file stays that of the file.
  expect(table.id).toEqual(["1", "2", "4", "5", "6"]);
});

test.each([
  ["20 million", 20_000_000],
  ["4 thousand million", 4_290_000_000],
])("a table that says it holds %s records and holds six is read at once", async (_, count) => {
  const lying = changed(names(6), (view) => view.setUint32(4, count, true));
  const start = cpuMs();
  const { report } = await read({ shp: six(), dbf: lying });
  expect(cpuMs() - start).toBeLessThan(1000);
  expect(report).toMatchObject({ rows: 6, read: 6, assumed: { statedRecords: count } });
});

test("a table that says it holds fewer records than it does gives all names, and says so", async () => {
  const lying = changed(names(6), (view) => view.setUint32(4, 2, true));
  expect(await told({ shp: six(), dbf: lying })).toMatchObject({ names: all, assumed: { statedRecords: 2 } });
});

test("a table with fewer records than there are shapes is told", async () => {
  expect(await told({ shp: six(), dbf: names(4) })).toMatchObject({
    names: [...all.slice(0, 4), "", ""],
    assumed: { withoutRecord: 2 },
  });
});

test("records without a shape are refused, so that rows are what the table holds", async () => {
  expect((await told({ shp: six(), dbf: names(7) })).refused).toEqual(["7 zone.no-shape"]);
});

test("without a table the areas are read, and it is said", async () => {
  expect((await told({ shp: six() })).assumed).toMatchObject({ noTable: "yes" });
});

test("a table whose columns do not fit in its records is refused", async () => {
  const broken = changed(names(6), (view) => view.setUint16(10, 3, true));
  await expect(read({ shp: six(), dbf: broken })).rejects.toMatchObject({ code: "shapefile.dbf-damaged" });
});

const oneRow = async (column: Omit<Column, "values" | "name">, value: string) => {
  const columns = [{ name: "k", ...column, values: [value] }];
  const { features } = await openShapefile(zipped({ shp: shp([[square(0)]]), dbf: table(columns) }), "a.zip");
  return features[0].properties.k;
};

test.each([
  ["a date, the same day in every time zone", "D", 8, "20200101", "2020-01-01"],
  ["no date", "D", 8, "        ", null],
  ["a number", "N", 12, "  1250.50", 1250.5],
  ["a key of 20 digits", "N", 20, "12345678901234567890", "12345678901234567890"],
  ["a number that did not fit", "N", 5, "*****", null],
  ["yes", "L", 1, "T", true],
  ["not filled in", "L", 1, "?", null],
  ["text", "C", 9, "Kade 1", "Kade 1"],
])("a cell with %s", async (_, type, width, written, value) => {
  expect(await oneRow({ type, width }, written)).toBe(value);
});

test("two columns of one name are two columns", async () => {
  const columns = ["een", "twee"].map((value) => ({ name: "NAAM", type: "C", width: 9, values: [value] }));
  const { features } = await openShapefile(zipped({ shp: shp([[square(0)]]), dbf: table(columns) }), "a.zip");
  expect(features[0].properties).toEqual({ NAAM: "een", "NAAM (2)": "twee" });
});

const CAFE = { utf8: "CafÃ© OriÃ«nt", windows: "Caf\xe9 Ori\xebnt", dos: "Caf\x82 Ori\x89nt" };
test.each([
  ["UTF-8 with a label that says 1252", CAFE.utf8, "1252", 0x57, "utf-8", true],
  ["1252 with a label that says UTF-8", CAFE.windows, "UTF-8\r\n", 0, "windows-1252", true],
  ["1252 with a label in words", CAFE.windows, "ANSI 1252", 0, "windows-1252", true],
  ["1252 without a label", CAFE.windows, "", 0x57, "windows-1252", true],
  ["1252 without a word of it", CAFE.windows, "", 0, "windows-1252", true],
  ["850 by its language byte", CAFE.dos, "", 2, "cp850", true],
  ["850 by its label", CAFE.dos, "850", 0, "cp850", true],
  ["850 without a word of it", CAFE.dos, "", 0, "cp850", true],
  ["850 with a label that says 1252", CAFE.dos, "1252", 0, "cp850", false],
  ["1252 with a language byte that says 850", CAFE.windows, "", 2, "windows-1252", false],
  ["1252 with a label that nobody knows", CAFE.windows, "klingon", 0, "windows-1252", true],
])("the text of a table in %s is right", async (_, name, cpg, language, encoding, isSure) => {
  const columns = [{ name: "naam", type: "C", width: 30, values: [name] }];
  const parts = {
    shp: shp([[square(0)]]),
    dbf: table(columns, language),
    cpg: new TextEncoder().encode(cpg),
  };
  const file = await openShapefile(zipped(parts), "a.zip");
  expect(file.features[0].properties.naam).toBe("Café Oriënt");
  expect(file).toMatchObject({ textEncoding: encoding, text: { isSure } });
  expect(file.text?.choices.find((choice) => choice.encoding === encoding)?.samples).toEqual(["Café Oriënt"]);
  const chosen = await openShapefile(zipped(parts), "a.zip", null, "cp850");
  expect([chosen.textEncoding, chosen.text?.isSure]).toEqual(["cp850", true]);
});

test("of two Shapefiles in a zip the one is read that is asked for", async () => {
  const bytes = zipSync({
    "x/a.shp": shp([[square(0)]]),
    "x/b.shp": shp([[square(1)], [square(2)]]),
    "x/b.dbf": names(2),
  });
  const file = await openShapefile(bytes, "a.zip", "x/b.shp");
  expect([file.layers, file.layer, file.features.length]).toEqual([["x/a.shp", "x/b.shp"], "x/b.shp", 2]);
  await expect(parseZones(bytes, "a.zip", null, { layer: "own-1" })).rejects.toMatchObject({
    code: "zones.several-layers",
    context: { names: "x/a.shp, x/b.shp" },
  });
});

test("of a Shapefile of points a damaged record costs itself alone", () => {
  const point = (i: number) => {
    const record = new Uint8Array(28);
    const view = new DataView(record.buffer);
    view.setInt32(0, i + 1);
    view.setInt32(4, 10);
    view.setInt32(8, 1, true);
    view.setFloat64(12, 90_000 + i, true);
    view.setFloat64(20, 430_000, true);
    return record;
  };
  const points = new Uint8Array([...shp([], 1), ...[0, 1, 2, 3, 4].flatMap((i) => [...point(i)])]);
  new DataView(points.buffer).setInt32(24, points.length / 2);
  const spoilt = points.slice().fill(0xaa, 100 + 2 * 28, 100 + 3 * 28 - 4);
  const { shapeType, rows } = shapefileRows({ shp: spoilt }, "a.zip", null);
  expect(shapeType).toBe(1);
  const xs = rows.map(({ place }) =>
    place === null || place === "absent" ? place : readPoint(spoilt, place).point?.[0],
  );
  expect(xs).toEqual([90_000, 90_001, null, 90_003, 90_004]);
});
