import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import type { ExportCrs } from "../../../src/io/export/geometry.ts";
import type { WriterId } from "../../../src/io/export/writers.ts";
import { AREAS, EMPTY, HARD, LINES, written } from "./hard-table.ts";

/** Programs that offices open these files with; a test on one that is not here is skipped by its name. */
const CONVERT = "ogr2ogr";
const INFO = "ogrinfo";
const OFFICE = "soffice";
const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;
const gdal = has(CONVERT) && has(INFO);
const libreOffice = has(OFFICE);

const folder = mkdtempSync(join(tmpdir(), "export-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows of a layer as GDAL reads them, geometry as WKT. */
async function byGdal(table: typeof HARD, writer: WriterId, crs: ExportCrs = "rd", layer = table.name) {
  const path = join(folder, `${table.name}-${crs}.${writer}`);
  writeFileSync(path, await written(table, writer, crs));
  const csv = execFileSync(CONVERT, [
    ..."-f CSV /vsistdout/ -lco GEOMETRY=AS_WKT -lco STRING_QUOTING=IF_NEEDED".split(" "),
    path,
    layer,
  ]);
  return Papa.parse<Record<string, string>>(csv.toString().trim(), { header: true }).data;
}

/** What GDAL says of a layer. */
function summary(path: string): string {
  return execFileSync(INFO, ["-al", "-so", path]).toString();
}

const CODES = ["000017", "17", "1e3", "12345678901234567890"];
const NAMES = ["=1+1", 'Bar "De;Haven"\nboven', "Ångström & Zoon <b>", "＝A1, =B2"];

test.skipIf(!gdal).each(["gpkg", "geojson"] as const)(
  "GDAL opens %s: same rows, codes still text, sums to the digit",
  async (writer) => {
    const rows = await byGdal(HARD, writer);
    expect(rows.map(({ nummer }) => nummer)).toEqual(CODES);
    expect(rows.map(({ sbi2008 }) => sbi2008)).toEqual(["0111", "2511", "10", ""]);
    expect(rows.map(({ naam }) => naam)).toEqual(NAMES);
    expect(rows.map(({ banen }) => banen)).toEqual(["0.1", "", "", "123456789.123"]);
    expect(rows.map(({ onbekend }) => onbekend)).toEqual(["", "banen", "", ""]);
    expect(rows.reduce((sum, { banen }) => sum + Number(banen), 0)).toBe(0.1 + 123456789.123);
    expect(rows.map(({ klein }) => Number(klein))).toEqual([1e-7, 12.3456789012346, -0.5, 30]);
    expect(rows[0].WKT).toBe("POINT (92345.125 436789.5)");
    const types = summary(join(folder, `${HARD.name}-rd.${writer}`));
    for (const column of ["nummer", "sbi2008", "naam"])
      expect(types).toMatch(new RegExp(`${column}: String`));
    expect(types).toMatch(/banen: Real/);
    expect(types).toMatch(/Feature Count: 4/);
    expect(types).toMatch(/ID\["EPSG",28992\]/);
  },
);

test.skipIf(!gdal).each([
  ["gpkg", "rd"],
  ["gpkg", "wgs84"],
  ["geojson", "rd"],
  ["geojson", "wgs84"],
] as const)("GDAL measures the areas and lines of %s in %s as they are", async (writer, crs) => {
  const path = join(folder, `areas-${crs}.${writer}`);
  writeFileSync(path, await written(AREAS, writer, crs));
  // Measured in RD by GDAL's own transformation, which for RD and WGS84 differs by centimetres from this one.
  const measured = join(folder, `areas-${crs}-${writer}.gpkg`);
  execFileSync(CONVERT, ["-f", "GPKG", "-t_srs", "EPSG:28992", measured, path]);
  const sizes = execFileSync(INFO, [
    ..."-q -dialect SQLITE -sql".split(" "),
    'SELECT id, ST_Area(geom) AS m2, ST_IsValid(geom) AS ok FROM "zones"',
    measured,
  ]).toString();
  const m2 = [...sizes.matchAll(/m2 \(Real\) = ([\d.]+)/g)].map(([, value]) => Number(value));
  // 1,000 x 1,000 less 200 x 200; two of 100 x 100; 128 corners on a circle of 500 m.
  const circle = (128 / 2) * 500 ** 2 * Math.sin((2 * Math.PI) / 128);
  expect(m2).toHaveLength(3);
  [960_000, 20_000, circle].forEach((wanted, i) => {
    expect(Math.abs(m2[i] / wanted - 1)).toBeLessThan(crs === "rd" ? 1e-9 : 1e-4);
  });
  expect([...sizes.matchAll(/ok \(Integer\) = 1/g)]).toHaveLength(3);
  const [line] = await byGdal(LINES, writer, crs);
  expect(line.WKT).toMatch(/^LINESTRING/);
});

test.skipIf(!gdal)(
  "GDAL reads the source beside the rows of a GeoPackage, and a layer without rows",
  async () => {
    const about = await byGdal(HARD, "gpkg", "rd", "bron");
    expect(about.map(({ onderwerp, inhoud }) => [onderwerp, inhoud])).toContainEqual([
      "Filter",
      'geen "filter"; niets',
    ]);
    expect(await byGdal(EMPTY, "gpkg", "wgs84")).toEqual([]);
  },
);

test.skipIf(!libreOffice)(
  "LibreOffice opens the workbook: same rows, codes still text, sums to the digit",
  async () => {
    const path = join(folder, "rijen.xlsx");
    writeFileSync(path, await written(HARD, "xlsx"));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    // Text in quotes, numbers without: in a CSV that is how a text cell is told from a number.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false";
    execFileSync(OFFICE, [profile, "--headless", "--convert-to", filter, "--outdir", folder, path], {
      stdio: "ignore",
    });
    const csv = readFileSync(join(folder, "rijen.csv"), "utf8");
    expect(csv).toContain('"000017","0111","=1+1",2015,0,0.1,');
    const rows = Papa.parse<Record<string, string>>(csv.trim(), { header: true }).data;
    expect(rows.map(({ nummer }) => nummer)).toEqual(CODES);
    expect(rows.map(({ naam }) => naam)).toEqual(NAMES);
    expect(rows.map(({ banen }) => banen)).toEqual(["0.1", "onbekend", "", "123456789.123"]);
    expect(rows.map(({ aantal }) => Number(aantal))).toEqual([0, 7, -3, 2147483647]);
  },
);
