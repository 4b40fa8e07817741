import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { textAt } from "../../../src/core/register/text-column.ts";
import { FirmCollector } from "../../../src/io/firms/firm-collector.ts";
import { FirmRowReader } from "../../../src/io/firms/firm-row.ts";
import type { FirmsMapping } from "../../../src/io/firms/firms-mapping.ts";
import { guessFirms } from "../../../src/io/firms/guess-firms.ts";
import { type FirmsRead, parseFirms } from "../../../src/io/firms/parse-firms.ts";
import { plainRows } from "../../../src/io/firms/plain-rows.ts";
import { RefusalBias } from "../../../src/io/firms/refusal-bias.ts";
import { RowWidth } from "../../../src/io/firms/row-width.ts";
import { SbiColumn } from "../../../src/io/firms/sbi-column.ts";
import { SizeColumn } from "../../../src/io/firms/size-column.ts";
import { TotalRows } from "../../../src/io/firms/total-rows.ts";
import { type OpenTable, openTable } from "../../../src/io/open-file.ts";
import { seededRandom } from "../../random.ts";
import { bytesOf, smallRegion } from "../small-region.ts";

type Data = Record<string, unknown[]>;

/** A register in Parquet: numbers as DOUBLE, all else as text. */
function parquetOf(data: Data): Uint8Array {
  const columnData = Object.entries(data).map(([name, values]) => ({
    name,
    data: values,
    type: values.some((value) => typeof value === "number") ? ("DOUBLE" as const) : ("STRING" as const),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 70, pageSize: 400 }));
}

/** Everything of a register that can be compared, texts as bytes and as text. */
function told({ table, report }: FirmsRead) {
  const texts = [table.id, table.name, table.address].map((column) => ({
    bytes: [...column.bytes],
    rows: Array.from({ length: table.count }, (_, row) => textAt(column, row)),
  }));
  return { ...table, texts, id: null, name: null, address: null, report };
}

async function bothWays(table: OpenTable, mapping: FirmsMapping) {
  const byColumn = await parseFirms(table, mapping, smallRegion);
  const byRow = await parseFirms({ ...table, blocks: undefined }, mapping, smallRegion);
  expect(told(byColumn)).toEqual(told(byRow));
  return byColumn;
}

async function mappingOf(table: OpenTable): Promise<FirmsMapping> {
  return guessFirms(table, await table.head(), "register.parquet").mapping;
}

const ODD_TEXTS = [
  "",
  " ",
  "=1+1",
  '="0111"',
  "'12",
  "d'Oever",
  "Café",
  "\u00a0rand",
  "\ufeffBOM",
  "-x",
  "𝒳",
];

/** What says the same once more, now and then not: codes, jobs, positions in degrees, and value added of two years. */
function twice(random: () => number, data: Data): Data {
  const at = (i: number): readonly [number, number] => {
    const [x, y] = [Number(data.x_rd[i]), Number(data.y_rd[i])];
    return x > 1000 && x < 300_000 && y > 1000 ? toLonLat(x, y) : toLonLat(92_000, 436_000);
  };
  const now = (odd: readonly unknown[], i: number, good: unknown): unknown =>
    random() < 0.06 ? odd[i % odd.length] : good;
  const column = (good: (i: number) => unknown, odd: readonly unknown[]): unknown[] =>
    data.x_rd.map((_, i) => now(odd, i, good(i)));
  return {
    ...data,
    banen2020: column((i) => data.wp2020[i], [7, null, -1]),
    lon: column((i) => at(i)[0], [null, 0, 4.6, 99]),
    lat: column((i) => at(i)[1], [null, 0, 51.8]),
    toegevoegde_waarde_mln_2019: column((i) => i / 8, [null, -3, Number.NaN]),
    toegevoegde_waarde_mln_2020: column((i) => i / 4, [null, 0]),
  };
}

