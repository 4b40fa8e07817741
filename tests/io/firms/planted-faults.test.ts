import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../src/core/errors.ts";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { textAt } from "../../../src/core/register/text-column.ts";
import { guessFirms } from "../../../src/io/firms/guess-firms.ts";
import { parseFirms } from "../../../src/io/firms/parse-firms.ts";
import { openTable } from "../../../src/io/open-file.ts";
import { bytesOf, smallRegion, windows1252 } from "../small-region.ts";

/** A register as it should be, and as it is written: rows of cells under a header, lines above them, and bytes. */
type Written = {
  before: string[];
  header: string[];
  rows: string[][];
  /** Positions of the rows that a fault may touch, in the order drawn. */
  chosen: number[];
  toBytes: (text: string) => Uint8Array;
};

const COLUMNS = ["vestigingsnummer", "naam", "sbi2008", "x_rd", "y_rd", "wp2015", "wp2020"];
const [, NAME, SBI, X, Y, WP2015, WP2020] = COLUMNS.keys();
const CODES = ["0113", "0125", "0141", "0210", "1071", "2562", "2016", "2899", "6201", "4711"];

const firm = fc.record({
  sbi: fc.constantFrom(...CODES),
  x: fc.integer({ min: 90_001, max: 99_999 }),
  y: fc.integer({ min: 430_001, max: 439_999 }),
  wp2015: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 2500 })),
  wp2020: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 2500 })),
});

/** Each fault spoils the table as some program or hand does; none of them knows how it is read. */
const FAULTS: Readonly<Record<string, (table: Written) => void>> = {
  "a stray quote": ({ rows, chosen }) => {
    rows[chosen[0]][NAME] = `"${rows[chosen[0]][NAME]}`;
  },
  "stray quotes that close in order": ({ rows, chosen }) => {
    const [first, last] = [Math.min(chosen[0], chosen[1]), Math.max(chosen[0], chosen[1])];
    rows[first][NAME] = `"${rows[first][NAME]}`;
    rows[last][NAME] += '"';
  },
  "empty last cells left out": ({ rows }) => {
    for (const row of rows) while (row.at(-1) === "") row.pop();
  },
  "a separator too many": ({ rows }) => {
    for (const row of rows) row.push("");
  },
  "a separator too many in the header": ({ header }) => {
    header.push("");
  },
  "a separator line": ({ before }) => {
    before.unshift("sep=;");
  },
  titles: ({ before }) => {
    before.push("Register proefgebied;;;;;;", ";;;;;;");
  },
  "zeros gone": ({ rows }) => {
    for (const row of rows) row[SBI] = row[SBI].replace(/^0/, "");
  },
  "codes as numbers": ({ rows }) => {
    for (const row of rows) row[SBI] = `${Number(row[SBI])}.0`;
  },
  "codes as formulas": ({ rows }) => {
    for (const row of rows) row[SBI] = `="${row[SBI]}"`;
  },
  "thousands with points": ({ rows }) => {
    for (const row of rows) for (const at of [WP2015, WP2020]) if (row[at]) row[at] = grouped(row[at], ".");
  },
  "thousands with blanks": ({ rows }) => {
    for (const row of rows)
      for (const at of [WP2015, WP2020]) if (row[at]) row[at] = grouped(row[at], "\u00a0");
  },
  "jobs kept secret": ({ rows, chosen }) => {
    for (const [i, word] of ["geheim", "<5", "-99999999", "x"].entries()) rows[chosen[i]][WP2020] = word;
  },
  "a telephone number for jobs": ({ rows, chosen }) => {
    rows[chosen[3]][WP2015] = "0104567890";
  },
  "a year twice": ({ header, rows }) => {
    header.push("banen_2020");
    for (const row of rows) row[header.length - 1] = "7";
  },
  "a year twice by one name": ({ header, rows }) => {
    header.push("wp2020");
    for (const row of rows) row[header.length - 1] = row[WP2020] ?? "";
  },
  "coordinates under long names": ({ header }) => {
    header[X] = "X-coördinaat (RD)";
    header[Y] = "Y-coördinaat (RD)";
  },
  "a second pair of coordinates, the first not always filled": ({ header, rows, chosen }) => {
    const at = header.length;
    header.push("lengtegraad", "breedtegraad");
    for (const row of rows) {
      const [lon, lat] = toLonLat(Number(row[X]), Number(row[Y]));
      row[at] = lon.toFixed(6);
      row[at + 1] = lat.toFixed(6);
    }
    for (const i of chosen.slice(0, 3)) rows[i][X] = rows[i][Y] = "";
  },
  "years in two digits": ({ header }) => {
    header[WP2015] = "wp15";
    header[WP2020] = "wp20";
  },
  "years as dates": ({ header }) => {
    header[WP2015] = "wp 1-4-2015";
    header[WP2020] = "wp 1-4-2020";
  },
  "a row cut short": ({ rows, chosen }) => {
    rows[chosen[2]].length = 5;
  },
  "UTF-16": (table) => {
    table.toBytes = (text) =>
      new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);
  },
  "Windows-1252": (table) => {
    table.toBytes = windows1252;
  },
  "one bad byte": (table) => {
    const { toBytes } = table;
    table.toBytes = (text) => {
      const bytes = toBytes(text);
      const at = bytes.lastIndexOf("F".charCodeAt(0));
      return bytes[0] === 0xff ? bytes : bytes.with(at, 0xe9);
    };
  },
};

