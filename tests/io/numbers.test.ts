import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalMarkOf, readNumber } from "../../src/io/numbers.ts";

test.each([
  ["92345,67", "comma", true, 92345.67],
  ["92.345,67", "comma", true, 92345.67],
  ["92.345", "comma", true, 92345],
  ["92345.67", "comma", true, 92345.67],
  ["4.477", "comma", false, 4.477],
  ["4,477", "comma", false, 4.477],
  ["92345.67", "point", true, 92345.67],
  ["92,345.67", "point", true, 92345.67],
  ["92,345", "point", true, 92345],
  [" 12 ", "point", true, 12],
  ["-3", "point", true, -3],
  ["1e3", "point", true, 1000],
] as const)("%s with a decimal %s (grouped: %s) is %d", (written, decimal, grouped, expected) => {
  expect(readNumber(written, decimal, grouped)).toBe(expected);
});

test.each(["", "twaalf", "12 personen", "1,2,3", "Infinity", "0x10", "--1", "1.2.3", "NaN"])(
  "%j is no number",
  (written) => {
    expect(readNumber(written, "point", true)).toBeNaN();
    expect(readNumber(written, "comma", true)).toBeNaN();
  },
);

test("the decimal mark is told by numbers that can mean one thing only", () => {
  expect(decimalMarkOf(["92345,67", "12"])).toBe("comma");
  expect(decimalMarkOf(["92345.67", "12"])).toBe("point");
  expect(decimalMarkOf(["92.345", "12", ""])).toBeNull(); // 92.345 or 92,345
  expect(decimalMarkOf(["1.234.567,8"])).toBe("comma");
});

test("a number is read to the last bit, with either mark", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.integer({ min: 0, max: 9_999_999 }),
      (whole, part) => {
        const written = `${whole}.${part}`;
        expect(readNumber(written, "point", true)).toBe(Number(written));
        expect(readNumber(written.replace(".", ","), "comma", true)).toBe(Number(written));
      },
    ),
  );
});
