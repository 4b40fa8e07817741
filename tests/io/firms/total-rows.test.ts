import fc from "fast-check";
import { expect, test } from "vitest";
import { textAt } from "../../../src/core/register/text-column.ts";
import { readCsv } from "./read-csv.ts";

const HEADER = "id;naam;plaats;sbi;x;y;wp2015;wp2020";
/** Each row with its place and code: a row of totals repeats those of the row above it. */
const row = (id: string, name: string, place: string, x: number, ...jobs: (number | string)[]) =>
  [id, name, place, "2562", x, 436_100, ...jobs].join(";");
const FIRMS = [
  row("1", "Jansen", "Rotterdam", 92_100, 10, 12),
  row("2", "De Vries", "Rotterdam", 92_200, 5, 7),
  row("3", "Bakker", "Schiedam", 92_300, 3, 4),
  row("4", "Smit", "Schiedam", 92_400, 2, 9),
];
const [A, B, C, D] = FIRMS;

async function read(...rows: string[]) {
  const { table, report } = await readCsv(`${HEADER}\n${rows.join("\n")}\n`);
  const ids = Array.from({ length: table.count }, (_, i) => textAt(table.id, i)).sort();
  const totals = report.refusals.filter(({ code }) => code === "row.total").map(({ row: line }) => line);
  return { ids, totals, report };
}

const CASES: readonly [what: string, rows: string[], lines: number[]][] = [
  ["a total in the column of ids", [...FIRMS, row("Totaal", "", "Schiedam", 92_400, 20, 32)], [6]],
  ["a total under a name", [...FIRMS, row("5", "Totaal", "Schiedam", 92_400, 20, 32)], [6]],
  ["an English one", [...FIRMS, row("5", "Total", "Schiedam", 92_400, 20, 32)], [6]],
  ["of a place", [A, B, row("5", "Totaal Rotterdam", "Rotterdam", 92_200, 15, 19)], [4]],
  ["the end of it", [...FIRMS, row("5", "Eindtotaal", "", 92_400, 20, 32)], [6]],
  ["above its rows", [row("0", "Total", "", 92_100, 20, 32), ...FIRMS], [2]],
  [
    "two below their rows, and one of all",
    [
      ...[A, B, row("5", "Totaal Rotterdam", "Rotterdam", 92_200, 15, 19)],
      ...[C, D, row("6", "Schiedam Totaal", "Schiedam", 92_400, 5, 13)],
      row("7", "Total", "Schiedam", 92_400, 20, 32),
    ],
    [4, 7, 8],
  ],
  [
    "of a group that no column names, on the place of the row above",
    [...FIRMS, row("5", "Totaal metaal", "Schiedam", 92_400, 20, 32)],
    [6],
  ],
  ["in the column of places", [A, B, row("5", "", "Totaal Rotterdam", 92_200, 15, 19), C, D], [4]],
  ["a sum in the column of ids", [...FIRMS, row("SOM", "", "Schiedam", 92_400, 20, 32)], [6]],
  [
    "a sum under a name, with a number of its own",
    [...FIRMS, row("5", "Samen", "Schiedam", 92_400, 20, 32)],
    [6],
  ],
  [
    "nothing but the end of it, whatever its jobs are",
    [...FIRMS, row("5", "Gesamtsumme", "Delft", 93_000, 1, 1)],
    [6],
  ],
  ["more than one establishment can have", [...FIRMS, row("Totaal", "", "", 92_400, 120_000, 120_000)], [6]],
  ["without a name", [...FIRMS, ";;;;;;20;32"], [6]],
  [
    "with jobs that are not known among its rows",
    [
      A,
      B,
      row("8", "Kok", "Rotterdam", 92_500, "geheim", 3),
      row("5", "Totaal Rotterdam", "", 92_500, 21, 22),
    ],
    [5],
  ],
];

test.each(CASES)("a row of totals is no firm, and is told: %s", async (_, rows, lines) => {
  const { totals, report } = await read(...rows);
  expect(totals).toEqual(lines);
  expect(report.establishments).toBe(rows.length - lines.length);
  expect(report.notices.filter(({ code }) => code.startsWith("refused."))).toEqual([]);
});

test("firms whose name holds the word stay firms, whatever their jobs are", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), {
        minLength: 3,
        maxLength: 8,
      }),
      fc.constantFrom(
        ...[
          "Total Energies",
          "Totaalbouw BV",
          "Totaal Techniek B.V.",
          "Bouwtotaal",
          "Totaalglas",
          "Subtotaal BV",
          "Sum Engineering BV",
          "Samen Sterk",
          "Summerfield",
        ],
      ),
      fc.nat(8),
      fc.boolean(),
      async (jobs, name, at, isSum) => {
        const rows = jobs.map((both, i) => row(String(i), `Firma ${i}`, "Delft", 92_000 + i, ...both));
        const sum = [0, 1].map((entry) => jobs.reduce((all, each) => all + (each[entry] ?? 0), 0));
        rows.splice(isSum ? rows.length : at, 0, row("99", name, "Delft", 93_000, ...(isSum ? sum : [4, 5])));
        const { ids, totals } = await read(...rows);
        expect([totals, ids.length, ids.includes("99")]).toEqual([[], rows.length, true]);
      },
    ),
    { numRuns: 60, seed: 11 },
  );
});

test.each(["Total", "Samen", "Sum"])("a firm %s that only may be a total is read, and told", async (name) => {
  const { ids, report } = await read(...FIRMS, row("5", name, "Delft", 93_000, 4, 5));
  expect(ids).toContain("5");
  expect(report.notices).toEqual([
    { code: "rows.maybe-total", context: { n: 1, values: `${name} (1)`, lines: "6" } },
  ]);
});
