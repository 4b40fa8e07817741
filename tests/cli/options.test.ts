import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fromLonLat } from "../../src/core/geometry/coordinate-systems.ts";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { crsOfName } from "../../src/io/stated-crs.ts";
import { makeZip } from "../io/make-zip.ts";
import { bytesOf, rectangles } from "../io/small-region.ts";
import { analyse } from "./fake-io.ts";

const FORMATS = resolve(import.meta.dirname, "../fixtures/formats");
const fixture = (name: string) => new Uint8Array(readFileSync(resolve(FORMATS, name)));
const ZONES = rectangles(
  { box: [92_000, 436_000, 93_000, 437_000], properties: { id: "z", naam: "Havenkop", wijk: "West" } },
  { box: [95_000, 430_000, 96_000, 431_000], properties: { id: "o", naam: "Kade", wijk: "Oost" } },
);
const FIRMS = "id;sbi;x;y;wp2015;wp2020\n1;2562;92100;436100;10;12\n2;1071;95100;430100;20;25\n";
const PLAIN = { "f.csv": FIRMS, "z.geojson": ZONES };

async function count(files: Readonly<Record<string, string | Uint8Array>>, ...options: string[]) {
  const { code, stdout, stderr } = await analyse(["count", "--json", ...options], files);
  const output = stdout === "" ? null : JSON.parse(stdout);
  const zones = (output?.zones ?? []).map(
    ({ id, rows }: { id: string; rows: number }) => `${id} ${rows}`,
  ) as string[];
  return { code, stderr, output, zones };
}
const both = ["--firms", "f.csv", "--zones", "z.geojson"];

describe("an option that has nothing to choose says so, and never nothing", () => {
  test.each([
    ["--sheet", "Blad1", ["--firms", "f.csv", "--zones", "z.geojson"], "f.csv: --sheet does nothing"],
    ["--layer", "plan", ["--firms", "f.csv", "--zones", "z.geojson"], "z.geojson: --layer does nothing"],
    ["--column", "sbi=x", ["--zones", "z.geojson"], "--column does nothing without --firms"],
    ["--sheet", "x", ["--zones", "z.geojson"], "--sheet does nothing without --firms"],
    ["--encoding", "cp850", ["--zones", "z.geojson"], "--encoding does nothing without --firms"],
    ["--value-unit", "euro", ["--zones", "z.geojson"], "--value-unit does nothing without --firms"],
    ["--layer", "x", ["--firms", "f.csv"], "--layer does nothing without --zones"],
    ["--zones-name", "x", ["--firms", "f.csv"], "--zones-name does nothing without --zones"],
    ["--zones-crs", "rd", ["--firms", "f.csv"], "--zones-crs does nothing without --zones"],
  ])("%s %s", async (option, value, files, told) => {
    const { code, stderr } = await count(PLAIN, ...files, option, value);
    expect([code, stderr]).toEqual([0, expect.stringContaining(told)]);
  });

  test.each(["zones.gpkg", "zones.fgb", "zones.kml"])("--zones-encoding on %s", async (name) => {
    const files = { "f.csv": FIRMS, [name]: fixture(name) };
    const { stderr } = await count(files, "--firms", "f.csv", "--zones", name, "--zones-encoding", "cp850");
    expect(stderr).toContain(`--zones-encoding does nothing: ${name} is `);
  });

  test("--encoding and --separator on a GeoPackage", async () => {
    const files = { "firms.gpkg": fixture("firms.gpkg"), "z.geojson": ZONES };
    const options = ["--encoding", "cp850", "--separator", "comma"];
    const { stderr } = await count(files, "--firms", "firms.gpkg", "--zones", "z.geojson", ...options);
    expect(stderr).toContain("--encoding does nothing: firms.gpkg is GeoPackage");
    expect(stderr).toContain("--separator does nothing: firms.gpkg is GeoPackage");
  });
});

