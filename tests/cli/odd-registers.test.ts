import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { bytesOf, rectangles } from "../io/small-region.ts";
import { analyse } from "./fake-io.ts";

/** What real deliveries look like that no fixture is yet: each row stands in the zone, and is counted or told. */
const ZONES = rectangles({ box: [92_000, 436_000, 93_000, 437_000], properties: { id: "z" } });

type Seen = { read: number; inZone: number; jobs: Record<string, number | null> };

async function count(name: string, bytes: string | Uint8Array, ...options: string[]) {
  const files = { [name]: bytes, "zones.geojson": ZONES };
  const args = ["count", "--firms", name, "--zones", "zones.geojson", "--json", ...options];
  const { code, stdout, stderr } = await analyse(args, files);
  if (stdout === "") return { code, stderr, seen: null };
  const { firms, zones } = JSON.parse(stdout);
  expect(firms.read + firms.refused).toBe(firms.rows);
  const seen: Seen = { read: firms.read, inZone: zones[0].rows + zones[0].other, jobs: zones[0].jobs };
  return { code, stderr, seen };
}

const HEADER = "id;naam;sbi;x;y;wp2015;wp2020";
const row = (id: string | number, ...jobs: (string | number)[]) =>
  [id, "n", "2562", 92_100, 436_100, ...jobs].join(";");
const csv = (header: string, ...rows: string[]) => `${[header, ...rows].join("\n")}\n`;
const long = (header: string, ...years: string[]) =>
  csv(`id;sbi;x;y;${header};banen`, ...years.map((year, i) => `1;2562;92100;436100;${year};${10 + i}`));

const READ: readonly [what: string, text: string, seen: Seen, told: readonly string[]][] = [
  [
    "a number that may be of thousands, in a column of fractions",
    csv(HEADER, row(1, "1.250", 10), row(2, "2.5", 10)),
    { read: 2, inZone: 2, jobs: { 2015: 3.75, 2020: 20 } },
    ["1 number was read with decimals", "1.250 = 1.25 (1) (line 2)"],
  ],
  [
    "years of Statistics Netherlands, under the name of a period",
    long("Perioden", "2015JJ00", "2020JJ00"),
    { read: 2, inZone: 1, jobs: { 2015: 10, 2020: 11 } },
    [],
  ],
  [
    "quarters",
    long("peilperiode", "2015K2", "2020 Q2"),
    { read: 2, inZone: 1, jobs: { 2015: 10, 2020: 11 } },
    [],
  ],
  [
    "days with a month in letters",
    long("peildatum", "1-apr-2015", "1 april 2020"),
    { read: 2, inZone: 1, jobs: { 2015: 10, 2020: 11 } },
    [],
  ],
  [
    "a year that is of something else than the jobs",
    csv("id;sbi;x;y;jaar;banen", "1;2562;92100;436100;1998;10", "2;2562;92100;436100;2001;12"),
    { read: 2, inZone: 2, jobs: { 1998: 10, 2001: 12 } },
    ["No establishment is in more than one year. Is “jaar” the year of the jobs?"],
  ],
  [
    "nines for what is not known",
    csv(HEADER, row(1, 9999, 10), row(2, "99999999", 10), row(3, 7, 999)),
    { read: 3, inZone: 3, jobs: { 2015: 7, 2020: 1019 } },
    ["In 2 cells the jobs are not known: 9999 (1), 99999999 (1) (line 2, 3)"],
  ],
  [
    "a title with a comma above the names of a text with decimal commas, and units below them",
    `Register, gemeente Rotterdam\n${csv(HEADER, "(-);(tekst);(code);(m);(m);(aantal);(aantal)", row(1, "1,5", 2), row(2, "2,5", 2))}`,
    { read: 2, inZone: 2, jobs: { 2015: 4, 2020: 4 } },
    ["Line 3 below the column names tells units or column numbers"],
  ],
  [
    "names of two lines under titles",
    csv("Bron;LISA;;;;;", "id;naam;sbi;x;y;banen;", ";;;;;2015;2020", row(1, 5, 6)),
    { read: 1, inZone: 1, jobs: { 2015: 5, 2020: 6 } },
    ["The column names stand on two lines (up to line 3)"],
  ],
  [
    "a date as a spreadsheet counts it among jobs",
    csv(HEADER, row(1, 5, 6), row(2, 43_952, 6)),
    { read: 2, inZone: 2, jobs: { 2015: 43_957, 2020: 12 } },
    ["1 cell holds more jobs than any one establishment in the Netherlands has: 43952 (1) (line 3)"],
  ],
  [
    "the same column names once more",
    csv(HEADER, row(1, 1, 2), HEADER, row(2, 1, 2)),
    { read: 2, inZone: 2, jobs: { 2015: 2, 2020: 4 } },
    ["1 of 3 rows refused: 1 × the column names once more (first on line 3)"],
  ],
];

