import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { guardFormula, unguardFormula } from "../../../src/io/export/formula-guard.ts";
import { csvLine } from "../../../src/io/export/write-csv.ts";

test.each([
  ["=1+1", "'=1+1"],
  [" @SUM(A1)", "' @SUM(A1)"],
  ["＝1+1", "'＝1+1"],
  ["＋31", "'＋31"],
  ["x;=1+1", "x;'=1+1"],
  ["x, -cmd", "x, '-cmd"],
  ["regel\n=1+1", "regel\n'=1+1"],
  ["Jansen-De Boer; Zoon", "Jansen-De Boer; Zoon"],
  ["a=b", "a=b"],
])("%j is written as %j", (text, guarded) => {
  expect(guardFormula(text)).toBe(guarded);
  expect(unguardFormula(guarded)).toBe(text);
});

test("whichever separator a spreadsheet splits at, no cell begins as a formula", () => {
  const texts = fc.array(
    fc.constantFrom("x", "=1", "+", "-", "@", "＝", ";", ",", " ", "\t", "\n", '"', "'"),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(";", ",") as fc.Arbitrary<";" | ",">, (parts, style) => {
      const line = csvLine(style, ["a", parts.join(""), "b"]);
      // Read rightly, and by a spreadsheet that splits at the other sign or knows no quotes.
      for (const delimiter of [";", ",", "\t"])
        for (const quoteChar of ['"', "\u0000"]) {
          const { data } = Papa.parse<string[]>(line, { delimiter, quoteChar });
          for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
    }),
    { numRuns: 3000 },
  );
});