test("--year chooses the year of a register that says its years itself", async () => {
  const { code, stderr, output } = await count(PLAIN, ...both, "--year", "2015");
  expect([code, stderr, output.year]).toEqual([0, "", 2015]);
  expect(output.headline[2015]).toBeDefined();
  expect(output.headline[2020]).toBeUndefined();
});

describe("what is wrong is answered with what there is", () => {
  test.each([
    [["--column", "branche=sbi"], "a field being id, x, y, sbi,"],
    [["--column", "sbi=nace"], "there are id, sbi, x, y, wp2015, wp2020"],
    [["--column", "sbi"], "--column takes FIELD=HEADER"],
    [["--year", "1850"], "--year takes a year of the register (2015, 2020)"],
    [["--crs", "12345"], "28992, 7415, 4326"],
    [["--zones-crs", "lambert"], "lambert72, lambert2008"],
    [["--zones-name", "buurt"], "There are: id, naam, wijk"],
    [["--zones-encoding", "ebcdic-nl"], "utf-8, windows-1252, cp850"],
  ])("%j", async (options, told) => {
    const { code, stderr, output } = await count(PLAIN, ...both, ...options);
    expect([code, output]).toEqual([2, null]);
    expect(stderr).toContain(told);
  });

  test("a layer or sheet that is not there, in a file of one", async () => {
    const files = { "f.csv": FIRMS, "zones.gpkg": fixture("zones.gpkg") };
    const { code, stderr } = await count(files, "--firms", "f.csv", "--zones", "zones.gpkg", "--layer", "x");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/no sheet or layer “x”\. It has: \w+/)]);
  });

  test("all that has to be chosen is asked at once, with what to type", async () => {
    const { code, stderr } = await count({ "f.csv": "nr;naam\n1;a\n" }, "--firms", "f.csv");
    expect(code).toBe(2);
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    for (const typed of ['--column "jobs=-"', '--column "sbi=-"', '--column "x=…"', "--year 2020"])
      expect(
        lines.filter((line) => line.startsWith("analyse: f.csv: ") && line.includes(typed)),
      ).toHaveLength(1);
  });

  test("the year is asked with the columns that may hold it, and each answer is one", async () => {
    const text =
      "id;sbi;x;y;datum;banen\n1;2562;92100;436100;2015-04-01;10\n1;2562;92100;436100;2020-04-01;12\n";
    const files = { "f.csv": text, "z.geojson": ZONES };
    const asked = await count(files, ...both);
    expect(asked.stderr).toContain('Choose with --year 2020 or --column "year=datum"');
    const byColumn = await count(files, ...both, "--column", "year=datum");
    expect(byColumn.output.zones[0].jobs).toEqual({ 2015: 10, 2020: 12 });
    const byYear = await count(files, ...both, "--year", "2020");
    expect(byYear.output.firms).toMatchObject({ read: 1, refused: 1 });
  });
});

test("rows of several years without a number of the establishment ask for its column", async () => {
  const text = "vest;sbi;x;y;jaar;banen\n1;2562;92100;436100;2015;10\n1;2562;92100;436100;2020;12\n";
  const files = { "f.csv": text, "z.geojson": ZONES };
  const { code, stderr } = await count(files, ...both);
  expect([code, stderr]).toEqual([2, expect.stringContaining('--column "id=…" (columns: vest, sbi')]);
  expect((await count(files, ...both, "--column", "id=vest")).output.firms.establishments).toBe(1);
});

