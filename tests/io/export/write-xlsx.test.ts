import { Buffer } from "node:buffer";
import { unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { writeXlsx } from "../../../src/io/export/formats/write-xlsx.ts";
import { ABOUT, EMPTY, HARD, written } from "./hard-table.ts";

async function sheetsOf(bytes: Uint8Array) {
  return readExcelFile(Buffer.from(bytes), { trim: false });
}

test("a workbook reads back with the same rows: codes are text, numbers numbers, unknown is a word", async () => {
  const [rows, about] = await sheetsOf(await written(HARD, "xlsx"));
  expect(rows.sheet).toBe("moeilijke_rijen");
  expect(rows.data).toEqual([
    ["nummer", "sbi2008", "naam", "jaar", "aantal", "banen", "klein"],
    ["000017", "0111", "=1+1", 2015, 0, 0.1, 1e-7],
    ["17", "2511", 'Bar "De;Haven"\nboven', 2020, 7, "onbekend", 12.345678901234567],
    ["1e3", "10", "Ångström & Zoon <b>", 2020, -3, null, -0.5],
    ["12345678901234567890", null, "＝A1, =B2", null, 2147483647, 123456789.123, 30],
  ]);
  expect(about.sheet).toBe("bron");
  expect(about.data).toEqual([ABOUT.head, ...ABOUT.lines]);
});

test("no cell of a workbook is a formula", async () => {
  const files = unzipSync(await written(HARD, "xlsx"));
  const sheet = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]);
  expect(new TextDecoder().decode(files["xl/sharedStrings.xml"])).toContain("000017");
  expect(sheet).not.toContain("<f>");
});

test("a table without rows is a sheet with its headings", async () => {
  const [rows] = await sheetsOf(await written(EMPTY, "xlsx"));
  expect(rows.data).toHaveLength(1);
});

test("what a workbook has no room for is refused with its place, not cut", async () => {
  // Seven columns: four million cells are 571,428 rows. Of a narrow table it is what a sheet of Excel holds.
  await expect(writeXlsx({ ...EMPTY, rowCount: 571_429 })).rejects.toMatchObject({
    code: "export.too-many-rows",
    context: { n: 571_429, most: 571_428 },
  });
  const narrow = EMPTY.columns.slice(0, 1);
  await expect(writeXlsx({ ...EMPTY, columns: narrow, rowCount: 1_048_576 })).rejects.toMatchObject({
    code: "export.too-many-rows",
    context: { n: 1_048_576, most: 1_048_575 },
  });
  const columns = [{ id: "naam", type: "text", cells: ["kort", "x".repeat(32_768)] }] as const;
  await expect(writeXlsx({ ...HARD, rowCount: 2, columns })).rejects.toMatchObject({
    code: "export.text-too-long",
    context: { row: 2, column: "naam" },
  });
});