/** Rows of which most are good and every part is now and then odd. */
function messy(random: () => number, rows: number): Data {
  const pick = <V>(values: readonly V[]): V => values[Math.floor(random() * values.length)] as V;
  const column = <V>(good: (i: number) => V, odd: readonly unknown[]): unknown[] =>
    Array.from({ length: rows }, (_, i) => (random() < 0.12 ? pick(odd) : good(i)));
  return {
    vestigingsnummer: column((i) => `v${i}`, ["v1", "v2", null, " v9 ", "né", "=x"]),
    naam: column(
      (i) => `Bedrijf ${i}`,
      [...ODD_TEXTS, "Totaal", "Total", "Totaal Rotterdam", "Total Energies"],
    ),
    straat: column(() => "Kade", ODD_TEXTS),
    huisnummer: random() < 0.5 ? column((i) => i % 9, [null, 12.5, -1]) : column((i) => `${i}`, ODD_TEXTS),
    toevoeging: column(() => "", ["a", "3", "3-b", null]),
    postcode: column(() => "3011 AB", ["", null]),
    plaats: column(() => pick(["Rotterdam", "Schiedam"]), ["Café", "", null]),
    x_rd: column(() => 90_000 + Math.floor(random() * 9000), [0, null, Number.NaN, 5, 1e9, Infinity]),
    y_rd: column(() => 430_000 + Math.floor(random() * 9000), [0, null, 5]),
    sbi2008: column(
      () => pick(["2511", "25620", "01131", "10710", "2822"]),
      ["111", "", null, "zz", "1071", "C.25"],
    ),
    wp2019: column(() => Math.floor(random() * 40), [null, -1, 2.5, 1e6, Number.NaN]),
    wp2020: column(() => Math.floor(random() * 40), [null, -1, 1e6, 9999, 99_999, 43_952]),
  };
}

test("a register read by column is the one read by row, whatever is odd in it", async () => {
  let read = 0;
  let refused = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const random = seededRandom(seed);
    const table = await openTable(
      parquetOf(messy(random, 60 + Math.floor(random() * 120))),
      "register.parquet",
    );
    const mapping = await mappingOf(table);
    const { report } = await bothWays(table, mapping);
    read += report.read;
    refused += report.refused;
  }
  expect(read).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(200);
});

test("so it is where the file says things twice and tells value added, and where it is CSV", async () => {
  const told = new Set<string>();
  let values = 0;
  for (let seed = 1; seed <= 4; seed++) {
    const random = seededRandom(seed);
    const data = twice(random, messy(random, 160));
    const table = await openTable(parquetOf(data), "register.parquet");
    const mapping = twiceIn(await mappingOf(table), table);
    const { table: firms, report } = await bothWays(table, mapping);
    for (const { code } of report.notices) told.add(code);
    for (const year of firms.valueAdded ?? []) values += year?.filter((value) => value > 0).length ?? 0;
    const text = await openTable(csvOf(data), "register.csv");
    const csv = { ...mapping, format: "csv" as const, csv: text.csv, decimal: "point" as const };
    const read = await parseFirms(text, csv, smallRegion);
    // Numbers are the same; a text that is kept by a sign of a spreadsheet may be cut otherwise.
    for (const column of ["xM", "yM", "jobs", "years", "valueAdded"] as const)
      expect(read.table[column]).toEqual(firms[column]);
    expect(read.report.read).toBe(report.read);
  }
  expect([...told]).toEqual(
    expect.arrayContaining(["columns.differ", "coordinates.apart", "coordinates.second"]),
  );
  expect(values).toBeGreaterThan(500);
});

/** The mapping with a second pair, two columns of the same jobs and two of value added, whatever was guessed. */
function twiceIn(mapping: FirmsMapping, { header }: OpenTable): FirmsMapping {
  const at = (name: string): number => header.indexOf(name);
  return {
    ...mapping,
    crs: "rd",
    fields: {
      ...mapping.fields,
      x: at("x_rd"),
      y: at("y_rd"),
      id: at("vestigingsnummer"),
      sbi: at("sbi2008"),
    },
    jobs: [
      { year: 2019, columns: [at("wp2019")] },
      { year: 2020, columns: [at("wp2020")] },
    ],
    alike: [[at("wp2020"), at("banen2020")]],
    second: { x: at("lon"), y: at("lat"), crs: "wgs84", decimal: "point" },
    valueAdded: {
      unit: "million",
      columns: [2019, 2020].map((year) => ({ year, column: at(`toegevoegde_waarde_mln_${year}`) })),
    },
  };
}

