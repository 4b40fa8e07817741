import { expect, test } from "vitest";
import { plainHeader } from "../../../src/io/firms/firm-fields.ts";
import { valueColumn } from "../../../src/io/firms/value-columns.ts";
import { bytesOf } from "../small-region.ts";
import { guessCsv, readCsv } from "./read-csv.ts";

test.each([
  ["toegevoegde_waarde_2015", 2015, null],
  ["Toegevoegde waarde 2020 (mln euro)", 2020, "million"],
  ["Bruto toegevoegde waarde (x 1.000 euro) 2019", 2019, "thousand"],
  ["Toegevoegde waarde per 1-4-2018 in euro's", 2018, "euro"],
  ["toegevoegde_waarde_x1000", null, "thousand"],
  ["value_added_mln_2015", 2015, "million"],
  ["GVA 2015 keur", 2015, "thousand"],
  ["toegevoegde waarde", null, null],
])("%s is value added", (name, year, unit) => {
  expect(valueColumn(plainHeader(name))).toEqual({ year, unit });
});

test.each([
  "wp2015",
  "waarde_2015",
  "toegevoegde_waarde_per_baan_2015",
  "woz_waarde",
  "toevoeging",
  "btw2015",
])("%s is something else", (name) => expect(valueColumn(plainHeader(name))).toBeNull());

const HEAD = "nr;x;y;sbi;wp2019;wp2020";
const FIRST = "1;92345;436789;2511;10;12";

test("the unit is told by what a job brings, and asked; the numbers are read in millions", async () => {
  const wide = (one: string, two: string) =>
    `${HEAD};toegevoegde_waarde_2019;toegevoegde_waarde_2020\n${FIRST};${one};${two}\n2;92346;436790;2511;10;;;\n`;
  // 10 and 12 jobs that bring about 100,000 euros each.
  for (const [one, two, unit] of [
    ["1.000.000", "1.300.000", "euro"],
    ["1000", "1300", "thousand"],
    ["1,0", "1,3", "million"],
  ] as const) {
    const { table, guess } = await readCsv(wide(one, two));
    expect(guess.mapping.valueAdded?.unit).toBe(unit);
    const [doubt] = guess.doubts;
    expect(doubt).toMatchObject({ code: "value.unit", must: false });
    expect(doubt.options).toHaveLength(4);
    expect(table.valueAdded?.map((year) => year?.[0])).toEqual([1, Math.fround(1.3)]);
    expect(table.valueAdded?.[1]?.[1]).toBeNaN();
  }
});

test("a name that says the unit asks nothing; a loss is read; what is no number is unknown and told", async () => {
  const { table, report, guess } = await readCsv(
    `${HEAD};toegevoegde waarde 2019 (mln);toegevoegde waarde 2020 (mln)\n${FIRST};-0,5;geheim\n2;92346;436790;2511;10;5;1,25;-\n3;92347;436790;2511;1;1;0,1;0,25\n`,
  );
  expect(guess.doubts).toEqual([]);
  expect(table.valueAdded?.map((year) => [...(year ?? [])])).toEqual([
    [-0.5, 1.25, Math.fround(0.1)],
    [Number.NaN, Number.NaN, 0.25],
  ]);
  expect(report.refused).toBe(0);
  expect(report.notices).toContainEqual({
    code: "value.unknown",
    context: { n: 1, values: "geheim (1)", lines: "2" },
  });
  expect(report.assumed).toMatchObject({ valueUnit: "million" });
});

test("three digits behind a mark are thousands, unless the unit that is named says a fraction is likelier", async () => {
  const read = async (name: string, written: string) => {
    const { table } = await readCsv(`${HEAD};${name} 2020\n${FIRST};${written}\n`);
    return table.valueAdded?.[1]?.[0];
  };
  // Twelve jobs bring 1.25 million, not 1,250 million; in thousands it is 1,250 of them, not 1.25.
  expect(await read("toegevoegde waarde (mln euro)", "1.250")).toBe(1.25);
  expect(await read("toegevoegde waarde (x 1000 euro)", "1.250")).toBe(1.25);
  expect(await read("toegevoegde waarde (euro)", "1.250.000")).toBe(1.25);
});

test("the long layout has one column, of the row's own year", async () => {
  const { table } = await readCsv(
    "id;jaar;x;y;sbi;banen;toegevoegde_waarde_mln\n1;2019;92345;436789;2511;10;1,5\n1;2020;92345;436789;2511;12;2,5\n2;2020;92346;436790;2511;3;0,5\n",
  );
  expect(table.years).toEqual([2019, 2020]);
  expect(table.valueAdded?.map((year) => [...(year ?? [])])).toEqual([
    [1.5, 0],
    [2.5, 0.5],
  ]);
});

test("columns that name their years are no part of the long layout, and are told instead of mixed up", async () => {
  const text =
    "id;jaar;x;y;sbi;banen;toegevoegde waarde 2019 (mln);toegevoegde waarde 2020 (mln)\n1;2019;92345;436789;2511;10;1;2\n";
  const columns = [
    { year: 2019, column: 6 },
    { year: 2020, column: 7 },
  ];
  const { table, report } = await readCsv(text, { valueAdded: { unit: "million", columns } });
  expect("valueAdded" in table).toBe(false);
  expect(report.notices.map(({ code }) => code)).toEqual(["value.unread"]);
});

test("a year without jobs is not read and said; one without value added has none", async () => {
  const { table, report } = await readCsv(
    `${HEAD};toegevoegde waarde 2018 (mln);toegevoegde waarde 2020 (mln)\n${FIRST};1;2\n`,
  );
  expect(table.valueAdded?.[0]).toBeNull();
  expect(table.valueAdded?.[1]?.[0]).toBe(2);
  expect(report.notices).toContainEqual({
    code: "value.unread",
    context: { columns: "toegevoegde waarde 2018 (mln)" },
  });
});

test("without such a column nothing is kept and nothing is asked", async () => {
  const { table, guess, report } = await readCsv(`${HEAD}\n${FIRST}\n`);
  expect("valueAdded" in table).toBe(false);
  expect([guess.doubts, guess.valueColumns, report.notices]).toEqual([[], [], []]);
  expect("valueUnit" in report.assumed).toBe(false);
});

test("a column without a year in a register of several is told, and not read", async () => {
  const { table, guess } = await readCsv(`${HEAD};toegevoegde waarde (mln)\n${FIRST};2\n`);
  expect("valueAdded" in table).toBe(false);
  expect(guess.doubts).toMatchObject([
    { code: "value.no-year", context: { columns: "toegevoegde waarde (mln)" } },
  ]);
});

test("where no jobs are known the unit cannot be told, and nothing is read unasked", () => {
  const guess = guessCsv(
    bytesOf(`${HEAD};toegevoegde_waarde_2020\n1;92345;436789;2511;10;;5000\n`),
    "register.csv",
  );
  expect(guess.mapping.valueAdded).toBeNull();
  expect(guess.doubts.map(({ code }) => code)).toEqual(["value.unit-unknown"]);
  expect(guess.valueColumns).toEqual([{ year: 2020, column: 6 }]);
});
