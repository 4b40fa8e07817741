import { expect, test } from "vitest";
import { SbiColumn } from "../../../src/io/firms/sbi-column.ts";

const code = (column: SbiColumn, written: string) => {
  const read = column.read(written);
  return "code" in read ? read.code : read.refused;
};

test.each([
  // A column of classes that lost their zeros; 1411 is leather clothes, as no code here has five digits.
  [
    ["111", "125", "2562", "1071"],
    { "111": "0111", "125": "0125", "141": "0141", "1411": "1411", "2562": "2562" },
  ],
  // Five digits: what is short has lost its zero, whatever else it might be.
  [["25620", "10710", "1131"], { "1131": "01131", "1411": "01411", "25620": "25620", "113": "0113" }],
  // Four and five digits, and zeros gone: 1411 may be either.
  [["2562", "10821", "1131"], { "1131": "01131", "1411": "sbi.lost-zero", "2562": "2562", "1071": "1071" }],
  // Four and five digits with their zeros: nothing is lost.
  [["2562", "10821", "01131"], { "1411": "1411", "01131": "01131" }],
  // Groups of three digits are whole; 113 is no group.
  [["256", "310", "281"], { "141": "141", "310": "310", "113": "0113" }],
  [["256", "113"], { "141": "sbi.lost-zero", "256": "256" }],
  // Divisions.
  [["10", "25", "1"], { "1": "01", "10": "10", "25": "25" }],
  // Numbers with decimals, and dots that tell the division.
  [["111.0", "2562.0"], { "111.0": "0111", "2562.0": "2562", "2562,00": "2562" }],
  [["01.13", "25.62"], { "1.13": "0113", "25.62": "2562", "C.25.62": "2562", "62.01.1": "62011" }],
  // The section tells the division too.
  [["A111", "C1411"], { A111: "0111", C1411: "1411", "A 01.13": "0113" }],
  [["2562"], { bakker: "sbi.unknown", "256.2": "sbi.unknown", "1234567": "sbi.unknown", "": "sbi.unknown" }],
])("in a column of %j codes are read as %j", (sample, expected) => {
  const column = new SbiColumn(sample);
  const found = Object.fromEntries(Object.keys(expected).map((written) => [written, code(column, written)]));
  expect(found).toEqual(expected);
});
