import fc from "fast-check";
import { expect, test } from "vitest";
import { TextColumnBuilder } from "../../../src/core/register/text-column.ts";
import { rowsHolding } from "../../../src/core/register/text-search.ts";

function column(texts: readonly string[]) {
  const builder = new TextColumnBuilder();
  for (const text of texts) builder.add(text);
  return builder.finish();
}

test("capitals do not matter, a row counts once, and words never run over two rows", () => {
  const names = column(["Werf Noord", "noordwerf noord", "", "No", "ord", "Café"]);
  expect(rowsHolding(names, "NOORD", 10)).toEqual([0, 1]);
  expect(rowsHolding(names, "noord", 1)).toEqual([0]);
  expect(rowsHolding(names, "café", 10)).toEqual([5]);
  expect(rowsHolding(names, "", 10)).toEqual([]);
});

test("it finds what a search of each text by itself finds", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "B", "b", "é", " "), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 12 }),
      fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 3 }),
      (texts, words) => {
        const expected = texts.flatMap((here, row) => (here.toLowerCase().includes(words) ? [row] : []));
        expect(rowsHolding(column(texts), words, 100)).toEqual(expected);
      },
    ),
  );
});