function grouped(written: string, mark: string): string {
  return written.replace(/^(\d)(\d{3})$/, `$1${mark}$2`);
}

type Figures = { sbi: string; x: number; y: number; jobs: (number | null)[] };

test("no planted fault gives other figures, unless the report names the row or the reading is refused", async () => {
  const seen = { equal: 0, named: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(firm, { minLength: 12, maxLength: 40 }),
      fc.uniqueArray(fc.constantFrom(...Object.keys(FAULTS)), { minLength: 1, maxLength: 3 }),
      fc.nat(10_000),
      async (firms, faults, offset) => {
        const clean = new Map<string, Figures>();
        const rows = firms.map(({ sbi, x, y, wp2015, wp2020 }, i) => {
          clean.set(`V${i}`, { sbi, x, y, jobs: [wp2015, wp2020] });
          return [
            `V${i}`,
            `Firma É ${i}`,
            sbi,
            String(x),
            String(y),
            String(wp2015),
            wp2020 === 0 ? "" : String(wp2020),
          ];
        });
        const chosen = [0, 5, 2, 8].map((step) => (offset + step) % rows.length);
        const table: Written = { before: [], header: [...COLUMNS], rows, chosen, toBytes: bytesOf };
        // In the order of the list: a row is cut short when its cells are there.
        for (const [fault, plant] of Object.entries(FAULTS)) if (faults.includes(fault)) plant(table);
        const lines = [...table.before, table.header.join(";"), ...rows.map((row) => row.join(";"))];
        const bytes = table.toBytes(`${lines.join("\n")}\n`);

        const source = await openTable(bytes, "register.csv");
        let read: Awaited<ReturnType<typeof parseFirms>>;
        try {
          const guess = guessFirms(source, await source.head(), "register.csv");
          read = await parseFirms(source, guess.mapping, smallRegion);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          seen.refused++;
          return;
        }
        const { table: firmTable, report } = read;
        expect([report.read + report.refused, report.rows]).toEqual([rows.length, rows.length]);
        expect(firmTable.years).toEqual([2015, 2020]);
        const named = new Set([
          ...report.refusals.map(({ row }) => row),
          ...report.notices.flatMap(({ context }) =>
            String(context.lines ?? "")
              .split(", ")
              .map(Number),
          ),
        ]);
        const found = new Map<string, Figures>();
        for (let i = 0; i < firmTable.count; i++)
          found.set(textAt(firmTable.id, i), {
            sbi: firmTable.sbiCodes[firmTable.sbi[i]],
            x: Math.round(firmTable.xM[i]),
            y: Math.round(firmTable.yM[i]),
            jobs: firmTable.jobs.map((jobs) => jobs[i]),
          });
        for (const [id, figures] of clean) {
          const line = lines.findIndex((text) => text.startsWith(`${id};`)) + 1;
          const equal = JSON.stringify(found.get(id)) === JSON.stringify(figures);
          if (equal) seen.equal++;
          else {
            expect(
              named,
              `${faults.join(" + ")}: ${JSON.stringify(found.get(id))} for ${lines[line - 1]}`,
            ).toContain(line);
            seen.named++;
          }
        }
        expect([...found.keys()].filter((id) => !clean.has(id))).toEqual([]);
      },
    ),
    { numRuns: 150, seed: 20_261_127 },
  );
  expect(seen.equal).toBeGreaterThan(2000);
  expect(Math.min(seen.named, seen.refused)).toBeGreaterThan(5);
}, 120_000);
