import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { CsvRows, csvRows, cutRows } from "../../../../src/io/formats/csv/csv-rows.ts";

test("a row is told by the line it begins on, also after a line break within quotes", () => {
  expect(csvRows('a;b\r\n"een\r\ntwee";2\r\nx;3', ";")).toEqual([
    { cells: ["a", "b"], line: 1 },
    { cells: ["een\r\ntwee", "2"], line: 2 },
    { cells: ["x", "3"], line: 4 },
  ]);
});

test("doubled quotes are one quote, and a quote inside an unquoted cell is itself", () => {
  expect(csvRows('"Bar ""De Haven""",1\nbuis 5" dik,2\n', ",").map((row) => row.cells)).toEqual([
    ['Bar "De Haven"', "1"],
    ['buis 5" dik', "2"],
  ]);
});

test("line ends of three kinds in one file are rows as an editor counts them; a CR within a cell is none", () => {
  const rows = ["id;naam;sbi;jaar", "1;Een;2511;7", "2;Twee;2562;8", "3;Drie;2899;9", "4;Vier;2511;1"];
  const [header, ...firms] = rows;
  const mixed = `${header}\r\n${firms[0]}\r${firms[1]}\n${firms[2]}\r${firms[3]}`;
  const asText = (text: string, columns: number) =>
    cutRows(text, ";", { columns }).rows.map(({ cells, line }) => [line, cells.join(";")]);
  const expected = rows.map((row, at) => [at + 1, row]);
  for (const columns of [0, 4]) {
    expect(asText(mixed, columns)).toEqual(expected);
    expect(asText(rows.join("\n"), columns)).toEqual(expected);
  }
  expect(asText(`${header}\n1;Een\rof Twee;2511;7\n`, 4)).toEqual([
    [1, header],
    [2, "1;Een\rof Twee;2511;7"],
  ]);
});

test("lines may end in CR alone", () => {
  expect(csvRows("a;b\r1;2\r", ";")).toEqual([
    { cells: ["a", "b"], line: 1 },
    { cells: ["1", "2"], line: 2 },
  ]);
});

test("a quote that is never closed is an error that names its line", () => {
  expect(() => csvRows('a;b\n1;2\n3;"vier\n5;6\n', ";")).toThrow(
    expect.objectContaining({ code: "file.unclosed-quote", context: { line: 3 } }),
  );
});

test("a line whose quote is left open is told as broken, and the lines after it are read", () => {
  expect(cutRows('a;b\n1;"open\n2;x\n3;"y" z\n4;w', ";")).toEqual({
    rows: [
      { cells: ["a", "b"], line: 1 },
      { cells: ["2", "x"], line: 3 },
      { cells: ["4", "w"], line: 5 },
    ],
    broken: [2, 4],
  });
});

test("two stray quotes that make an orderly cell of the rows between them swallow none", () => {
  const lines = ["1;A;x;y", '2;"B;x;y', "3;C;x;y", '4;D";x;y', "5;E;x;y"];
  expect(cutRows(lines.join("\n"), ";", { columns: 4 })).toMatchObject({
    broken: [2],
    rows: [{ line: 1 }, { line: 3 }, { line: 4, cells: ["4", 'D"', "x", "y"] }, { line: 5 }],
  });
  // A text of two lines in a cell is one row.
  const orderly = cutRows('1;"B\nC";x;y\n2;D;x;"een; twee\ndrie"\n', ";", { columns: 4 });
  expect(orderly).toMatchObject({ broken: [], rows: [{ line: 1 }, { line: 3 }] });
});

test("an unclosed quote in a long file is found before the file is in memory", () => {
  const rows: number[] = [];
  const broken: number[] = [];
  const reader = new CsvRows(
    ";",
    (_, line) => rows.push(line),
    (line) => broken.push(line),
  );
  reader.push('a;b\n1;"open');
  for (let i = 0; i < 10; i++) reader.push("x;y\n".repeat(10_000));
  expect([broken, rows.length]).toEqual([[2], 100_000]);
});

test("a long line of quoted cells costs as many times more as it is longer, and not that squared", () => {
  const shortestMs = (cells: number): number => {
    const line = `${'"abc";'.repeat(cells)}\n1;2\n`;
    const times = [1, 2, 3].map(() => {
      const begun = performance.now();
      const { rows } = cutRows(line, ";");
      expect(rows.map(({ cells: found }) => found.length)).toEqual([cells + 1, 2]);
      return performance.now() - begun;
    });
    return Math.min(...times);
  };
  // Sixteen times as long: about 16 where each cell costs the same, 256 where the line is looked through for each.
  expect(shortestMs(320_000) / shortestMs(20_000)).toBeLessThan(100);
});

test("broken lines are among those papaparse flags, and the others are its rows", () => {
  const piece = fc.constantFrom("a", "1", ";", '"', '"x"', "b c", '"y;z"');
  const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(line, (text) => {
      const { rows, broken } = cutRows(`${text}\n`, ";");
      const theirs = Papa.parse<string[]>(text, { delimiter: ";", newline: "\n" });
      if (broken.length === 0)
        expect(rows.map(({ cells }) => cells)).toEqual(text === "" ? [[""]] : theirs.data);
      else expect(theirs.errors.map(({ type }) => type)).toContain("Quotes");
    }),
    { numRuns: 500, seed: 11 },
  );
});

/** Text that is likely to trip a reader of CSV, written without a byte order mark. */
const cell = fc.string({
  unit: fc.constantFrom("a", "é", "1", ",", ";", '"', "\n", "\r\n", " ", "'"),
  maxLength: 8,
});
const rows = fc
  .integer({ min: 2, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  );

test("reads what papaparse writes, wherever the text is cut in parts", () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.nat(300), { maxLength: 5 }),
      fc.constantFrom("\n", "\r\n"),
      (cells, cuts, newline) => {
        const text = Papa.unparse(cells, { delimiter: ";", newline });
        const read: string[][] = [];
        const reader = new CsvRows(";", (row) => read.push(row));
        let from = 0;
        for (const cut of [...new Set(cuts)].sort((a, b) => a - b)) {
          // The kind of line break is told by the first part, which in a file is a megabyte.
          if (from === 0 && !text.slice(0, cut).includes("\n")) continue;
          reader.push(text.slice(from, cut));
          from = Math.max(from, Math.min(cut, text.length));
        }
        reader.push(text.slice(from));
        reader.finish();
        expect(read).toEqual(cells);
      },
    ),
  );
});

test("the line told is the line an editor shows", () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const text = Papa.unparse(cells, { delimiter: ";", newline: "\n" });
      // Cells hold CR LF and LF; an editor counts both as one break.
      let line = 1;
      const expected = cells.map((row) => {
        const begins = line;
        line += 1 + row.join("").split("\n").length - 1;
        return begins;
      });
      expect(csvRows(text, ";").map((row) => row.line)).toEqual(expected);
    }),
  );
});
