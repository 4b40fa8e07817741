import { expect, test } from "vitest";
import { findSizeColumn, LISA_CLASSES, SizeColumn } from "../../../src/io/firms/size-column.ts";

const more = Number.POSITIVE_INFINITY;

test("LISA's codes 01 to 12 are its classes in order, with or without their zero", () => {
  const column = new SizeColumn(["04", "06", "03"]);
  expect(column.scheme).toBe("lisa");
  // A firm of 9 full-time persons has 04, of 20 has 06, of 4 has 03 in a real delivery.
  expect(column.read("04")).toEqual({ low: 5, high: 9 });
  expect(column.read("6")).toEqual({ low: 20, high: 49 });
  expect(column.read("3.0")).toEqual({ low: 2, high: 4 });
  expect(column.read("01")).toEqual({ low: 0, high: 0 });
  expect(column.read("12")).toEqual({ low: 1000, high: more });
  for (const wrong of ["00", "13", "99", "", "x", "5-9"]) expect(column.read(wrong)).toBeNull();
});

test("the classes join without a gap", () => {
  LISA_CLASSES.slice(1).forEach(({ low }, before) => {
    expect(low).toBe(LISA_CLASSES[before].high + 1);
  });
});

test.each([
  ["5-9", 5, 9],
  ["5 – 9", 5, 9],
  ["5 tot 10", 5, 9],
  ["20 t/m 49", 20, 49],
  ["10 to 19", 10, 19],
  ["10-19 werkzame personen", 10, 19],
  ["1000 en meer", 1000, more],
  ["1.000 of meer", 1000, more],
  ["1000+", 1000, more],
  [">= 500", 500, more],
  ["meer dan 999", 1000, more],
  ["minder dan 5", 0, 4],
  ["1", 1, 1],
])("%s is a class", (written, low, high) => {
  const column = new SizeColumn(["5-9", "1", "20 t/m 49"]);
  expect(column.scheme).toBe("text");
  expect(column.read(written)).toEqual({ low, high });
});

test.each(["9-5", "groot", "", "5-sep"])("“%s” is none", (written) => {
  expect(new SizeColumn(["5-9"]).read(written)).toBeNull();
});

test("codes of another list, or numbers of jobs, are no scheme that is known", () => {
  expect(new SizeColumn(["21", "22", "30", "40"]).scheme).toBeNull();
  expect(new SizeColumn([]).scheme).toBeNull();
  expect(findSizeColumn([["21"], ["30"]], ["gk"])).toBeNull();
  expect(findSizeColumn([["a", "04"]], ["naam", "grtklas"])).toBe(1);
});
