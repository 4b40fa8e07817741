import { expect, test } from "vitest";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { readMappingFile, writeMappingFile } from "../../../src/io/firms/mapping-file.ts";
import { parseFirms } from "../../../src/io/firms/parse-firms.ts";
import { openTable } from "../../../src/io/open-file.ts";
import { bytesOf, smallRegion } from "../small-region.ts";
import { guessCsv, jobsById, readCsv } from "./read-csv.ts";

/** More rows than a guess looks at; the last one differs. */
const ROWS = 1200;
const lines = (header: string, row: (at: number) => string) =>
  `${[header, ...Array.from({ length: ROWS }, (_, at) => row(at + 1))].join("\n")}\n`;
const last = (at: number) => at === ROWS;

test.each([
  ["jobs of one year", "id;x;y;sbi;wp2020;banen2020", (at: number) => `5;${last(at) ? 9 : 5}`, "5 ≠ 9 (1)"],
  ["jobs by one name", "id;x;y;sbi;wp2020;wp2020", (at: number) => `5;${last(at) ? 9 : 5}`, "5 ≠ 9 (1)"],
  ["codes", "id;x;y;sbi;wp2020;sbi", (at: number) => `5;${last(at) ? 1071 : 2511}`, "2511 ≠ 1071 (1)"],
])(
  "%s in two columns that differ far down the file: told with the line, and not added up",
  async (_, header, cells, told) => {
    const text = lines(header, (at) => `${at};92345;436789;2511;${cells(at)}`);
    const { table, report } = await readCsv(text);
    expect(table.count).toBe(ROWS);
    expect(jobsById(table)[String(ROWS)]).toEqual([5]);
    const notice = report.notices.find(({ code }) => code === "columns.differ");
    expect(notice?.context).toMatchObject({ n: 1, values: told, lines: String(ROWS + 1) });
  },
);

test("two columns that agree to the end, in other writing too, are not told of", async () => {
  const text = lines(
    "id;x;y;sbi;wp2020;banen2020",
    (at) => `${at};92345;436789;2511;1250;${at % 2 ? "1.250" : 1250}`,
  );
  const { report } = await readCsv(text);
  expect(report.notices.map(({ code }) => code)).not.toContain("columns.differ");
});

test("a second pair of coordinates that is elsewhere far down the file is told, and does not move the firm", async () => {
  const [lon, lat] = toLonLat(92_345, 436_789).map((degree) => degree.toFixed(6));
  const [farLon, farLat] = toLonLat(95_345, 432_789).map((degree) => degree.toFixed(6));
  const text = lines("id;x;y;lon;lat;sbi;wp2020", (at) => {
    return `${at};92345;436789;${last(at) ? `${farLon};${farLat}` : `${lon};${lat}`};2511;5`;
  });
  const { table, report } = await readCsv(text);
  expect([table.xM[ROWS - 1], table.yM[ROWS - 1]]).toEqual([92_345, 436_789]);
  const notice = report.notices.find(({ code }) => code === "coordinates.apart");
  // 3 km east and 4 km south.
  expect(notice?.context).toMatchObject({
    n: 1,
    values: "5000 m (1)",
    lines: String(ROWS + 1),
    columns: "lon, lat",
  });
});

test("a saved mapping goes on comparing", async () => {
  const text = lines("id;x;y;sbi;wp2020;banen2020", (at) => `${at};92345;436789;2511;5;${last(at) ? 9 : 5}`);
  const { mapping } = guessCsv(bytesOf(text), "register.csv");
  const table = await openTable(bytesOf(text), "next.csv", mapping);
  const read = readMappingFile(writeMappingFile(mapping, table.header), mapping, table);
  expect(read).toEqual(mapping);
  const { report } = await parseFirms(table, read, smallRegion);
  expect(report.notices.map(({ code }) => code)).toContain("columns.differ");
});
