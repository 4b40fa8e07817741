import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import readExcelFile from "read-excel-file/node";
import { expect, test } from "vitest";
import { GEODATA } from "../geodata-dir.ts";
import { sqlOf } from "../io/export/sql.ts";
import { analyse } from "./fake-io.ts";

const FIRMS =
  "vestigingsnummer;naam;x;y;sbi2008;wp2019;wp2020\n" +
  "0001;=Een;92345,125;436789,5;25110;3;2,5\n" +
  "0002;Twee;92400;436800;10710;;onbekend\n" +
  "0003;Drie;92450;436850;01110;7;8\n" +
  "0004;Ver;80000;440000;25620;100;100\n";
const ZONES = JSON.stringify({
  type: "FeatureCollection",
  crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } },
  features: [
    {
      type: "Feature",
      properties: { id: "01", naam: "Kade" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [92_000, 436_000],
            [93_000, 436_000],
            [93_000, 437_000],
            [92_000, 437_000],
            [92_000, 436_000],
          ],
        ],
      },
    },
  ],
});
const FILES = { "map/firms.csv": FIRMS, "zones.geojson": ZONES };
const INPUT = ["--firms", "map/firms.csv", "--zones", "zones.geojson"];

type Row = Record<string, unknown>;

/** Rows of a file by a library that did not write it; numbers as numbers, nothing as null. */
const READERS: Record<string, (bytes: Uint8Array) => Promise<Row[]>> = {
  csv: async (bytes) => {
    const { data } = Papa.parse<Row>(new TextDecoder().decode(bytes).trim(), { header: true });
    return data;
  },
  xlsx: async (bytes) => {
    const [{ data }] = await readExcelFile(Buffer.from(bytes), { trim: false });
    const [header, ...rows] = data;
    return rows.map((row) => Object.fromEntries(header.map((id, i) => [String(id), row[i]])));
  },
  gpkg: async (bytes) => {
    const { rows, value } = await sqlOf(bytes);
    const name = value("SELECT table_name FROM gpkg_contents WHERE table_name NOT IN ('bron', 'source')");
    const ids = rows(`PRAGMA table_info("${name}")`).map(([, id]) => String(id));
    return rows(`SELECT * FROM "${name}"`).map((row) => Object.fromEntries(ids.map((id, i) => [id, row[i]])));
  },
  parquet: async (bytes) => parquetReadObjects({ file: bytes.slice().buffer }),
  geojson: async (bytes) =>
    JSON.parse(new TextDecoder().decode(bytes)).features.map(
      ({ properties }: { properties: Row }) => properties,
    ),
};

test.each(Object.keys(READERS))(
  "count writes the same firms to .%s: ids as text, sums as counted",
  async (ending) => {
    const path = `uit.${ending}`;
    const { code, stdout, stderr, written } = await analyse(
      ["count", ...INPUT, "--json", "--table", "firms", "--out", path],
      FILES,
    );
    expect([code, stderr.split(/(?<=\n)/).at(-1)]).toEqual([0, `analyse: ${path} written, 2 rows\n`]);
    const rows = await READERS[ending](written[path]);
    // The third is no manufacturing, the fourth lies elsewhere.
    expect(rows.map(({ vestigingsnummer }) => vestigingsnummer)).toEqual(["0001", "0002"]);
    expect(rows.map(({ sbi2008 }) => sbi2008)).toEqual(["25110", "10710"]);
    const jobs = rows.reduce((sum, { wp2020 }) => sum + (Number(wp2020) || 0), 0);
    expect(jobs).toBe(JSON.parse(stdout).zones[0].jobs["2020"]);
    expect(jobs).toBe(2.5);
  },
);

test.each(Object.keys(READERS))(
  "count, tension and growth write each of their tables to .%s",
  async (ending) => {
    const wanted = { zones: 1, firms: 2 } as Record<string, number>;
    const commands = [
      ["count", "zones"],
      ["count", "firms"],
      ["tension", "zones"],
      ["tension", "pairs"],
      ["growth", "squares"],
      ["growth", "shift-share"],
      ["growth", "shift-share-years"],
      ["growth", "near-homes"],
      ["growth", "circles"],
    ];
    for (const [command, table] of commands) {
      const path = `uit.${ending}`;
      const own = command === "growth" ? ["--permutations", "9"] : [];
      const args = [command, ...INPUT, "--table", table, "--out", path, "--out-crs", "wgs84", ...own];
      const { code, stderr, written } = await analyse(args, FILES);
      expect([command, table, code]).toEqual([command, table, 0]);
      const told = Number(/written, (\d+) rows/.exec(stderr)?.[1]);
      const rows = await READERS[ending](written[path]);
      expect(rows).toHaveLength(told);
      if (table in wanted) expect(told).toBe(wanted[table]);
    }
  },
);

