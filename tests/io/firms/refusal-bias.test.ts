import { expect, test } from "vitest";
import { readCsv } from "./read-csv.ts";

const rows = (n: number, row: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => row(i)).join("\n");

test("more rows refused of one year than of another is told, with both shares", async () => {
  const { report } = await readCsv(
    `lisa_nr;jaar;x;y;sbi;banen\n${rows(40, (i) => `F${i};2015;94000;434000;2511;10`)}\n` +
      rows(40, (i) => `F${i};2020;94000;434000;${i < 15 ? "" : "2511"};10`),
  );
  expect(report.notices).toEqual([
    { code: "refused.by-year", context: { year: "2020", percent: 38, otherPercent: 0 } },
  ]);
});

test("refused rows that are larger than the others are told", async () => {
  const { report } = await readCsv(
    `id;x;y;sbi;wp2015;wp2020\n${rows(60, (i) => `${i};94000;434000;${i % 6 ? "2511;4;5" : ";300;400"}`)}\n`,
  );
  expect(report.notices).toEqual([{ code: "refused.by-size", context: { mean: 5, refusedMean: 400 } }]);
});

test("more rows refused in one place than elsewhere is told", async () => {
  const { report } = await readCsv(
    `id;plaats;x;y;sbi;wp2020\n${rows(60, (i) => `${i};${i % 3 ? "Delft" : "Schiedam"};94000;434000;${i % 6 ? "2511" : ""};10`)}\n`,
  );
  expect(report.notices).toEqual([
    { code: "refused.by-place", context: { place: "Schiedam", percent: 50, otherPercent: 0 } },
  ]);
});

test("rows refused here and there tell nothing", async () => {
  const { report } = await readCsv(
    `id;plaats;x;y;sbi;wp2020\n${rows(100, (i) => `${i};${i % 2 ? "Delft" : "Schiedam"};94000;434000;${i % 9 ? "2511" : ""};10`)}\n`,
  );
  expect([report.refused, report.notices]).toEqual([12, []]);
});