test.each(READ)("%s: read, and told where it may be otherwise", async (_, text, seen, told) => {
  const found = await count("register.csv", text);
  expect(found.seen).toEqual(seen);
  for (const sentence of told) expect(found.stderr).toContain(sentence);
  if (told.length === 0) expect(found.stderr).toBe("");
});

test("of three columns of numbers that may be coordinates, none is taken unasked", async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${92_000 + i};2562;${92_100 + i};436100;5`);
  const { code, stderr } = await count("register_2020.csv", csv("volgnr;sbi;a;b;wp", ...rows));
  expect(code).toBe(2);
  expect(stderr).toContain('--column "x=volgnr" --column "y=b" or --column "x=a" --column "y=b"');
  const named = csv("id;sbi;a;b;wp", ...rows);
  expect((await count("register_2020.csv", named)).seen).toEqual({
    read: 20,
    inZone: 20,
    jobs: { 2020: 100 },
  });
});

test("a year and a number without what it is of is read as jobs, and told", async () => {
  const { stderr, seen } = await count("r.csv", csv("id;sbi;x;y;aantal_2020", "1;2562;92100;436100;7"));
  expect(seen?.jobs).toEqual({ 2020: 7 });
  expect(stderr).toContain("The columns aantal_2020 say a year, and not of what; they were read as jobs.");
});

test("a school year is no year of jobs", async () => {
  const { code, stderr } = await count("r.csv", csv("id;sbi;x;y;wp_1819;wp_1920", "1;2562;92100;436100;7;8"));
  expect([code, stderr]).toEqual([2, expect.stringContaining("No column holds the jobs")]);
});

test("a row that says x in many cells is a row of unknowns, and no column names", async () => {
  const { code, seen, stderr } = await count("register.csv", csv(HEADER, row(1, 1, 2), "x;x;x;x;x;x;x"));
  expect([code, seen?.read]).toEqual([0, 1]);
  expect(stderr).toContain("1 of 2 rows refused: 1 × no coordinates (first on line 3)");
});

test("a file under another one, with its columns in another order, is not read under the wrong names", async () => {
  const text = csv(HEADER, row(1, 1, 2), "naam;id;sbi;x;y;wp2020;wp2015", "n;2;2562;92100;436100;2;1");
  const { code, stderr } = await count("register.csv", text);
  expect(code).toBe(2);
  expect(stderr).toContain("On line 3 column names stand again");
});

test("points of the file that are elsewhere than its x and y are a question, and either is an answer", async () => {
  const point = (id: number, properties: Record<string, unknown>) => ({
    type: "Feature",
    properties: { id, sbi: "2562", wp2020: 3, ...properties },
    geometry: { type: "Point", coordinates: [92_100, 436_100] },
  });
  const moved = JSON.stringify({
    type: "FeatureCollection",
    features: [point(1, { x: 95_000, y: 430_000 })],
  });
  const { code, stderr } = await count("register.geojson", moved);
  expect(code).toBe(2);
  expect(stderr).toContain(
    '--column "x=geometry x" --column "y=geometry y" or --column "x=x" --column "y=y"',
  );
  const options = ["--column", "x=x", "--column", "y=y"];
  expect((await count("register.geojson", moved, ...options)).seen?.inZone).toBe(0);
  const same = JSON.stringify({
    type: "FeatureCollection",
    features: [point(1, { x: 92_100, y: 436_100 })],
  });
  expect((await count("register.geojson", same)).seen?.inZone).toBe(1);
});

test("points whose numbers are in another system than the file says are read by them, and told", async () => {
  const collection = (crs: string) => ({
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: crs } },
    features: [
      {
        type: "Feature",
        properties: { id: 1, sbi: "2562", wp2020: 3 },
        geometry: { type: "Point", coordinates: [92_100, 436_100] },
      },
    ],
  });
  const lies = JSON.stringify(collection("EPSG:4326"));
  const { seen, stderr } = await count("register.geojson", lies);
  expect(seen?.inZone).toBe(1);
  expect(stderr).toContain("its points are in EPSG:4326; by their numbers they are in EPSG:28992");
  expect((await count("register.geojson", lies, "--crs", "rd")).stderr).toBe("");
  expect((await count("register.geojson", JSON.stringify(collection("EPSG:28992")))).stderr).toBe("");
});

test("an answer of a service that says there is more is told to be a part", async () => {
  const collection = {
    type: "FeatureCollection",
    numberMatched: 1500,
    features: [
      {
        type: "Feature",
        properties: { id: 1, sbi: "2562", wp2020: 3 },
        geometry: { type: "Point", coordinates: [92_100, 436_100] },
      },
    ],
  };
  const { seen, stderr } = await count("register.json", JSON.stringify(collection));
  expect(seen?.inZone).toBe(1);
  expect(stderr).toContain("a part of its source: 1 / 1500 features");
});

test("a gzip of several members is read whole, and one with a wrong checksum is not", async () => {
  const text = csv(HEADER, row(1, 1, 2), row(2, 1, 2));
  const members = new Uint8Array(Buffer.concat([gzipSync(text.slice(0, 40)), gzipSync(text.slice(40))]));
  expect((await count("register.csv.gz", members)).seen?.read).toBe(2);
  const damaged = Uint8Array.from(gzipSync(text));
  damaged[damaged.length - 6] ^= 1;
  expect(await count("register.csv.gz", damaged)).toMatchObject({ code: 2, seen: null });
});

describe("a spreadsheet", () => {
  type Parts = { rows: string[]; merges?: string; name?: string };
  const cell = (value: string | number) =>
    typeof value === "number"
      ? `<c><v>${value}</v></c>`
      : value.startsWith("<c")
        ? value
        : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (...cells: (string | number)[]) => `<row>${cells.map(cell).join("")}</row>`;
  const workbook = ({ rows, merges = "", name = "Blad1" }: Parts) =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          "xl/workbook.xml": `<workbook><sheets><sheet name="${name}" sheetId="1" r:id="a"/></sheets></workbook>`,
          "xl/_rels/workbook.xml.rels":
            '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
          "xl/styles.xml":
            '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
          "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows.join("")}</sheetData>${merges}</worksheet>`,
        }).map(([path, xml]) => [path, bytesOf(xml)]),
      ),
    );
  const header = line(...HEADER.split(";"));
  const firm = (id: number, ...jobs: (string | number)[]) => line(id, "n", "2562", 92_100, 436_100, ...jobs);

  test("a formula that was never worked out is unknown and told, one that gives an empty text is empty", async () => {
    const rows = [
      header,
      firm(1, 5, "<c><f>F2*2</f><v></v></c>"),
      firm(2, 5, "<c><f t='shared' si='0'/></c>"),
      firm(3, 5, '<c t="str"><f>IF(F4=0,F4,"")</f><v></v></c>'),
      firm(4, 5, '<c t="e"><f>NA()</f><v>#N/A</v></c>'),
      firm(5, 5, 6),
    ];
    const { seen, stderr } = await count("register.xlsx", workbook({ rows }));
    expect(seen).toEqual({ read: 5, inZone: 5, jobs: { 2015: 25, 2020: 6 } });
    expect(stderr).toContain("In 3 cells the jobs are not known: =F2*2 (1), =? (1), #N/A (1) (line 2, 3, 5)");
  });

  test("cells merged over rows are told, as only the first has the value", async () => {
    const merges = '<mergeCells><mergeCell ref="F2:F3"/><mergeCell ref="A1:B1"/></mergeCells>';
    const rows = [header, firm(1, 5, 6), firm(2, "", 6)];
    const { stderr } = await count("register.xlsx", workbook({ rows, merges }));
    expect(stderr).toContain("1 group of cells is merged over several rows");
    expect(stderr).toContain("F2:F3");
  });

  test("a year that was given the look of a date is that year", async () => {
    const year = (value: number) => `<c s="1"><v>${value}</v></c>`;
    const rows = [
      line("id", "naam", "sbi", "x", "y", "jaar", "banen"),
      firm(1, year(2015), 5),
      firm(1, year(43_922), 6),
    ];
    const { seen } = await count("register.xlsx", workbook({ rows }));
    expect(seen).toEqual({ read: 2, inZone: 1, jobs: { 2015: 5, 2020: 6 } });
  });

  test("behind a password is said to be so", async () => {
    const locked = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(64).fill(0));
    expect((await count("register.xlsx", locked)).stderr).toContain("a spreadsheet with a password");
  });

  test("is no zones, and the refusal does not speak of a Shapefile in it", async () => {
    const files = { "plan.xlsx": workbook({ rows: [header, firm(1, 5, 6)] }) };
    const { code, stderr } = await analyse(["count", "--zones", "plan.xlsx"], files);
    expect(code).toBe(2);
    expect(stderr).toContain("This is no zones file");
  });
});
