import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { toLonLat, toRd } from "../../src/core/geometry/rd.ts";
import { guessFile } from "../../src/io/guess-file.ts";
import { zonesInWindow } from "../../src/io/region-window.ts";
import { parseZones } from "../../src/io/zones/parse-zones.ts";
import { referenceFile } from "../reference-dir.ts";
import { zippedShapefile } from "./formats/shapefile/make-shapefile.ts";

const POINTS = referenceFile("reference/rd-wgs84-points.csv");
/** Ten of them, as far apart as they come: NSGI, validation set of RDNAPTRANS 2018. */
const TEN_POINTS = resolve(import.meta.dirname, "../fixtures/rd/ten-official-points.csv");
const EIB = referenceFile("input/housing-sites-eib-2021.zip");

type CheckPoint = { lat: number; lon: number; x: number; y: number };

/** Metres in a degree at 52 degrees north, for a distance of centimetres. */
const offByM = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot((a[0] - b[0]) * 68_680, (a[1] - b[1]) * 111_270);

function expectBothWays({ lat, lon, x, y }: CheckPoint, withinM: number): void {
  const [east, north] = toRd(lon, lat);
  expect(Math.hypot(east - x, north - y)).toBeLessThan(withinM);
  expect(offByM(toLonLat(x, y), [lon, lat])).toBeLessThan(withinM);
}

function officialPoints(path: string): CheckPoint[] {
  const [, ...lines] = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [lat, lon, x, y] = line.split(",").map(Number) as [number, number, number, number];
    return { lat, lon, x, y };
  });
}

// Values of a series that is itself good to 0.25 m; without the datum shift these would be 100 m off.
test.each([
  ["Amersfoort", { x: 155_000, y: 463_000, lon: 5.38720621, lat: 52.1551744 }],
  ["Westertoren", { x: 120_700.723, y: 487_525.501, lon: 4.8835255, lat: 52.3745325 }],
  ["Martinitoren", { x: 233_883.131, y: 582_065.167, lon: 6.5682002, lat: 53.2193832 }],
])("%s converts within 0.5 m both ways", (_, point) => {
  expectBothWays(point, 0.5);
});

test("ten official points convert within 0.25 m both ways", () => {
  const points = officialPoints(TEN_POINTS);
  expect(points.length).toBe(10);
  for (const point of points) expectBothWays(point, 0.25);
});

test.skipIf(!existsSync(POINTS))("the 133 official points convert within 0.25 m both ways", () => {
  const points = officialPoints(POINTS);
  expect(points.length).toBe(133);
  for (const point of points) expectBothWays(point, 0.25);
});

/** A triangle with its first corner at this point, clockwise as a Shapefile wants it, 300 m to the side. */
const siteAt = ({ x, y }: Pick<CheckPoint, "x" | "y">): [number, number][] => [
  [x, y],
  [x, y + 300],
  [x + 300, y],
  [x, y],
];

/** Three sites as the national inventory writes them, the last one in Groningen. */
function inventoryOfThree(): Uint8Array {
  const [site, other] = [
    { x: 81_101, y: 440_797 },
    { x: 92_000, y: 436_000 },
  ];
  const attributes = (name: string, place: string, left: string, op2024: string, op2029: string) => ({
    Gem_naam: place,
    Plannaam: name,
    Planstatus: "1A Onherroepelijk",
    Aantalrest: left,
    OP202024: op2024,
    Op202529: op2029,
  });
  return zippedShapefile(
    [
      { rings: [siteAt(site)], attributes: attributes("Haven-Zuid", "Vlaardingen", "24", "24", "0") },
      { rings: [siteAt(other)], attributes: attributes("Kade", "Rotterdam", "100", "40", "60") },
      {
        rings: [siteAt({ x: 233_000, y: 582_000 })],
        attributes: attributes("Noord", "Groningen", "7", "0", "7"),
      },
    ],
    { prj: 'PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort"]]]' },
  );
}

test("a small housing inventory is read as the national one is", async () => {
  const bytes = inventoryOfThree();
  expect(await guessFile(bytes, "sites.zip")).toMatchObject({
    kind: "zones",
    rowsEstimate: 3,
    crsFrom: "file",
    mapping: { format: "shapefile", crs: "rd", fields: { name: "Plannaam", dwellingsLow: "Aantalrest" } },
  });
  const { table, report } = await parseZones(bytes, "sites.zip", null, { layer: "own-1" });
  expect(report).toMatchObject({ rows: 3, read: 3, refused: 0, inRegion: 2 });
  expect([table.name, table.municipality, [...table.dwellingsLow], table.period]).toEqual([
    ["Haven-Zuid", "Kade", "Noord"],
    ["Vlaardingen", "Rotterdam", "Groningen"],
    [24, 100, 7],
    ["2020–2024", "2020–2029", "2025–2029"],
  ]);
});