describe("an archive of a register and zones", () => {
  const register = { name: "a-register.csv", content: bytesOf(FIRMS) };
  const zones = { name: "zones.geojson", content: bytesOf(ZONES) };
  const more = { name: "buurten.geojson", content: bytesOf(ZONES) };

  test.each([
    ["the register first", [register, zones]],
    ["the zones first", [zones, register]],
  ])("is read as either, and says which file, %s", async (_, entries) => {
    const files = { "p.zip": makeZip(entries) };
    const { stderr, zones: counted } = await count(files, "--firms", "p.zip", "--zones", "p.zip");
    expect(counted).toEqual(["z 1", "o 1"]);
    expect(stderr).toContain(
      "read is “a-register.csv”. The file also has: zones.geojson. Choose with --sheet.",
    );
    expect(stderr).toContain("read is “zones.geojson”, the only one with areas.");
  });

  test("with zones twice asks which, and --layer answers", async () => {
    const files = { "f.csv": FIRMS, "p.zip": makeZip([register, zones, more]) };
    const asked = await count(files, "--firms", "f.csv", "--zones", "p.zip");
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain("several layers: zones.geojson, buurten.geojson");
    expect(asked.stderr).toContain("--layer");
    const options = ["--firms", "f.csv", "--zones", "p.zip", "--layer", "buurten.geojson"];
    expect((await count(files, ...options)).zones).toEqual(["z 1", "o 1"]);
  });

  test("without any zones names what it holds", async () => {
    const files = { "p.zip": makeZip([register, { ...register, name: "b-register.csv" }]) };
    const { code, stderr } = await count(files, "--zones", "p.zip");
    expect([code, stderr]).toEqual([2, expect.stringContaining("a-register.csv, b-register.csv")]);
  });
});

test("--zones-crs and --zones-name go before the guess, and --crs is that of the zones where they are alone", async () => {
  const named = await count(PLAIN, ...both, "--zones-name", "wijk");
  expect(named.output.zones.map(({ name }: { name: string }) => name)).toEqual(["West", "Oost"]);
  expect((await count(PLAIN, ...both, "--zones-crs", "EPSG:28992")).zones).toEqual(["z 1", "o 1"]);
  const elsewhere = await count(PLAIN, ...both, "--zones-crs", "31370");
  expect(elsewhere.zones).toEqual(["z 0", "o 0"]);
  expect(elsewhere.stderr).toContain("no zone lies in the region");
  const alone = await count(PLAIN, "--zones", "z.geojson", "--crs", "31370");
  expect(alone.stderr).toContain("no zone lies in the region");
});

/** The ten systems that an office here meets; the first column is in metres or degrees of each. */
test.each([28992, 7415, 4326, 4258, 3857, 25831, 25832, 31370, 3812, 3035])(
  "a mapping file says that a register is in EPSG:%d",
  async (epsg) => {
    const system = crsOfName(`EPSG:${epsg}`);
    if (typeof system !== "string") throw new Error(`EPSG:${epsg} is not read`);
    const [x, y] = fromLonLat(system)(...toLonLat(92_100, 436_100));
    const mapping = {
      ...{ kind: "spanningskaart-mapping", version: 2, layer: null, csv: null, decimal: "point", marks: {} },
      ...{ second: null, unreadJobs: "unknown", layout: "wide" },
      fields: { id: "id", x: "oost", y: "west", sbi: "sbi" },
      jobs: [{ year: 2020, columns: ["banen"] }],
    };
    const text = `id;sbi;oost;west;banen\n1;2562;${x};${y};12\n`;
    // By its id as the page writes it, and by its code; each once, as all are looked up alike.
    for (const crs of epsg === 7415 ? [system, epsg] : [`EPSG:${epsg}`]) {
      const files = { "f.csv": text, "z.geojson": ZONES, "m.json": JSON.stringify({ ...mapping, crs }) };
      const { output, zones } = await count(files, ...both, "--mapping", "m.json");
      expect([output.firms.assumed.crs, zones]).toEqual([system, ["z 1", "o 0"]]);
    }
  },
);

test("a mapping file with a system that is not read says which, and where", async () => {
  const mapping = {
    kind: "spanningskaart-mapping",
    version: 2,
    decimal: "point",
    crs: 28_991,
    fields: {},
    jobs: [],
  };
  const { code, stderr } = await count(
    { ...PLAIN, "m.json": JSON.stringify(mapping) },
    ...both,
    "--mapping",
    "m.json",
  );
  expect([code, stderr]).toEqual([2, expect.stringMatching(/m\.json: .*“crs” is wrong: 28991/)]);
});