/** What a file says of its rows, by word, read by a library that did not write it. */
const ABOUT: Record<string, (written: Record<string, Uint8Array>) => Promise<Record<string, unknown>>> = {
  csv: async (written) => {
    const text = new TextDecoder().decode(written["uit.source.csv"]);
    const { data } = Papa.parse<string[]>(text.trim());
    expect(data[0].map((word) => word.replace("\ufeff", ""))).toEqual(["subject", "content"]);
    return Object.fromEntries(data.slice(1));
  },
  xlsx: async (written) => {
    const sheets = await readExcelFile(Buffer.from(written["uit.xlsx"]), { trim: false });
    expect(sheets[1].sheet).toBe("source");
    return Object.fromEntries(sheets[1].data.slice(1));
  },
  gpkg: async (written) => {
    const { rows } = await sqlOf(written["uit.gpkg"]);
    return Object.fromEntries(rows("SELECT subject, content FROM source"));
  },
  parquet: async (written) => {
    const metadata = parquetMetadata(written["uit.parquet"].slice().buffer);
    const said = metadata.key_value_metadata?.find(({ key }) => key === "source")?.value;
    return JSON.parse(said ?? "");
  },
  geojson: async (written) => JSON.parse(new TextDecoder().decode(written["uit.geojson"])).source,
};

test.each(Object.keys(ABOUT))(
  ".%s carries what it takes to work the figures out again, as --json does",
  async (ending) => {
    const guidelines = readFileSync(resolve(GEODATA, "guideline-distances.csv"));
    const listHash = createHash("sha256").update(guidelines).digest("hex");
    const runs: Record<string, string[]> = {
      count: ["--side", "outside"],
      tension: ["--lens", "mixed"],
      growth: ["--permutations", "9", "--seed", "5"],
    };
    for (const [command, own] of Object.entries(runs)) {
      const args = [command, ...INPUT, "--json", "--out", `uit.${ending}`, ...own];
      const { stdout, written } = await analyse(args, FILES);
      const { provenance } = JSON.parse(stdout);
      const about = await ABOUT[ending](written);
      expect(about).toMatchObject({
        Source: "firms.csv",
        "SHA-256 of the register as read": provenance.register.sha256,
        "SHA-256 of the region": provenance.region.sha256,
        // The squares that growth writes are held against no zones; its JSON holds growing clusters against them.
        ...(command === "growth" ? {} : { "SHA-256 of the zones file as read": provenance.zones[0].sha256 }),
        Version: `Spanningskaart ${provenance.version}`,
      });
      expect(provenance.zones.length).toBe(1);
      expect(String(about["Same figures on the command line"])).toContain(own.join(" "));
      expect(about["List of guideline distances"]).toBe(command === "tension" ? "VNG 2009" : undefined);
      expect(about["SHA-256 of that list"]).toBe(command === "tension" ? listHash : undefined);
      expect(about["Seed of the draws"]).toBe(command === "growth" ? "5" : undefined);
      expect(about["Draws, at most"]).toBe(command === "growth" ? "9" : undefined);
      expect(provenance).toMatchObject({
        register: { file: "firms.csv", synthetic: false, establishments: 4, years: [2019, 2020] },
        // The JSON of growth holds growing clusters against guideline distances; its squares are made without.
        guidelines: command !== "count" ? { edition: "VNG 2009", sha256: listHash } : null,
        seed: command === "growth" ? 5 : null,
        draws: command === "growth" ? 9 : null,
      });
    }
  },
);

test("port areas of one's own are another region, and the embedded register is synthetic in what it was made from", async () => {
  const of = async (...args: string[]) =>
    JSON.parse((await analyse(["count", "--json", ...args], FILES)).stdout).provenance;
  const [embedded, own, port] = [
    await of(),
    await of(...INPUT),
    await of(...INPUT, "--port", "zones.geojson"),
  ];
  expect(embedded.register).toMatchObject({ file: null, synthetic: true });
  expect(own.region).toEqual(embedded.region);
  expect(port.region.sha256).not.toBe(own.region.sha256);
  // Where a firm lies is not of the register.
  expect(port.register).toEqual(own.register);
});

