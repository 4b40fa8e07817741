import { expect, test } from "vitest";
import { findHeader } from "../../src/io/table-header.ts";

const ROW = ["1", "Een", "2511", "94000", "434000", "5", "6"];

test("titles and empty rows above the names are passed over", () => {
  const names = ["id", "naam", "sbi", "x", "y", "wp2015", "wp2020"];
  expect(findHeader([["Register 2020"], [""], ["bron", "x", "", "", "", "", ""], names, ROW, ROW])).toEqual({
    names,
    row: 3,
    double: false,
  });
});

test("a name holds for the empty ones after it, with the years below", () => {
  const above = ["id", "naam", "sbi", "x", "y", "banen", ""];
  const below = ["", "", "", "", "", "2015", "2020"];
  expect(findHeader([above, below, ROW])).toEqual({
    names: ["id", "naam", "sbi", "x", "y", "banen 2015", "banen 2020"],
    row: 1,
    double: true,
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
