import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { booleanPointInPolygon, polygon } from "@turf/turf";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { referenceFile } from "../reference-dir.ts";
import { analyseCount } from "./analyse.ts";
import type { App } from "./driver.ts";
import { type MadeRegister, madeRegister } from "./register-file.ts";
import { stageOfFile } from "./stage-of-file.ts";

const stage = stageOfFile();
let app: App;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "own-files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Corners = readonly (readonly [number, number])[];

/** A box, a slanted shape and one with a dent, in whole RD metres. */
const ZONES: readonly Corners[] = [
  [
    [85000, 433000],
    [92000, 433000],
    [92000, 439000],
    [85000, 439000],
  ],
  [
    [88000, 431000],
    [98000, 435500],
    [93500, 442000],
  ],
  [
    [81000, 431000],
    [95000, 431500],
    [89000, 436000],
    [94000, 443000],
    [82000, 441000],
  ],
];

test("zones in RD metres without a word about it are recognised, added and counted", async () => {
  const file = join(folder, "plannen.geojson");
  writeFileSync(file, JSON.stringify(plansInRd()));
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: "#map=13/51.928/4.43" });
  const told = (await app.readFile(file)).join("\n");
  expect(told).toContain("2");
  await app.takeFile("layer");
  await app.clickMap(toLonLat(...spotWithoutFirms(89_000, 437_000, 1000)));
  const card = await app.readCard("Plan Noord");
  expect(card.join("\n")).toContain("120");
  const counted = await app.waitForCount("Plan Noord");
  const [zone] = analyseCount([
    { crs: "rd", corners: plansInRd().features[0].geometry.coordinates[0].slice(0, -1) },
  ]).zones;
  expect({ firms: counted.firms, jobs: counted.jobs }).toEqual({
    firms: zone.firms["2020"],
    jobs: Math.round(zone.jobs["2020"]),
  });
});

test("a register of 5,000 rows is read but for its seven bad rows, and counted as turf counts it", async () => {
  const made = madeRegister(5000, 20_201_104);
  expect(made.bad.length).toBe(7);
  const file = join(folder, "register.csv");
  writeFileSync(file, made.bytes);

  app = await stage.goOn({ flat: true, reducedMotion: true, hash: "#map=11/51.9/4.45" });
  const told = await app.readFile(file);
  expect(told).toEqual(expect.arrayContaining(["5.000", "4.993", "7"]));
  const refused = told
    .filter((line) => line.startsWith("Regel "))
    .map((line) => Number(/\d+/.exec(line)![0]));
  expect(refused).toEqual(made.bad.map(({ line }) => line));
  await app.screenshot("own-register-read");

  await app.takeFile("register");
  const page = await app.readPage();
  expect(page).not.toContain("Synthetisch voorbeeldregister");
  expect(page).toContain("register.csv");

  for (const [at, corners] of ZONES.entries()) {
    await app.typeCorners(corners.map(([x, y]) => `${x} ${y}`));
    const counted = await app.waitForCount(`Zone ${at + 1}`);
    const expected = countWithTurf(made, corners, 2020);
    expect(expected.firms).toBeGreaterThan(100);
    expect({ firms: counted.firms, jobs: counted.jobs }).toEqual(expected);
  }
  // The command line reads the same file to the same figures and the same refusals.
  const printed = analyseCount(
    ZONES.map((corners) => ({ crs: "rd", corners })),
    file,
  );
  expect(printed.firms.refusals.map(({ row, code }) => ({ line: row, code }))).toEqual(made.bad);
  expect(printed.zones.map((zone) => ({ firms: zone.firms["2020"], jobs: zone.jobs["2020"] }))).toEqual(
    ZONES.map((corners) => countWithTurf(made, corners, 2020)),
  );
  expect(await app.readLink()).not.toMatch(/register\.csv|Zo/);
});

test("what is no manufacturing stands on the map when it is asked for, and only then", async () => {
  const file = join(folder, "twee.csv");
  const rows = ["id;naam;x;y;sbi2008;wp2015;wp2020", "1;Smederij Aan de Kade;92000;437000;2511;5;8"];
  writeFileSync(file, `${[...rows, "2;Bouwbedrijf De Vries;92300;437000;4120;30;40"].join("\r\n")}\r\n`);
  const builder = toLonLat(92_300, 437_000);
  app = await stage.goOn({
    flat: true,
    reducedMotion: true,
    hash: `#map=15/${builder.toReversed().join("/")}`,
  });
  await app.readFile(file);
  await app.takeFile("register");
  await app.clickMap(builder);
  expect(await app.readPage()).not.toContain("Bouwbedrijf De Vries");
  await app.toggleOther();
  await app.waitForStillMap();
  await app.clickMap(builder);
  await app.waitForText("Bouwbedrijf De Vries");
});

const eibFile = referenceFile("input/housing-sites-eib-2021.zip");

test.skipIf(!existsSync(eibFile))(
  "the national inventory of housing sites is read whole, and its areas lie where proj puts them",
  async () => {
    const site = smallSite(eibFile);
    app = await stage.goOn({
      flat: true,
      reducedMotion: true,
      hash: `#map=15/${site.at[1].toFixed(5)}/${site.at[0].toFixed(5)}`,
    });
    const told = (await app.readFile(eibFile)).join("\n");
    expect(told).toContain("4.348");
    expect(told).toContain("1.112 daarvan liggen in de regio.");
    await app.takeFile("layer");
    await app.screenshot("own-zones-national");
    // The site is smaller than the 114 m by which a missing datum shift would move it.
    await app.clickMap(site.at);
    const card = await app.readCard(site.name);
    expect(card[0] === site.name || card.includes(site.name)).toBe(true);
  },
);

