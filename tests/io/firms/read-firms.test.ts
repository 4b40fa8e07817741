import fc from "fast-check";
import { expect, test } from "vitest";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { INSIDE, OUTSIDE, TRANSITION } from "../../../src/core/register/port-side.ts";
import { NOT_MANUFACTURING } from "../../../src/core/register/subsectors.ts";
import { textAt } from "../../../src/core/register/text-column.ts";
import { drive } from "../../../src/engine/drive.ts";
import { parseFirmsSteps } from "../../../src/io/firms/parse-firms.ts";
import { openTable } from "../../../src/io/open-file.ts";
import { bytesOf, smallRegion } from "../small-region.ts";
import { guessCsv, jobsById, readCsv, readFirms } from "./read-csv.ts";

const WIDE =
  "vestigingsnummer;naam;straat;huisnummer;toevoeging;postcode;plaats;x_rd;y_rd;sbi2008;wp2015;wp2020";
const row = (cells: Partial<Record<string, string>> = {}) => {
  const columns = WIDE.split(";");
  const usual: Record<string, string> = {
    naam: "Een",
    x_rd: "92345",
    y_rd: "436789",
    sbi2008: "2511",
    wp2015: "3",
    wp2020: "4",
  };
  return columns.map((column) => cells[column] ?? usual[column] ?? "").join(";");
};
const wide = (...rows: string[]) => `${[WIDE, ...rows].join("\n")}\n`;

test("a wide row becomes one establishment with jobs per year", async () => {
  const { table, report } = await readCsv(
    wide(
      row({
        vestigingsnummer: "001",
        naam: "Één",
        straat: "Kade",
        huisnummer: "12",
        toevoeging: "B",
        postcode: "3029 AB",
        plaats: "Rotterdam",
      }),
    ),
  );
  expect(table.count).toBe(1);
  expect([textAt(table.id, 0), textAt(table.name, 0), textAt(table.address, 0)]).toEqual([
    "001",
    "Één",
    "Kade 12B, 3029 AB Rotterdam",
  ]);
  expect(table.years).toEqual([2015, 2020]);
  expect(jobsById(table)).toEqual({ "001": [3, 4] });
  expect([table.xM[0], table.yM[0]]).toEqual([92_345, 436_789]);
  const [lonDeg, latDeg] = toLonLat(92_345, 436_789);
  expect(table.lonDeg[0]).toBeCloseTo(lonDeg, 11);
  expect(table.latDeg[0]).toBeCloseTo(latDeg, 11);
  expect(report).toMatchObject({ rows: 1, read: 1, refused: 0, establishments: 1, outsideRegion: 0 });
});

test("in the wide layout an empty year is not registered, and a word for unknown is unknown", async () => {
  const unknown = ["onbekend", "?", "x", ".", "nb", "NaN", "n.b.", "-"];
  const { table, report } = await readCsv(
    wide(
      row({ vestigingsnummer: "empty", wp2015: "" }),
      ...unknown.map((written, i) => row({ vestigingsnummer: `u${i}`, wp2015: written })),
      row({ vestigingsnummer: "part", wp2015: "2,5" }),
      row({ vestigingsnummer: "zero", wp2015: "0" }),
    ),
  );
  const jobs = jobsById(table);
  expect(jobs.empty).toEqual([0, 4]);
  for (const i of unknown.keys()) expect(jobs[`u${i}`]).toEqual([Number.NaN, 4]);
  expect(jobs.part).toEqual([2.5, 4]);
  expect(jobs.zero).toEqual([0, 4]);
  expect(report).toMatchObject({ rows: 11, refused: 0, unknownJobs: 8 });
});

