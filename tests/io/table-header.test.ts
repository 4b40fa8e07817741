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