function countWithTurf(made: MadeRegister, corners: Corners, year: number): { firms: number; jobs: number } {
  const zone = polygon([[...corners, corners[0]].map((corner) => [...corner])]);
  let firms = 0;
  let jobs = 0;
  for (const firm of made.firms) {
    const division = Number(firm.sbi.replace(/\D/g, "").slice(0, 2));
    const inYear = firm.jobs[year - 2015];
    if (division < 10 || division > 33 || inYear === 0) continue;
    if (!booleanPointInPolygon([firm.xM, firm.yM], zone)) continue;
    firms++;
    jobs += inYear;
  }
  return { firms, jobs };
}

/** The place in a square that is farthest from every firm of the embedded register: a click there means the square. */
function spotWithoutFirms(fromX: number, fromY: number, sideM: number): [number, number] {
  const [header, ...rows] = readFileSync("public/geodata/firms.csv", "utf8").trim().split(/\r?\n/);
  const columns = header.split(";");
  const firms = rows.map((row) => row.split(";"));
  const [xColumn, yColumn] = [columns.indexOf("x_rd"), columns.indexOf("y_rd")];
  let best: [number, number] = [0, 0];
  let bestM = 0;
  for (let x = fromX + 50; x < fromX + sideM; x += 50)
    for (let y = fromY + 50; y < fromY + sideM; y += 50) {
      const nearestM = Math.min(
        ...firms.map((cells) => Math.hypot(Number(cells[xColumn]) - x, Number(cells[yColumn]) - y)),
      );
      if (nearestM > bestM) [best, bestM] = [[x, y], nearestM];
    }
  return best;
}

function plansInRd() {
  const square = (x: number, y: number, sideM: number) => [
    [
      [x, y],
      [x + sideM, y],
      [x + sideM, y + sideM],
      [x, y + sideM],
      [x, y],
    ] as [number, number][],
  ];
  const plan = (naam: string, woningen: number, coordinates: [number, number][][]) => ({
    type: "Feature",
    properties: { naam, woningen },
    geometry: { type: "Polygon", coordinates },
  });
  return {
    type: "FeatureCollection",
    features: [
      plan("Plan Noord", 120, square(89_000, 437_000, 1000)),
      plan("Plan Zuid", 80, square(92_000, 434_000, 600)),
    ],
  };
}

/** A site near Rotterdam of some 60 to 100 m across, with a name of its own; read from the bytes of the Shapefile. */
function smallSite(zip: string): { name: string; at: [number, number] } {
  const entries = unzipSync(readFileSync(zip), {
    filter: ({ name }) => /^[^_].*\.(shp|dbf)$/i.test(name) && !name.includes("__MACOSX"),
  });
  const bytesOf = (extension: string) =>
    Object.entries(entries).find(([name]) => name.toLowerCase().endsWith(extension))![1];
  const names = columnOf(bytesOf(".dbf"), "Plannaam");
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const { index, ring } of shapesOf(bytesOf(".shp"))) {
    const xs = ring.map(([x]) => x);
    const ys = ring.map(([, y]) => y);
    const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
    const middle: [number, number] = [
      (Math.max(...xs) + Math.min(...xs)) / 2,
      (Math.max(...ys) + Math.min(...ys)) / 2,
    ];
    const near = Math.hypot(middle[0] - 93_000, middle[1] - 437_000) < 8000;
    const name = names[index].trim();
    if (
      !near ||
      width < 60 ||
      height < 60 ||
      width > 100 ||
      height > 100 ||
      uses.get(names[index]) !== 1 ||
      name.length < 4
    )
      continue;
    if (!booleanPointInPolygon(middle, polygon([ring]))) continue;
    return { name, at: toLonLat(...middle) };
  }
  throw new Error("No small site found.");
}

/** Single-ring polygons of a Shapefile's .shp, in the order of the file. */
function* shapesOf(shp: Uint8Array): Generator<{ index: number; ring: [number, number][] }> {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  let index = 0;
  for (let at = 100; at + 8 < view.byteLength; index++) {
    const words = view.getInt32(at + 4);
    const record = at + 8;
    at = record + 2 * words;
    if (view.getInt32(record, true) !== 5 || view.getInt32(record + 36, true) !== 1) continue;
    const points = view.getInt32(record + 40, true);
    const from = record + 48;
    const ring = Array.from({ length: points }, (_, i): [number, number] => [
      view.getFloat64(from + 16 * i, true),
      view.getFloat64(from + 16 * i + 8, true),
    ]);
    yield { index, ring };
  }
}

/** One text column of a .dbf, one cell a record. */
function columnOf(dbf: Uint8Array, column: string): string[] {
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const [records, headerBytes, recordBytes] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  const text = (from: number, length: number) =>
    new TextDecoder("windows-1252").decode(dbf.subarray(from, from + length));
  let offset = 1;
  for (let field = 32; dbf[field] !== 13; field += 32) {
    const length = dbf[field + 16];
    if (text(field, 11).replace(/\0.*$/, "") === column)
      return Array.from({ length: records }, (_, i) => text(headerBytes + i * recordBytes + offset, length));
    offset += length;
  }
  throw new Error(`No column ${column}.`);
}
