import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { rectangles } from "../io/small-region.ts";
import { referenceFile } from "../reference-dir.ts";
import { analyse } from "./fake-io.ts";

const FIXTURES = resolve(import.meta.dirname, "../fixtures/registers");
const ZONES = rectangles({ box: [94_000, 434_000, 95_000, 435_000], properties: { id: "z" } });

type Figures = { rows: number; read: number; inZone: number; jobs: Record<string, number> };

/** Counts a register in one zone; `figures` is null when it was refused. */
async function count(name: string, bytes: Uint8Array, zones: string, ...options: string[]) {
  const files = { [name]: bytes, "zones.geojson": zones };
  const args = ["count", "--firms", name, "--zones", "zones.geojson", "--json", ...options];
  const { code, stdout, stderr } = await analyse(args, files);
  if (stdout === "") return { code, stderr, figures: null, firms: null };
  const { firms, zones: counted } = JSON.parse(stdout);
  expect(firms.read + firms.refused).toBe(firms.rows);
  const figures: Figures = {
    rows: firms.rows,
    read: firms.read,
    inZone: counted[0].rows + counted[0].other,
    jobs: counted[0].jobs,
  };
  return { code, stderr, figures, firms };
}
const own = (name: string, ...options: string[]) =>
  count(name, readFileSync(resolve(FIXTURES, name)), ZONES, ...options);

/** What is read of each, worked by hand, and what has to be told of it. */
const READ: readonly [file: string, options: string[], figures: Figures, told: readonly string[]][] = [
  // F2 opens a quote that closes in F4: F3 and F4 stand on lines of their own. F5 is no manufacturing.
  [
    "stray-quotes.csv",
    [],
    { rows: 5, read: 4, inZone: 4, jobs: { 2015: 19, 2020: 21 } },
    ["1 of 5 rows refused: 1 × a quotation mark opens a cell here and does not close it (first on line 3)"],
  ],
  [
    "short-and-long-rows.csv",
    [],
    { rows: 5, read: 4, inZone: 4, jobs: { 2015: 28, 2020: 28 } },
    [
      "2 rows have fewer cells than the header",
      "(line 3, 4)",
      "3 cells where the header has 8 (first on line 6)",
    ],
  ],
  ["sep-line.csv", [], { rows: 1, read: 1, inZone: 1, jobs: { 2020: 6 } }, []],
  [
    "titles-and-double-header.csv",
    [],
    { rows: 2, read: 2, inZone: 2, jobs: { 2020: 15 } },
    ["The column names stand on two lines (up to line 4)"],
  ],
  ["cut-names.csv", [], { rows: 2, read: 2, inZone: 2, jobs: { 2020: 15 } }, []],
  // F2 and F3 are 4.5070, 51.8990: x 94.3 km, y 434.2 km. F4 is nowhere.
  [
    "two-pairs.csv",
    [],
    { rows: 4, read: 3, inZone: 3, jobs: { 2020: 22 } },
    [
      "lon, lat is used",
      "1 row was placed by x_rd, y_rd",
      "(line 2)",
      "1 × no coordinates (first on line 5)",
    ],
  ],
  [
    "pairs-differ.csv",
    ["--column", "x=x_rd", "--column", "y=y_rd"],
    { rows: 2, read: 2, inZone: 2, jobs: { 2020: 15 } },
    [],
  ],
  [
    "pairs-differ.csv",
    ["--column", "x=x_oud", "--column", "y=y_oud"],
    { rows: 2, read: 2, inZone: 0, jobs: { 2020: 0 } },
    [],
  ],
  [
    "year-twice.csv",
    ["--column", "jobs.2015=banen2015"],
    { rows: 2, read: 2, inZone: 2, jobs: { 2015: 14, 2020: 15 } },
    [],
  ],
  [
    "year-twice.csv",
    ["--column", "jobs.2015=wp2015"],
    { rows: 2, read: 2, inZone: 2, jobs: { 2015: 13, 2020: 15 } },
    [],
  ],
  [
    "same-column-twice.csv",
    [],
    { rows: 2, read: 2, inZone: 2, jobs: { 2020: 15 } },
    ["Several columns give the same jobs in the first rows: wp2020, wp2020. Read is wp2020."],
  ],
  // Greenhouses, cows and woods are no manufacturing: the yard's jobs alone.
  [
    "zeros-gone.csv",
    [],
    { rows: 5, read: 5, inZone: 5, jobs: { 2020: 7 } },
    [
      "4 SBI codes had lost the leading zero",
      "113 → 0113 (1)",
      "1192 → 01192 (1)",
      "1411 → 01411 (1)",
      "(line 2, 3, 4, 6)",
    ],
  ],
  // 1412 is work clothes, or dairy cows that lost their zero: 1071 shows that there are whole codes of four digits.
  [
    "zeros-in-doubt.csv",
    [],
    { rows: 4, read: 3, inZone: 3, jobs: { 2020: 11 } },
    ["1 × SBI code “1412” may have lost its leading zero", "113 → 0113 (1)"],
  ],
  [
    "marks-by-column.csv",
    [],
    { rows: 3, read: 3, inZone: 3, jobs: { 2015: 1269, 2020: 3330 } },
    ["2 numbers were read with a mark for thousands: 1.250 = 1250 (1), 1.310 = 1310 (1) (line 2)"],
  ],
  [
    "jobs-secret.csv",
    [],
    { rows: 5, read: 5, inZone: 5, jobs: { 2015: 30, 2020: 9 } },
    [
      "In 4 cells the jobs are not known: geheim (1), <5 (1), -99999999 (1), x (1) (line 2, 3, 4, 5)",
      "In 2020 the jobs of 80% of the firms are not known, in the other years of 0%",
    ],
  ],
  [
    "parts.csv",
    ["--column", "jobs=mannen+vrouwen", "--year", "2020"],
    { rows: 2, read: 2, inZone: 2, jobs: { 2020: 17 } },
    [],
  ],
];

