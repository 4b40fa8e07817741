import fc from "fast-check";
import { expect, test } from "vitest";
import { readPostcode, rowsWithPostcode } from "../../../src/core/register/postcode-search.ts";
import { TextColumnBuilder } from "../../../src/core/register/text-column.ts";

function column(texts: readonly string[]) {
  const builder = new TextColumnBuilder();
  for (const text of texts) builder.add(text);
  return builder.finish();
}

const ADDRESSES = [
  "Waalhaven 12, 3089 JW Rotterdam",
  "Waalhaven 3089, 3011 AB Rotterdam",
  "Sluisjesdijk 3, 3089JX Rotterdam",
  "",
  "3089 Rotterdam",
  "Kade 1, 3089",
  "Weg 13089, 2900 AA Capelle",
  "Weg 30891 JW",
  "Eemhavenstraat 4a, 3089 jw Rotterdam",
  "3089 JWolf",
];

test("a postcode is found however it is written, and the number of a house is none", () => {
  const rows = (typed: string) => {
    const postcode = readPostcode(typed);
    if (!postcode) throw new Error(typed);
    return rowsWithPostcode(column(ADDRESSES), postcode);
  };
  expect(rows("3089 JW")).toEqual([0, 8]);
  expect(rows("3089jw")).toEqual([0, 8]);
  expect(rows("3089")).toEqual([0, 2, 4, 5, 8, 9]);
  expect(rows("2900")).toEqual([6]);
  expect(rows("1000")).toEqual([]);
});

test("what is no postcode is not read as one", () => {
  for (const typed of ["308", "30899", "0123", "3089 J", "3089 JWX", "Waalhaven 3089", ""])
    expect(readPostcode(typed), typed).toBeNull();
  expect(readPostcode(" 3089 jw ")).toEqual({ digits: "3089", letters: "JW" });
});

test("it finds what a pattern finds in each address by itself", () => {
  const text = fc.string({ unit: fc.constantFrom("1", "2", "A", "b", " ", ",", "é"), maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 12 }),
      fc.constantFrom("1122", "1111", "1122AB"),
      (texts, typed) => {
        const postcode = readPostcode(typed);
        if (!postcode) throw new Error(typed);
        const { digits, letters } = postcode;
        const word = "[0-9a-zA-Zé]";
        const withLetters = new RegExp(`(?<!${word})${digits} ?${letters || "[a-z]{2}"}(?!${word})`, "i");
        const bare = new RegExp(`(?:^|,.)(?<!${word})${digits}(?!${word})`);
        const expected = texts.flatMap((here, row) =>
          withLetters.test(here) || (letters === "" && bare.test(here)) ? [row] : [],
        );
        expect(rowsWithPostcode(column(texts), postcode)).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