test.each([
  ["too few cells", "1;2;3", "row.cells", { cells: 3, wanted: 12 }],
  ["too many cells", `${row({ vestigingsnummer: "9" })};x`, "row.cells", { cells: 13, wanted: 12 }],
  ["no id", row({ vestigingsnummer: " " }), "id.missing", {}],
  ["an id twice", row({ vestigingsnummer: "first" }), "id.duplicate", { id: "first", firstRow: 2 }],
  ["no x", row({ vestigingsnummer: "9", x_rd: "" }), "coordinate.missing", {}],
  ["y unknown", row({ vestigingsnummer: "9", y_rd: "onbekend" }), "coordinate.missing", {}],
  ["x in words", row({ vestigingsnummer: "9", x_rd: "west" }), "coordinate.not-a-number", { value: "west" }],
  [
    "a place in Belgium",
    row({ vestigingsnummer: "9", y_rd: "210000" }),
    "coordinate.outside-nl",
    { value: "92345; 210000" },
  ],
  ["no SBI code", row({ vestigingsnummer: "9", sbi2008: "" }), "sbi.missing", {}],
  [
    "an SBI code in words",
    row({ vestigingsnummer: "9", sbi2008: "bakker" }),
    "sbi.unknown",
    { value: "bakker" },
  ],
  ["jobs beyond belief", row({ vestigingsnummer: "9", wp2020: "1e50" }), "jobs.too-many", { value: "1e50" }],
  ["a quote left open", row({ vestigingsnummer: "9", naam: '"Een' }), "row.quote", {}],
])("a row with %s is refused, by its line", async (_, bad, code, context) => {
  const { report } = await readCsv(
    wide(row({ vestigingsnummer: "first" }), bad, row({ vestigingsnummer: "last" })),
  );
  expect(report.refusals).toEqual([{ row: 3, code, context }]);
  expect(report).toMatchObject({ rows: 3, read: 2, refused: 1, establishments: 2 });
});

test("blank lines at the end are no rows; a blank line before another row is a refused one", async () => {
  const { report } = await readCsv(
    `${WIDE}\n${row({ vestigingsnummer: "1" })}\n\n${row({ vestigingsnummer: "2" })}\n\n  \n\n`,
  );
  expect(report).toMatchObject({ rows: 3, read: 2, refused: 1 });
  expect(report.read + report.refused).toBe(report.rows);
  expect(report.refusals).toEqual([{ row: 3, code: "row.blank", context: {} }]);
});

test("a line break within quotes moves the lines of the rows after it", async () => {
  const { report } = await readCsv(
    wide(
      row({ vestigingsnummer: "1", naam: '"Een\nop twee regels"' }),
      row({ vestigingsnummer: "2", sbi2008: "" }),
    ),
  );
  expect(report.refusals.map((refusal) => refusal.row)).toEqual([4]);
});

test("SBI codes lose letters and dots and keep leading zeros; other divisions are read and marked", async () => {
  const { table, report } = await readCsv(
    wide(
      row({ vestigingsnummer: "1", sbi2008: "C.25.62" }),
      row({ vestigingsnummer: "2", sbi2008: "0111" }),
      row({ vestigingsnummer: "3", sbi2008: "4711" }),
      row({ vestigingsnummer: "4", sbi2008: "10" }),
    ),
  );
  expect([...table.sbi].map((code) => table.sbiCodes[code])).toEqual(["2562", "0111", "4711", "10"]);
  expect([...table.subsector]).toEqual([4, NOT_MANUFACTURING, NOT_MANUFACTURING, 0]);
  expect(report.notManufacturing).toBe(2);
});

test("every establishment knows its port side and its municipality", async () => {
  const { table, report } = await readCsv(
    wide(
      row({ vestigingsnummer: "port", x_rd: "90500", y_rd: "430500" }),
      row({ vestigingsnummer: "quay, in the port", x_rd: "91250", y_rd: "431250" }),
      row({ vestigingsnummer: "quay's edge", x_rd: "91500", y_rd: "431250" }),
      row({ vestigingsnummer: "city", x_rd: "94000", y_rd: "435000" }),
      row({ vestigingsnummer: "east", x_rd: "99000", y_rd: "435000" }),
      row({ vestigingsnummer: "elsewhere", x_rd: "120000", y_rd: "435000" }),
    ),
  );
  expect([...table.portSide]).toEqual([INSIDE, TRANSITION, TRANSITION, OUTSIDE, OUTSIDE, OUTSIDE]);
  expect([...table.municipality].map((m) => table.municipalities[m])).toEqual([
    "West",
    "West",
    "West",
    "West",
    "East",
    "",
  ]);
  expect(report.outsideRegion).toBe(1);
});

