import { zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { bytesOf, rectangles } from "../io/small-region.ts";
import { analyse } from "./fake-io.ts";

/** Odd registers as a spreadsheet, as features and by column: each says what its CSV says. */
const ZONES = rectangles({ box: [92_000, 436_000, 93_000, 437_000], properties: { id: "z" } });

type Cell = string | number | null;
type Table = { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const FORMATS: Readonly<Record<string, (table: Table) => Uint8Array>> = {
  csv: ({ header, rows }) =>
    bytesOf([header, ...rows].map((cells) => cells.map((cell) => cell ?? "").join(";")).join("\n")),
  xlsx: ({ header, rows }) => {
    const cellOf = (cell: Cell): string =>
      cell === null
        ? "<c/>"
        : typeof cell === "number"
          ? `<c><v>${cell}</v></c>`
          : `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
    const lines = [header, ...rows].map((cells) => `<row>${cells.map(cellOf).join("")}</row>`);
    const parts = {
      "xl/workbook.xml": '<workbook><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`,
    };
    return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, bytesOf(xml)])));
  },
  geojson: ({ header, rows }) => {
    const [x, y] = [header.indexOf("x"), header.indexOf("y")];
    const features = rows.map((cells) => ({
      type: "Feature",
      properties: Object.fromEntries(
        header.flatMap((name, i) => (i === x || i === y ? [] : [[name, cells[i]]])),
      ),
      geometry:
        cells[x] === null ? null : { type: "Point", coordinates: [Number(cells[x]), Number(cells[y])] },
    }));
    const crs = { type: "name", properties: { name: "EPSG:28992" } };
    return bytesOf(JSON.stringify({ type: "FeatureCollection", crs, features }));
  },
  parquet: ({ header, rows }) => {
    const columnData = header.map((name, i) => {
      const data = rows.map((cells) => cells[i]);
      const isText = data.some((cell) => typeof cell === "string");
      return isText
        ? { name, data: data.map((cell) => (cell === null ? null : String(cell))), type: "STRING" as const }
        : { name, data, type: "DOUBLE" as const };
    });
    return new Uint8Array(parquetWriteBuffer({ columnData }));
  },
};

const WIDE = ["id", "naam", "sbi", "x", "y", "wp2015", "wp2020"];
const row = (id: string, name: string, ...jobs: Cell[]): Cell[] => [
  id,
  name,
  "2562",
  92_100,
  436_100,
  ...jobs,
];
const long = (name: string, ...years: Cell[]): Table => ({
  header: ["id", "sbi", "x", "y", name, "banen"],
  rows: years.map((year, i) => ["1", "2562", 92_100, 436_100, year, 10 + i]),
});

type Found = { jobs: Record<string, number | null>; refused: number };
const ODD: readonly [what: string, table: Table, found: Found][] = [
  [
    "a row of totals at the end",
    { header: WIDE, rows: [row("1", "a", 5, 6), row("2", "b", 2, 3), row("9", "Totaal", 7, 9)] },
    { jobs: { 2015: 7, 2020: 9 }, refused: 1 },
  ],
  [
    "a row of totals above",
    { header: WIDE, rows: [row("9", "Total", 7, 9), row("1", "a", 5, 6), row("2", "b", 2, 3)] },
    { jobs: { 2015: 7, 2020: 9 }, refused: 1 },
  ],
  [
    "nines",
    { header: WIDE, rows: [row("1", "a", 9999, 1), row("2", "b", 7, 2)] },
    { jobs: { 2015: 7, 2020: 3 }, refused: 0 },
  ],
  [
    "jobs kept secret",
    { header: WIDE, rows: [row("1", "a", "geheim", 1), row("2", "b", "7", 2)] },
    { jobs: { 2015: 7, 2020: 3 }, refused: 0 },
  ],
  [
    "a firm twice",
    { header: WIDE, rows: [row("1", "a", 5, 6), row("1", "a", 5, 6)] },
    { jobs: { 2015: 5, 2020: 6 }, refused: 1 },
  ],
  [
    "more jobs than can be",
    { header: WIDE, rows: [row("1", "a", 104_567_890, 6), row("2", "b", 5, 6)] },
    { jobs: { 2015: 5, 2020: 6 }, refused: 1 },
  ],
  [
    "numbers with decimals beside one of three digits",
    { header: WIDE, rows: [row("1", "a", "1.250", 10), row("2", "b", "2.5", 10)] },
    { jobs: { 2015: 3.75, 2020: 20 }, refused: 0 },
  ],
  [
    "years of a period",
    long("Perioden", "2015JJ00", "2020JJ00"),
    { jobs: { 2015: 10, 2020: 11 }, refused: 0 },
  ],
  ["quarters", long("peilperiode", "2015K2", "2020 Q2"), { jobs: { 2015: 10, 2020: 11 }, refused: 0 }],
  ["days", long("peildatum", "1-apr-2015", "1 april 2020"), { jobs: { 2015: 10, 2020: 11 }, refused: 0 }],
  ["years as numbers", long("jaar", 2015, 2020), { jobs: { 2015: 10, 2020: 11 }, refused: 0 }],
  [
    "a code without its zero",
    {
      header: WIDE,
      rows: [
        row("1", "a", 5, 6),
        ["2", "b", "113", 92_100, 436_100, 1, 1],
        ["3", "c", "0113", 92_100, 436_100, 1, 1],
      ],
    },
    { jobs: { 2015: 5, 2020: 6 }, refused: 0 },
  ],
];

describe.each(Object.keys(FORMATS))("as %s", (format) => {
  test.each(ODD)("%s", async (_, table, found) => {
    const name = `register.${format}`;
    const files = { [name]: FORMATS[format](table), "zones.geojson": ZONES };
    const { stdout, stderr } = await analyse(
      ["count", "--firms", name, "--zones", "zones.geojson", "--json"],
      files,
    );
    expect(stdout, stderr).not.toBe("");
    const { firms, zones } = JSON.parse(stdout);
    expect({ jobs: zones[0].jobs, refused: firms.refused }).toEqual(found);
  });
});

test.each([
  ["kilometres", 92.1, 436.1, "multiply x and y by 1000"],
  ["decimetres", 921_000, 4_361_000, "divide x and y by 10"],
  ["centimetres", 9_210_000, 43_610_000, "divide x and y by 100"],
  ["millimetres", 92_100_000, 436_100_000, "divide x and y by 1000"],
])("coordinates in %s are refused by that name, in every format", async (unit, x, y, advice) => {
  const rows = [1, 2, 3].map((id) => [`v${id}`, "n", "2562", x, y, 5, 6]);
  for (const [format, write] of Object.entries(FORMATS)) {
    const name = `register.${format}`;
    const { code, stderr } = await analyse(["count", "--firms", name], {
      [name]: write({ header: WIDE, rows }),
    });
    expect([format, code]).toEqual([format, 2]);
    expect(stderr).toContain(`coordinates look like ${unit}`);
    expect(stderr).toContain(advice);
  }
});