test("a file of zones has a hash of what was read of it, whatever its format, and another file another one", async () => {
  const square = (x: number) =>
    `POLYGON ((${x} 436000, ${x + 500} 436000, ${x + 500} 436500, ${x} 436500, ${x} 436000))`;
  const ring = (x: number) => [
    [x, 436_000],
    [x + 500, 436_000],
    [x + 500, 436_500],
    [x, 436_500],
    [x, 436_000],
  ];
  const text = (x: number) => `id;naam;wkt\r\nA;Noord;${square(x)}\r\n`;
  const json = JSON.stringify({
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } },
    features: [
      {
        type: "Feature",
        properties: { id: "A", naam: "Noord" },
        geometry: { type: "Polygon", coordinates: [ring(90_000)] },
      },
    ],
  });
  const files = { "plan.csv": text(90_000), "plan.geojson": json, "elders.csv": text(90_001) };
  const hashes = await Promise.all(
    Object.keys(files).map(async (zones) => {
      const { stdout } = await analyse(["count", "--zones", zones, "--json"], files);
      return JSON.parse(stdout).provenance.zones;
    }),
  );
  expect(hashes[0]).toEqual([{ count: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(hashes[1]).toEqual(hashes[0]);
  expect(hashes[2]).not.toEqual(hashes[0]);
  // The region's own zones are in the hash of the region.
  expect(JSON.parse((await analyse(["count", "--json"], {})).stdout).provenance.zones).toEqual([]);
});

test("zones are written with the figures of --json, under the key that the page gives them", async () => {
  const { stdout, written } = await analyse(["count", ...INPUT, "--json", "--out", "uit.xlsx"], FILES);
  const [zone] = JSON.parse(stdout).zones;
  expect(await READERS.xlsx(written["uit.xlsx"])).toEqual([
    {
      id: `own-1:${zone.id}`,
      name: "Kade",
      year: 2020,
      baseYear: 2019,
      firms: zone.firms["2020"],
      jobs: zone.jobs["2020"],
      jobsBase: zone.jobs["2019"],
      change: zone.change,
      changeUnknown: zone.changeUnknown,
      unknownJobs: 1,
    },
  ]);
});

test("a file of the embedded register says that it is synthetic, in its rows and beside them; an own one does not", async () => {
  const { written } = await analyse(["count", "--table", "firms", "--out", "uit.gpkg", "--lang", "nl"]);
  const { rows, value } = await sqlOf(written["uit.gpkg"]);
  expect(rows("SELECT DISTINCT register FROM vestigingen")).toEqual([["Synthetisch voorbeeldregister"]]);
  expect(value("SELECT inhoud FROM bron WHERE onderwerp = 'Bron'")).toMatch(/synthetisch voorbeeldregister/);
  const own = await analyse(["count", ...INPUT, "--out", "uit.gpkg", "--lang", "nl"], FILES);
  const sql = await sqlOf(own.written["uit.gpkg"]);
  expect(sql.rows("SELECT inhoud FROM bron WHERE onderwerp IN ('Bron', 'Zones')")).toEqual([
    ["firms.csv"],
    ["zones.geojson"],
  ]);
  expect(JSON.stringify(sql.rows("SELECT * FROM bron"))).not.toContain("ynthetisch");
});

test.each([
  [["--out", "uit.xls"], 'ends in .xlsx, .csv, .gpkg, .parquet, .geojson; not "uit.xls"'],
  [["--out", "uit.csv", "--table", "pairs"], "--table takes zones, firms"],
  [["--out", "uit.csv", "--out-crs", "rdnew"], "--out-crs takes rd, wgs84"],
  [["--table", "firms"], "--table is about the file of --out"],
  [["--out", "locked/uit.csv"], "locked/uit.csv cannot be written (EACCES)"],
])("%j ends with exit code 2 and a sentence", async (args, sentence) => {
  const { code, stderr, written } = await analyse(["count", ...INPUT, ...args], FILES);
  expect([code, written]).toEqual([2, {}]);
  expect(stderr).toContain(sentence);
  // What is told of the register comes before it.
  expect(stderr.trim().split("\n").at(-1)).toContain(sentence);
});