test("in the long layout the rows of an id are one establishment, as its latest year knows it", async () => {
  const { table, report } = await readCsv(
    "lisa_nr;jaar;naam;x;y;sbi;banen\n" +
      "a;2016;Oud;92000;436000;2511;5\n" +
      "b;2015;Bee;93000;436000;1071;\n" + // registered, jobs not known
      "a;2018;Nieuw;94000;437000;2562;8\n" +
      "a;2015;Ouder;91000;435000;2410;4\n" +
      "a;2016;Dubbel;92000;436000;2511;5\n" +
      "c;mei;Cee;93000;436000;1071;1\n",
  );
  expect(table.years).toEqual([2015, 2016, 2018]);
  expect(jobsById(table)).toEqual({ a: [4, 5, 8], b: [Number.NaN, 0, 0] });
  expect([textAt(table.name, 0), table.xM[0], table.sbiCodes[table.sbi[0]]]).toEqual([
    "Nieuw",
    94_000,
    "2562",
  ]);
  expect(textAt(table.name, 1)).toBe("Bee");
  expect(report).toMatchObject({ rows: 6, read: 4, refused: 2, establishments: 2, unknownJobs: 1 });
  expect(report.refusals).toEqual([
    { row: 6, code: "id.duplicate", context: { id: "a", firstRow: 2, year: 2016 } },
    { row: 7, code: "year.not-a-year", context: { value: "mei" } },
  ]);
  expect(report.assumed).toMatchObject({ layout: "long", attributes: "latest-year" });
});

test("full-time and part-time are added up; an unknown part makes the sum unknown", async () => {
  const { table } = await readCsv(
    "id,jaar,x,y,sbi,ft_m,ft_v,pt_m,pt_v\n" +
      "a,2020,92345,436789,2511,1,2,3,4\n" +
      "b,2020,92345,436789,2511,1,,3,\n" +
      "c,2020,92345,436789,2511,1,?,3,4\n" +
      "d,2020,92345,436789,2511,,,,\n",
    { jobs: [{ year: null, columns: [5, 6, 7, 8] }] },
  );
  expect(jobsById(table)).toEqual({ a: [10], b: [4], c: [Number.NaN], d: [Number.NaN] });
});

test("degrees are projected, and read back where they were", async () => {
  const [lon, lat] = toLonLat(92_345, 436_789);
  const { table } = await readCsv(`id,lon,lat,sbi,wp2020\n1,${lon},${lat},2511,3\n`);
  expect(table.xM[0]).toBeCloseTo(92_345, 3);
  expect(table.yM[0]).toBeCloseTo(436_789, 3);
  expect([table.lonDeg[0], table.latDeg[0]]).toEqual([lon, lat]);
});

test("without an id column the line number is the id, and that is said", async () => {
  const { table, report } = await readCsv("x;y;sbi;wp2020\n92345;436789;2511;3\n");
  expect(textAt(table.id, 0)).toBe("2");
  expect(report.assumed.id).toBe("line-number");
});

test.each([
  ["no coordinates", { fields: { x: null } }, "columns.coordinates-missing"],
  ["no SBI code", { fields: { sbi: null } }, "columns.sbi-missing"],
  ["no jobs", { jobs: [] }, "columns.jobs-missing"],
  ["jobs without a year", { jobs: [{ year: null, columns: [11] }] }, "columns.year-missing"],
  ["a long layout without a year", { layout: "long" as const }, "columns.year-missing"],
  ["a long layout without an id", { layout: "long" as const, fields: { id: null } }, "columns.id-missing"],
  ["a column that is not there", { fields: { name: 12 } }, "columns.unknown"],
])("a mapping with %s cannot be read", async (_, change, code) => {
  const bytes = bytesOf(wide(row({ vestigingsnummer: "1" })));
  const { mapping } = guessCsv(bytes, "register.csv");
  const wrong = {
    ...mapping,
    ...change,
    fields: { ...mapping.fields, ...("fields" in change ? change.fields : {}) },
  };
  await expect(readFirms(bytes, wrong)).rejects.toMatchObject({ code });
});

