import { booleanPointInPolygon } from "@turf/turf";
import { expect, test } from "vitest";
import { isInZone } from "../../../src/core/geometry/point-in-zone.ts";
import { polygonSet, zoneShape } from "../../../src/core/geometry/polygon-set.ts";
import { textAt } from "../../../src/core/register/text-column.ts";
import { windows1252 } from "../small-region.ts";
import { readCsv } from "./read-csv.ts";

/** Seven rows that cannot be used, by the line they are on. */
const BAD: Readonly<Record<number, [cells: string, code: string]>> = {
  3: ["b1;Café;;436000,5;2511;1;2", "coordinate.missing"],
  101: ["b2;Café;92000,5;436000,5;2511;1", "row.cells"],
  1500: ["b3;Café;92000,5;436000,5;;1;2", "sbi.missing"],
  2222: ["b4;Café;92000,5;436000,5;2511;-1;2", "jobs.negative"],
  3000: ["b5;Café;twee;436000,5;2511;1;2", "coordinate.not-a-number"],
  4999: ["v2;Café;92000,5;436000,5;2511;1;2", "id.duplicate"],
  5001: ["b6;Café;9200000,5;436000,5;2511;1;2", "coordinate.outside-nl"],
};

/** 5,000 rows on lines 2-5001, RD with decimal commas, from a small generator with a fixed start. */
function register() {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const points: { id: string; x: number; y: number }[] = [];
  const lines = ["vestigingsnummer;naam;x_rd;y_rd;sbi2008;wp2019;wp2020"];
  for (let line = 2; line <= 5001; line++) {
    const x = Math.round((90_000 + 10_000 * random()) * 10) / 10;
    const y = Math.round((430_000 + 10_000 * random()) * 10) / 10;
    const bad = BAD[line];
    if (!bad) points.push({ id: `v${line}`, x, y });
    lines.push(bad?.[0] ?? `v${line};Metaal “Één” & Co;${comma(x)};${comma(y)};2511;1;${line % 50}`);
  }
  // Two curly quotes have their own places in Windows-1252; Latin-1 knows neither.
  const bytes = windows1252(lines.join("\r\n").replaceAll("“", "\u0093").replaceAll("”", "\u0094"));
  return { bytes, points };
}

const comma = (value: number) => String(value).replace(".", ",");

test("5,000 rows in Windows-1252 with decimal commas: 4,993 read, 7 refused by line and reason", async () => {
  const { bytes } = register();
  const { guess, table, report } = await readCsv(bytes, { unreadJobs: "refuse" });
  expect(guess.mapping).toMatchObject({
    csv: { encoding: "windows-1252", separator: ";" },
    decimal: "comma",
    crs: "rd",
  });
  expect(report).toMatchObject({ rows: 5000, read: 4993, refused: 7, establishments: 4993 });
  expect(report.refusals.map(({ row, code }) => [row, code])).toEqual(
    Object.entries(BAD).map(([line, [, code]]) => [Number(line), code]),
  );
  expect(textAt(table.name, 0)).toBe("Metaal “Één” & Co");
});

test("its counts in three zones are those of turf", async () => {
  const { bytes, points } = register();
  const { table } = await readCsv(bytes, { unreadJobs: "refuse" });
  const zones = [
    [
      [
        [91_000.05, 431_000.05],
        [96_000.05, 432_000.05],
        [94_000.05, 438_000.05],
        [91_000.05, 431_000.05],
      ],
    ],
    [
      [
        [92_000.05, 432_000.05],
        [99_000.05, 432_000.05],
        [99_000.05, 439_000.05],
        [92_000.05, 439_000.05],
        [92_000.05, 432_000.05],
      ],
      [
        [94_000.05, 434_000.05],
        [96_000.05, 434_000.05],
        [95_000.05, 437_000.05],
        [94_000.05, 434_000.05],
      ],
    ],
    [
      [
        [90_500.05, 430_500.05],
        [90_900.05, 439_000.05],
        [98_000.05, 430_600.05],
        [90_500.05, 430_500.05],
      ],
    ],
  ] as [number, number][][][];
  for (const rings of zones) {
    const shape = zoneShape(polygonSet([[rings]]), 0);
    const ours = Array.from({ length: table.count }, (_, i) => i)
      .filter((i) => isInZone(shape, table.xM[i], table.yM[i]))
      .map((i) => textAt(table.id, i));
    const theirs = points
      .filter(({ x, y }) => booleanPointInPolygon([x, y], { type: "Polygon", coordinates: rings }))
      .map(({ id }) => id);
    expect(theirs.length).toBeGreaterThan(300);
    expect(ours).toEqual(theirs);
  }
});