test.each(READ)(
  "%s %j is read right, and what was put right is told",
  async (file, options, figures, told) => {
    const read = await own(file, ...options);
    expect([read.code, read.figures]).toEqual([0, figures]);
    for (const sentence of told) expect(read.stderr).toContain(sentence);
    if (told.length === 0) expect(read.stderr).toBe("");
  },
);

test.each([
  [
    "year-twice.csv",
    [],
    [
      "wp2015, banen2015",
      '--column "jobs.2015=wp2015" --column "jobs.2020=wp2020" or --column "jobs.2015=banen2015"',
    ],
  ],
  ["pairs-differ.csv", [], ["x_rd, y_rd and x_oud, y_oud", '--column "x=x_oud" --column "y=y_oud"']],
  ["parts.csv", ["--year", "2022"], ["mannen + vrouwen", '--column "jobs=mannen+vrouwen"']],
  ["parts.csv", ["--column", "jobs=mannen+vrouwen"], ["Tell which year the jobs are of"]],
  [
    "nothing-usable.csv",
    [],
    ["none of the 3 rows can be read: 2 × no SBI code (first on line 2); 1 × “onbekend” is no SBI code"],
  ],
  ["parts.csv", ["--column", "banen=mannen"], ["--column takes FIELD=HEADER"]],
  ["parts.csv", ["--column", "jobs=kinderen"], ['no column "kinderen"', "mannen, vrouwen"]],
  ["sep-line.csv", ["--year", "2019"], ["--year takes a year of the register (2020)"]],
  ["parts.csv", ["--crs", "mercator"], ["--crs takes rd, wgs84"]],
])("%s %j is refused with what to do", async (file, options, told) => {
  const { code, stderr, figures } = await own(file, ...options);
  expect([code, figures]).toEqual([2, null]);
  for (const sentence of told) expect(stderr).toContain(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test("one bad byte leaves the others UTF-8, and code page 850 is recognised; each can be said instead", async () => {
  const bad = await own("one-bad-byte.csv");
  expect(bad.firms.assumed.encoding).toBe("utf-8");
  expect(bad.stderr).toContain("1 cell holds bytes that are no text in this encoding, shown as � (line 3)");
  expect((await own("code-page-850.csv")).firms.assumed.encoding).toBe("cp850");
  const said = await own("code-page-850.csv", "--encoding", "windows-1252");
  expect([said.firms.assumed.encoding, said.figures?.jobs]).toEqual(["windows-1252", { 2020: 13 }]);
});

describe.skipIf(!existsSync(referenceFile("input/cases")))("the cases after public reports", () => {
  const cases = (path: string) => readFileSync(referenceFile(`input/cases/${path}`));
  const all = { rows: 3, read: 3, inZone: 3, jobs: { 2015: 35, 2020: 43 } };
  const two = { rows: 2, read: 2, inZone: 2, jobs: { 2015: 30, 2020: 37 } };
  const one = { rows: 1, read: 1, inZone: 1, jobs: { 2015: 10, 2020: 12 } };
  const long = { ...one, rows: 2, read: 2 };
  const of2020 = { ...two, jobs: { 2020: 37 } };
  const big = { ...one, jobs: { 2015: 1250, 2020: 1310 } };
  test.each([
    ["02-id-taken-for-x/firms.csv", [], { ...all, inZone: 0, jobs: { 2015: 0, 2020: 0 } }],
    ["02-id-taken-for-x/firms-point-xy.csv", [], all],
    ["06-sep-line/firms.csv", [], two],
    ["06-sep-line/firms-bom.csv", [], two],
    ["07-trailing-separator/firms-rows.csv", [], all],
    ["07-trailing-separator/firms-header.csv", [], all],
    ["07-trailing-separator/firms-both.csv", [], two],
    ["16-year-from-folder/register_2020.csv", [], of2020],
    ["16-year-from-folder/jaar2023/register_2020.csv", [], of2020],
    ["16-year-from-folder/register_20200401.csv", [], of2020],
    ["16-year-from-folder/register_2020.csv", ["--year", "2019"], { ...two, jobs: { 2019: 37 } }],
    ["22-dates-and-floats/firms-long-date.csv", [], long],
    ["22-dates-and-floats/firms-long-float.csv", [], long],
    ["22-dates-and-floats/firms-peildatum.csv", [], long],
    ["22-dates-and-floats/firms-wide-dates.csv", [], one],
    ["22-dates-and-floats/firms-wp15.csv", [], one],
    ["23-title-and-two-headers/firms-title.csv", [], one],
    ["23-title-and-two-headers/firms-two-headers.csv", [], two],
    ["24-spaces-in-numbers/firms-nbsp.csv", [], big],
    ["24-spaces-in-numbers/firms-space.csv", [], big],
    ["25-two-coordinate-pairs/firms-empty-rd.csv", [], two],
    ["25-two-coordinate-pairs/firms-mixed-pair.csv", [], two],
    ["25-two-coordinate-pairs/firms-x-flag.csv", [], two],
    ["29-real-header-names/lisa_2022.csv", [], { ...all, jobs: { 2022: 37 } }],
    [
      "29-real-header-names/lisa_2022_zonder_banen.csv",
      ["--column", "jobs=manf+vrouwf+manp+vrouwp"],
      { ...all, jobs: { 2022: 37 } },
    ],
  ])("%s %j", async (path, options, figures) => {
    const read = await count(path, cases(path), String(cases("00-baseline/zones.geojson")), ...options);
    expect([read.code, read.figures]).toEqual([0, figures]);
  });
});
