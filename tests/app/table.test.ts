import { expect, test } from "vitest";
import {
  columnPx,
  isNumeric,
  rowsWithWords,
  sortedRows,
  type TableColumn,
  turnedOrder,
} from "../../src/app/table.ts";

type Row = { readonly name: string; readonly jobs: number; readonly level: number };
const rows: Row[] = [
  { name: "Hal 10", jobs: 4, level: 1 },
  { name: "hal 9", jobs: Number.NaN, level: 0 },
  { name: "Dok", jobs: 12, level: 1 },
];
const columns: TableColumn<Row>[] = [
  { id: "name", label: "Name", value: ({ name }) => name },
  { id: "jobs", label: "Jobs", value: ({ jobs }) => jobs },
  { id: "level", label: "Level", value: ({ level }) => level, words: true },
];
const names = (id: string, descending: boolean): string[] =>
  sortedRows(rows, columns, { id, descending }, "nl-NL").map(({ name }) => name);

test("words sort as people read them, figures by size, and what is not known last either way", () => {
  expect(names("name", false)).toEqual(["Dok", "hal 9", "Hal 10"]);
  expect(names("name", true)).toEqual(["Hal 10", "hal 9", "Dok"]);
  expect(names("jobs", true)).toEqual(["Dok", "Hal 10", "hal 9"]);
  expect(names("jobs", false)).toEqual(["Hal 10", "Dok", "hal 9"]);
});

test("equal rows keep the order they came in, either way", () => {
  expect(names("level", true)).toEqual(["Hal 10", "Dok", "hal 9"]);
  expect(names("level", false)).toEqual(["hal 9", "Hal 10", "Dok"]);
});

test("a column that is not there sorts by the first one", () => {
  expect(names("gone", false)).toEqual(names("name", false));
});

test("a heading pressed once sorts figures from the largest on and words from the first, pressed again the other way", () => {
  const [name, jobs, level] = columns;
  expect([name, jobs, level].map((column) => isNumeric(column, rows))).toEqual([false, true, false]);
  expect(isNumeric(jobs, [])).toBe(false);
  const byName = { id: "name", descending: false };
  expect(turnedOrder(byName, "jobs", true)).toEqual({ id: "jobs", descending: true });
  expect(turnedOrder({ id: "jobs", descending: true }, "jobs", true)).toEqual({
    id: "jobs",
    descending: false,
  });
  expect(turnedOrder({ id: "jobs", descending: true }, "name", false)).toEqual(byName);
});

test("the rows that are given stay as they were", () => {
  const register = Uint32Array.of(2, 0, 1);
  const order = { id: "row", descending: false };
  const byRow = [{ id: "row", label: "", value: (row: number) => row }];
  expect(sortedRows(register, byRow, order, "nl-NL")).toEqual([0, 1, 2]);
  expect([...register]).toEqual([2, 0, 1]);
});

test("a column is as wide as the longest word of its heading asks, and never narrower than its cells", () => {
  // A word of 10 letters: 76 px, and 34 around it for space and arrow.
  expect(columnPx("In gemengd gebied gemengdere", 60)).toBe(Math.ceil(10 * 7.6 + 34));
  expect(columnPx("Erin", 150)).toBe(150);
  expect(columnPx("", 20)).toBe(34);
});

test("a search of a list looks in the words it shows, capitals and accents aside, and in no figure", () => {
  const words = [
    { name: "Café Dok", jobs: 12, level: 1 },
    { name: "Werf", jobs: 4, level: 0 },
    { name: "dokwerk", jobs: 1, level: 0 },
  ];
  const shown: TableColumn<Row>[] = [
    ...columns.slice(0, 2),
    {
      id: "level",
      label: "Level",
      value: ({ level }) => level,
      words: true,
      text: ({ level }) => (level ? "hoog" : "laag"),
    },
  ];
  const found = (typed: string, of = shown) =>
    Array.from(rowsWithWords(words, of, typed)).map(({ name }) => name);
  expect(found("dok")).toEqual(["Café Dok", "dokwerk"]);
  expect(found(" CAFE ")).toEqual(["Café Dok"]);
  expect(found("laag")).toEqual(["Werf", "dokwerk"]);
  expect(found("12")).toEqual([]);
  expect(found("")).toHaveLength(3);
  // What is left out of the list is not looked in.
  expect(found("laag", columns.slice(0, 2))).toEqual([]);
  expect(rowsWithWords([], shown, "dok")).toEqual([]);
});