/** The same as a text: no value is an empty cell. */
function csvOf(data: Data): Uint8Array {
  const cell = (value: unknown): string =>
    value === null || Number.isNaN(value) || value === Infinity
      ? ""
      : `"${String(value).replaceAll(`"`, `""`)}"`;
  const rows = data.x_rd.map((_, i) => Object.values(data).map((column) => cell(column[i])));
  return bytesOf([Object.keys(data), ...rows].map((cells) => cells.join(";")).join("\n"));
}

test("with value added, two pairs of coordinates and columns that are alike, rows are taken by column", async () => {
  const table = await openTable(parquetOf(twice(() => 1, GOOD)), "register.parquet");
  const mapping = twiceIn(await mappingOf(table), table);
  const head = await table.head();
  const context = {
    width: new RowWidth(table.header, { used: 0, least: 0 }, head, null),
    sbi: new SbiColumn(["2511"]),
    size: new SizeColumn([]),
    shortYears: false,
  };
  const reader = new FirmRowReader(mapping, table.header.length, context);
  const seen = { bias: new RefusalBias(false), totals: new TotalRows(mapping) };
  const collector = new FirmCollector(mapping);
  for await (const block of table.blocks?.(new Set(table.header.keys())) ?? []) {
    const take = plainRows(block, mapping, reader, collector, seen);
    // Up to the row whose id stands there already.
    expect(take?.(0, block.rows)).toBe(3);
  }
  expect(collector.count).toBe(3);
});

const GOOD: Data = {
  vestigingsnummer: ["a", "b", "c", "a"],
  naam: ["Één", "Twee", "", "Vier"],
  straat: ["Kade", "", "Dok", "Kade"],
  huisnummer: ["1", "2", "", "4"],
  x_rd: [91_000, 92_000, 93_000, 94_000],
  y_rd: [431_000, 432_000, 433_000, 434_000],
  sbi2008: ["2511", "2562", "1071", "2511"],
  wp2019: [1, 2, null, 4],
  wp2020: [5, null, 7, 8],
};

test("a register read by column: texts, sums, an empty year and a second row of one id", async () => {
  const table = await openTable(parquetOf(GOOD), "register.parquet");
  const { table: firms, report } = await bothWays(table, await mappingOf(table));
  expect(firms.count).toBe(3);
  expect([0, 1, 2].map((row) => textAt(firms.address, row))).toEqual(["Kade 1", "2", "Dok"]);
  expect(firms.jobs.map((jobs) => [...jobs])).toEqual([
    [1, 2, 0],
    [5, 0, 7],
  ]);
  expect(report.refusals).toEqual([{ row: 4, code: "id.duplicate", context: { id: "a", firstRow: 1 } }]);
});

test.each<[string, (mapping: FirmsMapping) => FirmsMapping]>([
  ["without an id", (mapping) => ({ ...mapping, fields: { ...mapping.fields, id: null } })],
  ["without names", (mapping) => ({ ...mapping, fields: { ...mapping.fields, name: null } })],
  ["without jobs", (mapping) => ({ ...mapping, jobsFrom: "none" })],
  ["without codes", (mapping) => ({ ...mapping, sbiFrom: "none" })],
  ["with years added up", (mapping) => ({ ...mapping, jobs: [{ year: 2020, columns: [7, 8] }] })],
])("a register read %s by column is the one read by row", async (_, change) => {
  const table = await openTable(parquetOf(GOOD), "register.parquet");
  const { report } = await bothWays(table, change(await mappingOf(table)));
  expect(report.read).toBeGreaterThan(2);
});

test("a register in Parquet keeps its value added, losses and what is not known of it among them", async () => {
  const table = await openTable(
    parquetOf({ ...GOOD, toegevoegde_waarde_mln_2020: [1.5, -2, null, 3] }),
    "register.parquet",
  );
  const { table: firms } = await bothWays(table, await mappingOf(table));
  expect(firms.valueAdded?.map((year) => year && [...year])).toEqual([null, [1.5, -2, Number.NaN]]);
});
