import { expect, test } from "vitest";
import { findHeader as findIn, type Merge } from "../../src/io/table-header.ts";
import type { Cell } from "../../src/io/table-source.ts";

/** Of rows on lines 1, 2, 3, ... */
const findHeader = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []) =>
  findIn(
    rows.map((cells, i) => ({ cells, line: i + 1 })),
    merges,
  );

const ROW = ["1", "Een", "2511", "94000", "434000", "5", "6"];

test("titles and empty rows above the names are passed over", () => {
  const names = ["id", "naam", "sbi", "x", "y", "wp2015", "wp2020"];
  expect(findHeader([["Register 2020"], [""], ["bron", "x", "", "", "", "", ""], names, ROW, ROW])).toEqual({
    names,
    line: 4,
    double: false,
    units: null,
  });
});

test("a name holds for the empty ones after it, with the years below", () => {
  const above = ["id", "naam", "sbi", "x", "y", "banen", ""];
  const below = ["", "", "", "", "", "2015", "2020"];
  expect(findHeader([above, below, ROW])).toEqual({
    names: ["id", "naam", "sbi", "x", "y", "banen 2015", "banen 2020"],
    line: 2,
    double: true,
    units: null,
  });
});

test("groups above names give way to the names", () => {
  const above = ["vestiging", "", "", "plaats", "", "banen", ""];
  const below = ["id", "naam", "sbi", "x", "y", "2015", "2020"];
  expect(findHeader([above, below, ROW, ROW])?.names).toEqual(below);
});

test("a table that begins with a row has no names, and no later row is taken for them", () => {
  expect(findHeader([ROW, ["onbekend", "b", "c", "d", "e", "f", "g"], ROW])).toBeNull();
  expect(findHeader([])).toBeNull();
});

const NAMES = ["id", "naam", "sbi", "x", "y", "wp2015", "wp2020"];

test.each([
  [
    "a title with a figure, and sums above the names",
    [
      ["Aantal", "2"],
      ["", "", "", "", "", "10", "12"],
    ],
  ],
  ["many short titles above two rows", Array.from({ length: 6 }, (_, i) => [`Bron ${i}`, "LISA"])],
  ["numbers of the columns above the names", [["1", "2", "3", "4", "5", "6", "7"]]],
])("%s are passed over", (_, titles) => {
  expect(findHeader([...titles, NAMES, ROW, ROW])).toMatchObject({
    names: NAMES,
    line: titles.length + 1,
    units: null,
  });
});

test("a row of units or of column numbers below the names is passed over and told; one with a figure is a row", () => {
  const below = (cells: string[]) => findHeader([NAMES, cells, ROW, ROW]);
  expect(below(["", "(tekst)", "", "[m]", "in m", "Aantal", "-"])).toMatchObject({
    names: NAMES,
    line: 2,
    double: false,
    units: "(tekst), [m], in m, Aantal, -",
  });
  expect(below(["1", "2", "3", "4", "5", "6", "7"])).toMatchObject({ line: 2, units: "1, 2, 3, 4, 5, 6, 7" });
  for (const cells of [
    ["", "", "", "m", "m", "x 1000", "x 1000"],
    ["", "", "", "m", "", "", ""],
    ["V1", "Meter", "m", "m", "m", "n", "n"],
    ["1", "2", "3", "4", "5", "6", "8"],
  ])
    expect(below(cells)).toMatchObject({ line: 1, units: null });
});

test("empty columns before the table are columns without a name", () => {
  const moved = (cells: string[]) => ["", "", ...cells];
  expect(findHeader([moved(NAMES), moved(ROW), moved(ROW)])).toMatchObject({ names: moved(NAMES), line: 1 });
  expect(findHeader([moved(ROW), moved(NAMES), moved(ROW)])).toBeNull();
});

test("years alone are names, and the years of a narrow upper row are told of what", () => {
  expect(
    findHeader([
      ["id", "x", "y", "2015", "2020"],
      ["1", "9", "8", "5", "6"],
    ])?.names[4],
  ).toBe("2020");
  const upper = ["id", "naam", "sbi", "x", "y", "banen", ...Array(9).fill("")];
  const years = [...Array(5).fill(""), ...Array.from({ length: 10 }, (_, i) => String(2011 + i))];
  const row = [...ROW.slice(0, 5), ...Array(10).fill("5")];
  for (const rows of [
    [upper, years, row, row],
    [["", "", "", "", "", "banen"], [...upper.slice(0, 5), ...years.slice(5)], row, row],
  ])
    expect(findHeader(rows)).toMatchObject({
      names: [...upper.slice(0, 5), ...years.slice(5).map((year) => `banen ${year}`)],
      line: 2,
      double: true,
    });
});

test("a title across the table is none of the names; groups over merged cells leave names that are clear as they are", () => {
  const over = (fromColumn: number, toColumn: number) => ({ fromRow: 1, toRow: 1, fromColumn, toColumn });
  const title = ["Register van vestigingen"];
  expect(findHeader([title, NAMES, ROW, ROW], [over(0, 6)])).toMatchObject({
    names: NAMES,
    line: 2,
    double: false,
  });
  const groups = ["Vestiging", "", "", "Ligging", "", "Banen", ""];
  const merges = [over(0, 2), over(3, 4), over(5, 6)];
  const named = (...last: string[]) =>
    findHeader([groups, ["nr", "naam", "sbi", "x", "y", ...last], ROW, ROW], merges)?.names.slice(-2);
  expect(named("mannen", "vrouwen")).toEqual(["mannen", "vrouwen"]);
  expect(named("totaal", "2020")).toEqual(["Banen totaal", "Banen 2020"]);
});
