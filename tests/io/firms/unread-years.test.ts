import { expect, test } from "vitest";
import { bytesOf } from "../small-region.ts";
import { guessCsv } from "./read-csv.ts";

const doubtsOf = (header: string, cell: (at: number) => string) => {
  const rows = Array.from({ length: 12 }, (_, at) => `${at};92345;436789;2511;${at + 3};${cell(at)}`);
  return guessCsv(bytesOf(`id;x;y;sbi;${header}\n${rows.join("\n")}\n`), "register.csv").doubts;
};

test.each([
  ["percentages", (at: number) => `${at + 5}%`],
  ["classes", () => "10-49"],
  ["words", () => "n.v.t. hier"],
])("a year of jobs that holds %s is not read, and told by its column", (_, cell) => {
  expect(doubtsOf("banen2015;banen2020", cell)).toContainEqual(
    expect.objectContaining({ code: "jobs.unused-years", context: { columns: "banen2020" } }),
  );
});

test("a year of jobs that is read, and a text of a year under another name, are not told", () => {
  expect(doubtsOf("banen2015;banen2020", (at) => String(at + 5))).toEqual([]);
  expect(doubtsOf("banen2015;toelichting2020", () => "verhuisd")).toEqual([]);
});
