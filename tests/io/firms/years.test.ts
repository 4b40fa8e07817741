import { expect, test } from "vitest";
import { writesShortYears } from "../../../src/io/firms/year-column.ts";
import { readYear, yearInHeader, yearsInName } from "../../../src/io/firms/years.ts";

test.each([
  ["2015", 2015],
  ["2015.0", 2015],
  ["2015,00", 2015],
  ["01-04-2015", 2015],
  ["1/4/2015", 2015],
  ["1-4-2015 0:00:00", 2015],
  ["2015-04-01", 2015],
  ["2015-04-01T00:00:00", 2015],
  ["2015-04", 2015],
  ["20150401", 2015],
  ["1 april 2015", 2015],
  ["apr. 2015", 2015],
  ["mei", Number.NaN],
  ["15", Number.NaN],
  ["2015.5", Number.NaN],
  ["42095", Number.NaN],
  ["32-13-2015", Number.NaN],
])("%s is of the year %d", (written, year) => expect(readYear(written, false)).toBe(year));

test("years in two digits are years when the column writes no other", () => {
  expect(writesShortYears(["15", "20", ""])).toBe(true);
  expect(writesShortYears(["15", "2020"])).toBe(false);
  expect([readYear("15", true), readYear("98", true)]).toEqual([2015, 1998]);
});

test.each([
  ["jaar2023/register_2020.csv", [2020]],
  ["C:\\jaar 2023\\register_20200401.csv", [2020]],
  ["lisa 1-4-2020.csv", [2020]],
  ["lisa_01042020.csv", [2020]],
  ["lisa_2015-2020.csv", [2015, 2020]],
  ["register 2020 (export 2021-01-05).csv", [2020, 2021]],
  ["vestigingen_123456.csv", []],
  ["2023/register.csv", []],
])("the name %s holds the years %j", (name, years) => expect(yearsInName(name)).toEqual(years));

test.each([
  ["wp15", { year: 2015, stem: "wp" }],
  ["wp_1_4_2015", { year: 2015, stem: "wp" }],
  ["banen_per_1_april_2020", { year: 2020, stem: "banen" }],
  ["wp_20200401", { year: 2020, stem: "wp" }],
  ["2015_wp", { year: 2015, stem: "wp" }],
  ["werkzame_personen_2015", { year: 2015, stem: "werkzame_personen" }],
  ["2015", { year: 2015, stem: "" }],
  ["naam", null],
])("the header %s is of %j", (plain, found) => expect(yearInHeader(plain)).toEqual(found));
