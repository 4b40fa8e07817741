import Papa from "papaparse";
import { expect, test } from "vitest";
import {
  type PolygonSet,
  polygonSet,
  zoneAreaM2,
  zoneShape,
} from "../../../src/core/geometry/polygon-set.ts";
import { toRd } from "../../../src/core/geometry/rd.ts";
import type { Refusal } from "../../../src/core/refusal.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { textAt } from "../../../src/core/register/text-column.ts";
import type { Language } from "../../../src/i18n/language.ts";
import { translate, type WordKey } from "../../../src/i18n/translate.ts";
import { refusalsCsv } from "../../../src/io/export/export-refusals.ts";
import { zonesGeoJson } from "../../../src/io/export/export-zones.ts";
import { writeCsv } from "../../../src/io/export/formats/write-csv-table.ts";
import { firmsTable } from "../../../src/io/export/tables/firms-table.ts";
import type { CsvStyle } from "../../../src/io/export/write-csv.ts";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { jobsById, readCsv } from "../firms/read-csv.ts";
import { bytesOf } from "../small-region.ts";
import { ABOUT } from "./hard-table.ts";

const REGISTER =
  "id;naam;straat;x;y;sbi;wp2019;wp2020\n" +
  '=1+1;"@SUM(A1)";+Kade;92345,125;436789,5;2511;3;2,5\n' +
  'b;"Bar ""De;Haven""\nboven";Kade;93000;437000;1071;;onbekend\n' +
  "c;-minus;Kade;94000;438000;4711;7;8\n";

/** A selection as CSV, in parts. */
function firmsCsv(
  firms: FirmTable,
  rows: Uint32Array,
  { style, note }: { style: CsvStyle; note: string | null },
): string[] {
  return writeCsv({ ...firmsTable(firms, rows, note), about: ABOUT }, style);
}

const allRows = (count: number) => Uint32Array.from({ length: count }, (_, i) => i);

test.each([";", ","] as const)("a selection written with %s reads back as the same table", async (style) => {
  const { table } = await readCsv(REGISTER);
  const text = firmsCsv(table, allRows(3), { style, note: null }).join("");
  const back = (await readCsv(text)).table;
  expect(back.years).toEqual(table.years);
  expect(Object.values(jobsById(back))).toEqual(Object.values(jobsById(table)));
  expect([...back.xM]).toEqual([...table.xM]);
  expect([...back.subsector]).toEqual([...table.subsector]);
  expect(textAt(back.name, 1)).toBe('Bar "De;Haven"\nboven');
});

test("no cell runs as a formula, in a spreadsheet of either kind", async () => {
  const { table } = await readCsv(REGISTER);
  for (const style of [";", ","] as const) {
    const text = firmsCsv(table, allRows(3), { style, note: "=voorbeeld" }).join("");
    const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, "").trimEnd(), { delimiter: style });
    const cells = data.flat();
    expect(cells.length).toBeGreaterThan(40);
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain("'=1+1");
  }
});

test("it opens with a byte order mark, writes decimals in its own way, and both coordinate systems", async () => {
  const { table } = await readCsv(REGISTER);
  const [header, first] = firmsCsv(table, Uint32Array.from([0]), { style: ";", note: null })
    .join("")
    .split("\r\n");
  expect(header).toBe(
    "\ufeffvestigingsnummer;naam;adres;gemeente;x_rd;y_rd;lon;lat;sbi2008;deelsector;havenzijde;wp2019;wp2020",
  );
  expect(first).toMatch(
    /^'=1\+1;'@SUM\(A1\);'\+Kade;West;92345,125;436789,5;4,4\d+;51,9\d+;2511;metaal;outside;3;2,5$/,
  );
  const [, point] = firmsCsv(table, Uint32Array.from([0]), { style: ",", note: null })
    .join("")
    .split("\r\n");
  expect(point).toMatch(/,92345\.125,436789\.5,4\.4\d+,51\.9\d+,2511,metaal,outside,3,2\.5$/);
});

test("every row says that it is synthetic, when it is", async () => {
  const { table } = await readCsv(REGISTER);
  const text = firmsCsv(table, allRows(3), { style: ",", note: "synthetic" }).join("");
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, "").trimEnd(), {
    header: true,
  });
  expect(data.map((row) => row.register)).toEqual(["synthetic", "synthetic", "synthetic"]);
});

test("the rows are those asked for, in that order, and sums stay; a long list comes in parts", async () => {
  const rows = Array.from({ length: 25_000 }, (_, i) => `${i};92345;436789;2511;${i % 7}`);
  const { table } = await readCsv(`id;x;y;sbi;wp2020\n${rows.join("\n")}`);
  const parts = firmsCsv(table, allRows(25_000).reverse(), { style: ",", note: null });
  expect(parts.length).toBe(3);
  const { data } = Papa.parse<Record<string, string>>(
    parts
      .join("")
      .replace(/^\ufeff/, "")
      .trimEnd(),
    { header: true },
  );
  expect([data.length, data[0].vestigingsnummer]).toEqual([25_000, "24999"]);
  const sum = data.reduce((jobs, row) => jobs + Number(row.wp2020), 0);
  expect(sum).toBe(table.jobs[0].reduce((jobs, own) => jobs + own, 0));
});

