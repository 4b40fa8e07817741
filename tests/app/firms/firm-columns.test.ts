import { expect, test } from "vitest";
import { type FirmColumn, firmValues } from "../../../src/app/firms/firm-columns.ts";
import { sortedBy } from "../../../src/app/table.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { TextColumnBuilder } from "../../../src/core/register/text-column.ts";

function column(texts: readonly string[]) {
  const builder = new TextColumnBuilder();
  for (const text of texts) builder.add(text);
  return builder.finish();
}

const firms = {
  count: 4,
  name: column(["Werf 10", "Werf 9", "Atelier", "Werf 2"]),
  years: [2015, 2020],
  jobs: [Float32Array.of(5, 5, 0, 9), Float32Array.of(10, Number.NaN, 3, 3)],
  subsector: Uint8Array.of(4, 4, 8, 1),
  portSide: Uint8Array.of(0, 2, 2, 1),
} as unknown as FirmTable;
const years = { year: 2020, baseYear: 2015 };
const rows = Uint32Array.of(0, 1, 2, 3);

function sortRows(
  table: FirmTable,
  from: Uint32Array,
  { column: name, descending }: { column: FirmColumn; descending: boolean },
  inYears: typeof years,
  locale: string,
): number[] {
  return sortedBy(from, firmValues(table, inYears)[name], descending, locale);
}

test("names sort as people read them, numbers in them as numbers", () => {
  expect([...sortRows(firms, rows, { column: "name", descending: false }, years, "nl-NL")]).toEqual([
    2, 3, 1, 0,
  ]);
});

test("unknown jobs come last either way, equal rows keep the order of the register", () => {
  expect([...sortRows(firms, rows, { column: "jobs", descending: true }, years, "nl-NL")]).toEqual([
    0, 2, 3, 1,
  ]);
  expect([...sortRows(firms, rows, { column: "jobs", descending: false }, years, "nl-NL")]).toEqual([
    2, 3, 0, 1,
  ]);
  // Changes: +5, unknown, +3, -6.
  expect([...sortRows(firms, rows, { column: "change", descending: true }, years, "nl-NL")]).toEqual([
    0, 2, 3, 1,
  ]);
});