test("polygons of a Shapefile land where the official points say, not 114 m off", async () => {
  const points = officialPoints(TEN_POINTS);
  const bytes = zippedShapefile(
    points.map((point) => ({ rings: [siteAt(point)], attributes: { naam: "x" } })),
    { prj: 'PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort"]]]' },
  );
  const { table } = await parseZones(bytes, "points.zip", null, { layer: "own-1" });
  const { xy, ringStart, polygonStart, zoneStart } = table.shapes;
  for (const [z, { lon, lat }] of points.entries()) {
    const c = ringStart[polygonStart[zoneStart[z]]];
    expect(offByM(toLonLat(xy[2 * c], xy[2 * c + 1]), [lon, lat])).toBeLessThan(0.25);
  }
  expect(table.count).toBe(10);
});

test.skipIf(!existsSync(EIB))("the national housing inventory is read as it is", async () => {
  const bytes = new Uint8Array(readFileSync(EIB));
  const guess = await guessFile(bytes, "housing-sites-eib-2021.zip");
  expect(guess).toMatchObject({
    kind: "zones",
    rowsEstimate: 4348,
    crsFrom: "file",
    mapping: { format: "shapefile", crs: "rd", fields: { name: "Plannaam", dwellingsLow: "Aantalrest" } },
  });
  const { table, report } = await parseZones(bytes, "eib.zip", null, { layer: "own-1" });
  expect(report).toMatchObject({ rows: 4348, read: 4348, refused: 0, inRegion: 1112 });
  const inRegion = zonesInWindow(table.shapes);
  expect(inRegion.reduce((homes, z) => homes + (table.dwellingsLow[z] || 0), 0)).toBe(59_487);
  // The first record of the file, as its bytes say.
  expect([
    table.name[0],
    table.municipality[0],
    table.status[0],
    table.dwellingsLow[0],
    table.period[0],
  ]).toEqual(["Dorpshaven-Zuid", "Aalsmeer", "1A Onherroepelijk", 24, "2020–2024"]);
});

test.skipIf(!existsSync(EIB) || !existsSync(POINTS))(
  "its polygons land where the official points say, not 114 m off",
  async () => {
    const { table } = await parseZones(new Uint8Array(readFileSync(EIB)), "eib.zip", null, {
      layer: "own-1",
    });
    const place = fitted(officialPoints(POINTS));
    let corners = 0;
    for (const z of zonesInWindow(table.shapes)) {
      const { xy, ringStart, polygonStart, zoneStart } = table.shapes;
      const c = ringStart[polygonStart[zoneStart[z]]];
      const [x, y] = [xy[2 * c], xy[2 * c + 1]];
      expect(offByM(toLonLat(x, y), place(x, y))).toBeLessThan(1);
      corners++;
    }
    expect(corners).toBe(1112);
  },
);

/**
 * RD to degrees without any projection: a polynomial of the second order through the official points, by least
 * squares. Good to some decimetres within the region.
 */
function fitted(points: readonly CheckPoint[]): (x: number, y: number) => [number, number] {
  const terms = (x: number, y: number) => {
    const [u, v] = [(x - 85_000) / 30_000, (y - 435_000) / 15_000];
    return [1, u, v, u * u, u * v, v * v, u * u * u, u * u * v, u * v * v, v * v * v];
  };
  const rows = points.map(({ x, y }) => terms(x, y));
  const lon = leastSquares(
    rows,
    points.map((point) => point.lon),
  );
  const lat = leastSquares(
    rows,
    points.map((point) => point.lat),
  );
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * b[i], 0);
  return (x, y) => [dot(terms(x, y), lon), dot(terms(x, y), lat)];
}

/** Normal equations, solved by elimination with the largest pivot. */
function leastSquares(rows: readonly number[][], values: readonly number[]): number[] {
  const n = rows[0].length;
  const system = Array.from({ length: n }, (_, i) => [
    ...Array.from({ length: n }, (_, j) => rows.reduce((sum, row) => sum + row[i] * row[j], 0)),
    rows.reduce((sum, row, k) => sum + row[i] * values[k], 0),
  ]);
  for (let i = 0; i < n; i++) {
    const pivot = system
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]) > Math.abs(system[best][i]) ? i + k : best), i);
    [system[i], system[pivot]] = [system[pivot], system[i]];
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = system[k][i] / system[i][i];
      for (let j = i; j <= n; j++) system[k][j] -= factor * system[i][j];
    }
  }
  return system.map((row, i) => row[n] / row[i]);
}