test("refused rows are written with line, code and the reason alone, in either language", () => {
  const refusals: Refusal[] = [
    { row: 4, code: "row.blank", context: {} },
    { row: 7, code: "sbi.unknown", context: { value: "a;b" } },
  ];
  const written = (language: Language) =>
    refusalsCsv(refusals, ";", ["regel", "code", "reden"], ({ code, context }) =>
      translate(language, `refused.${code}` as WordKey, context),
    );
  expect(written("nl")).toBe(
    '\ufeffregel;code;reden\r\n4;row.blank;een lege regel\r\n7;sbi.unknown;"“a;b” is geen SBI-code"\r\n',
  );
  expect(written("en")).toContain('4;row.blank;a blank line\r\n7;sbi.unknown;"“a;b” is no SBI code"\r\n');
});

const HOLED = polygonSet([
  [
    [
      [
        [90_000, 430_000],
        [90_000, 431_000],
        [91_000, 431_000],
        [91_000, 430_000],
        [90_000, 430_000],
      ],
      [
        [90_400, 430_400],
        [90_600, 430_400],
        [90_600, 430_600],
        [90_400, 430_600],
        [90_400, 430_400],
      ],
    ],
  ],
]);

test("zones are written as GeoJSON with anticlockwise outer rings, and read back where they were", async () => {
  const json = zonesGeoJson(
    [{ id: "z1", name: "Zone 1", shape: zoneShape(HOLED, 0), properties: { firms: 3 } }],
    "synthetisch",
  );
  const { features } = JSON.parse(json);
  expect(features[0].properties).toEqual({ id: "z1", name: "Zone 1", firms: 3, register: "synthetisch" });
  const turns = features[0].geometry.coordinates.map((ring: [number, number][]) =>
    Math.sign(doubleArea(ring)),
  );
  expect(turns).toEqual([1, -1]);
  expect(json).not.toContain("crs");
  const { table } = await parseZones(bytesOf(json), "zones.geojson", null, { layer: "own-1" });
  expect([table.id[0], table.name[0]]).toEqual(["z1", "Zone 1"]);
  expect(zoneAreaM2(table.shapes, 0)).toBeCloseTo(960_000, 0);
  // Long edges get corners between: all of them on the old boundary, and every old corner still there.
  const read = cornersOf(table.shapes.xy);
  const written = cornersOf(HOLED.xy);
  for (const corner of read) expect(distanceToRings(HOLED, corner)).toBeLessThan(0.001);
  for (const [x, y] of written)
    expect(Math.min(...read.map(([rx, ry]) => Math.hypot(rx - x, ry - y)))).toBeLessThan(0.001);
});

test("a circle is saved as its centre and radius, its polygon drawn within it", () => {
  const shape = { kind: "circle", xM: 92_000, yM: 436_000, radiusM: 500 } as const;
  const [feature] = JSON.parse(zonesGeoJson([{ id: "c", name: "Cirkel", shape }])).features;
  expect(feature.properties.radiusM).toBe(500);
  const [x, y] = toRd(...(feature.properties.centre as [number, number]));
  expect(Math.hypot(x - 92_000, y - 436_000)).toBeLessThan(0.01);
  const [ring] = feature.geometry.coordinates as [number, number][][];
  expect(ring.at(-1)).toEqual(ring[0]);
  for (const corner of ring) {
    const [cx, cy] = toRd(...corner);
    expect(Math.hypot(cx - 92_000, cy - 436_000)).toBeCloseTo(500, 2);
  }
});

function doubleArea(ring: readonly [number, number][]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++)
    twice += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return twice;
}

/** The coordinate of the same kind (x or y) nearest to this one. */
function cornersOf(xy: Float64Array): [number, number][] {
  return Array.from({ length: xy.length / 2 }, (_, corner) => [xy[2 * corner], xy[2 * corner + 1]]);
}

/** Metres from a point to the nearest edge of any ring. */
function distanceToRings({ xy, ringStart }: PolygonSet, [x, y]: readonly [number, number]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let ring = 0; ring + 1 < ringStart.length; ring++)
    for (let corner = ringStart[ring]; corner + 1 < ringStart[ring + 1]; corner++) {
      const [ax, ay, bx, by] = xy.subarray(2 * corner, 2 * corner + 4) as unknown as [
        number,
        number,
        number,
        number,
      ];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
      const t = Math.min(1, Math.max(0, along));
      nearest = Math.min(nearest, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
    }
  return nearest;
}