test("an empty file, and a header alone, cannot be read", async () => {
  const { mapping } = guessCsv(bytesOf(wide(row({ vestigingsnummer: "1" }))), "register.csv");
  await expect(readFirms(bytesOf(""), mapping)).rejects.toMatchObject({ code: "file.empty" });
  await expect(readFirms(bytesOf(`${WIDE}\n`), mapping)).rejects.toMatchObject({
    code: "file.no-rows",
  });
});

test("more SBI codes than the dictionary holds is a column taken for another", async () => {
  const rows = Array.from({ length: 65_537 }, (_, i) => `${i};92345;436789;${100_000 + i};1`);
  await expect(readCsv(`id;x;y;sbi;wp2020\n${rows.join("\n")}`)).rejects.toMatchObject({
    code: "firms.too-many-codes",
  });
});

test("a cancelled read stops, and progress is told on the way", async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) =>
    row({ vestigingsnummer: String(i), naam: "Een naam van enige lengte" }),
  );
  const bytes = bytesOf(wide(...rows));
  const { mapping } = guessCsv(bytes.subarray(0, 10_000), "register.csv", bytes.length);
  const seen: number[] = [];
  const steps = async () =>
    parseFirmsSteps(await openTable(bytes, "register.csv", mapping), mapping, smallRegion);
  const { report } = await drive(
    await steps(),
    { onProgress: ({ rows }) => seen.push(rows ?? -1), signal: new AbortController().signal },
    { tellEveryMs: 0, yieldEveryMs: 0 },
  );
  expect(seen.length).toBeGreaterThan(2);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(report.rows).toBe(60_000);

  const stop = new AbortController();
  const stopped = drive(await steps(), {
    onProgress: () => stop.abort("stopped by hand"),
    signal: stop.signal,
  });
  await expect(stopped).rejects.toBe("stopped by hand");
});

/** Cells that a register may hold, good and bad. */
const anyCell = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "12",
    "-1",
    "92345",
    "436789",
    "92345,5",
    "onbekend",
    "2511",
    "C25.6",
    "x",
    '"',
    '""',
    '"a;b"',
    "é",
  ),
  fc.string({ maxLength: 6 }),
);
const anyRow = fc.array(anyCell, { minLength: 1, maxLength: 6 }).map((cells) => cells.join(";"));
const goodRow = fc.integer({ min: 0, max: 9 }).map((id) => `${id};92345;436789;2511;3`);

test("read + refused = rows, whatever the rows hold; the table has as many rows as establishments", async () => {
  let refusedSeen = 0;
  let readSeen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(goodRow, anyRow), { maxLength: 30 }), async (rows) => {
      const text = `id;x;y;sbi;wp2020\n0;92345;436789;2511;3\n${rows.join("\n")}`;
      const { table, report } = await readCsv(text);
      expect(report.read + report.refused).toBe(report.rows);
      expect(report.refusals.length).toBe(report.refused);
      expect(table.count).toBe(report.read);
      expect(report.rows).toBeLessThanOrEqual(rows.length + 1);
      refusedSeen += report.refused;
      readSeen += report.read;
    }),
    { numRuns: 100 },
  );
  expect(Math.min(refusedSeen, readSeen)).toBeGreaterThan(100);
});

test("the order of the rows changes nothing but the order of the table", async () => {
  const rows = Array.from({ length: 20 }, (_, i) =>
    row({ vestigingsnummer: `v${i}`, x_rd: String(92_000 + 10 * i), wp2020: String(i) }),
  );
  const forward = await readCsv(wide(...rows));
  const back = await readCsv(wide(...rows.toReversed()));
  expect(jobsById(back.table)).toEqual(jobsById(forward.table));
  expect([...back.table.xM].reverse()).toEqual([...forward.table.xM]);
});

test("the mark that a saved table puts before a formula is taken off again", async () => {
  const { table } = await readCsv(
    wide(
      row({ vestigingsnummer: "'=A1", naam: "'+31 Metaal" }),
      row({ vestigingsnummer: "2", naam: "'t Hof" }),
    ),
  );
  expect([textAt(table.id, 0), textAt(table.name, 0), textAt(table.name, 1)]).toEqual([
    "=A1",
    "+31 Metaal",
    "'t Hof",
  ]);
});
