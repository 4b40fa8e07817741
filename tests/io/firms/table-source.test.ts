import { expect, test } from "vitest";
import { textAt } from "../../../src/core/register/text-column.ts";
import { guessFirms } from "../../../src/io/firms/guess-firms.ts";
import { parseFirms } from "../../../src/io/firms/parse-firms.ts";
import { type Cell, headOnly, type TableSource } from "../../../src/io/table-source.ts";
import { smallRegion } from "../small-region.ts";
import { jobsById } from "./read-csv.ts";

/** A table as a spreadsheet or a layer of points would give it: line 1 is the header, so rows begin at 2. */
function tableOf(header: string[], rows: Cell[][], more: Partial<TableSource> = {}): TableSource {
  const lined = rows.map((cells, i) => ({ cells, line: i + 2 }));
  return {
    header,
    layers: ["Blad1", "Vestigingen"],
    layer: "Vestigingen",
    csv: null,
    points: null,
    head: async () => ({ rows: lined.slice(0, 2), done: Math.min(2, rows.length), total: rows.length }),
    rows: async function* (onRow) {
      for (const { cells, line } of lined) onRow(cells, line);
      yield { done: rows.length, total: rows.length };
    },
    ...more,
  };
}

const HEADER = ["id", "x", "y", "sbi", "wp2020"];
const guess = async (table: TableSource) =>
  guessFirms({ ...table, format: "csv" }, await table.head(), "register.xlsx");

test("numbers of a format's own are numbers, whatever the decimal mark of its texts", async () => {
  const table = tableOf(HEADER, [
    ["a", 92_345.125, 436_789.5, 2511, 1.125],
    ["b", "92345,5", "436789,25", "C.25.62", "2,5"],
  ]);
  const { mapping } = await guess(table);
  // "1.125" as text would be one thousand one hundred and twenty-five here.
  const read = await parseFirms(table, { ...mapping, decimal: "comma" }, smallRegion);
  expect(jobsById(read.table)).toEqual({ a: [1.125], b: [2.5] });
  expect([...read.table.xM]).toEqual([92_345.125, 92_345.5]);
  expect([...read.table.sbi].map((code) => read.table.sbiCodes[code])).toEqual(["2511", "2562"]);
});

test("a negative number is not known or refused, as the mapping says; an empty cell is not registered", async () => {
  const table = tableOf(HEADER, [
    ["a", 92_345, 436_789, "2511", ""],
    ["b", 92_345, 436_789, "2511", -1],
  ]);
  const { mapping } = await guess(table);
  const told = await parseFirms(table, mapping, smallRegion);
  expect(jobsById(told.table)).toEqual({ a: [0], b: [Number.NaN] });
  expect(told.report.notices).toEqual([
    { code: "jobs.unknown", context: { n: 1, values: "-1 (1)", lines: "3" } },
  ]);
  const read = await parseFirms(table, { ...mapping, unreadJobs: "refuse" }, smallRegion);
  expect(jobsById(read.table)).toEqual({ a: [0] });
  expect(read.report.refusals).toEqual([{ row: 3, code: "jobs.negative", context: { value: "-1" } }]);
});

test("the layer that is open, and those to choose from, are in the guess; the report says format and layer", async () => {
  const table = tableOf(HEADER, [["a", 92_345, 436_789, "2511", 3]]);
  const { mapping, layers, rowsEstimate, rowsExact } = await guess(table);
  expect(layers).toEqual(["Blad1", "Vestigingen"]);
  expect(mapping).toMatchObject({ layer: "Vestigingen", csv: null });
  expect([rowsEstimate, rowsExact]).toEqual([1, true]);
  const { report } = await parseFirms(table, mapping, smallRegion);
  expect(report.assumed).toMatchObject({ format: "csv", layer: "Vestigingen" });
  expect(report.assumed).not.toHaveProperty("separator");
});

test("the file's own points go before columns that are called x and y", async () => {
  const rows = [["a", 1, 2, "2511", 3, 92_345, 436_789]];
  const table = tableOf([...HEADER, "punt x", "punt y"], rows, { points: { x: 5, y: 6, crs: "rd" } });
  const { mapping, sureness } = await guess(table);
  expect(mapping.fields).toMatchObject({ x: 5, y: 6 });
  expect([mapping.crs, sureness.x, sureness.y, sureness.crs]).toEqual(["rd", "sure", "sure", "sure"]);
});

test("of a long table the rows are reckoned from its head, and a preview reads no more than that", async () => {
  const rows = Array.from({ length: 500 }, (_, i): Cell[] => [`f${i}`, 92_345, 436_789, "2511", 3]);
  const table = tableOf(HEADER, rows);
  const { mapping, rowsEstimate, rowsExact } = await guess(table);
  expect([rowsEstimate, rowsExact]).toEqual([500, false]);
  const preview = await parseFirms(headOnly(table), mapping, smallRegion);
  expect([preview.table.count, textAt(preview.table.id, 1)]).toEqual([2, "f1"]);
});

test("an empty row between others is refused by its line, and is no row at the end", async () => {
  const good = (id: string): Cell[] => [id, 92_345, 436_789, "2511", 3];
  const table = tableOf(HEADER, [good("a"), [""], good("b"), [""]]);
  const { mapping } = await guess(table);
  const { report } = await parseFirms(table, mapping, smallRegion);
  expect(report).toMatchObject({ rows: 3, read: 2 });
  expect(report.refusals).toEqual([{ row: 3, code: "row.blank", context: {} }]);
});
