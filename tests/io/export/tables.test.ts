import { expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { portSideAreas } from "../../../src/core/growth/area.ts";
import { concentrations } from "../../../src/core/growth/ellison-glaeser.ts";
import { DEFAULT_HOTSPOT_OPTIONS, findHotspots } from "../../../src/core/growth/hotspots.ts";
import { referenceFrom } from "../../../src/core/growth/reference.ts";
import { shiftShareRows, shiftShareYearRows } from "../../../src/core/growth/shift-share-rows.ts";
import { emptyZoneTotals } from "../../../src/core/tension/zone-totals.ts";
import { VERSION } from "../../../src/core/version.ts";
import { aboutIn } from "../../../src/i18n/export-about.ts";
import { exportSayIn, isExportWord } from "../../../src/i18n/export-words.ts";
import { LANGUAGES } from "../../../src/i18n/language.ts";
import { aboutFileOf, type TableBody } from "../../../src/io/export/export-table.ts";
import { firmsTable } from "../../../src/io/export/tables/firms-table.ts";
import { growthSquaresTable } from "../../../src/io/export/tables/growth-squares-table.ts";
import { shiftShareTable, shiftShareYearsTable } from "../../../src/io/export/tables/shift-share-table.ts";
import { pairsTable } from "../../../src/io/export/tables/tension-pairs-table.ts";
import { tensionZonesTable } from "../../../src/io/export/tables/tension-zones-table.ts";
import { zoneCountsTable } from "../../../src/io/export/tables/zone-counts-table.ts";
import { WRITERS, writerOfName } from "../../../src/io/export/writers.ts";
import { readCsv } from "../firms/read-csv.ts";

const REGISTER =
  "id;naam;straat;x;y;sbi;wp2019;wp2020\n" +
  "007;Een;Kade;92345,125;436789,5;2511;3;2,5\n" +
  "008;Twee;Kade;93000;437000;1071;;onbekend\n" +
  "009;Drie;Kade;94000;438000;0111;7;8\n";

const CONTEXT = { lens: "rustig", edition: "VNG 2009", year: 2020, register: "r", scenario: "A" };
const CIRCLE = { kind: "circle", xM: 92_000, yM: 436_000, radiusM: 500 } as const;

async function allTables(): Promise<TableBody[]> {
  const { table } = await readCsv(REGISTER);
  const years = { baseYear: 2019, year: 2020 };
  const reference = referenceFrom({ id: "region" }, table, 2019, 2020);
  const shifts = portSideAreas(table).flatMap((area) =>
    shiftShareRows(table, area, years, reference, [0, 4]),
  );
  const counted = {
    ...years,
    firms: 1,
    jobs: 0.1 + 0.2,
    jobsBase: 0,
    unknownJobs: 1,
    change: 0.3,
    changeUnknown: 1,
  };
  const totals = emptyZoneTotals();
  const dwellings = { low: 1, high: Number.NaN };
  const zone = { key: "k", name: "n", municipality: "", shape: CIRCLE, dwellings, totals };
  return [
    firmsTable(table, Uint32Array.of(0, 1, 2), "synthetisch"),
    zoneCountsTable([{ id: "a", name: "A", shape: CIRCLE, number: 1, ...counted }], "synthetisch"),
    pairsTable([], CONTEXT),
    tensionZonesTable([zone], CONTEXT),
    growthSquaresTable(
      findHotspots(table, { ...DEFAULT_HOTSPOT_OPTIONS, ...years, permutations: 9 }),
      "synthetisch",
    ),
    shiftShareTable(shifts, concentrations(table, 2020), "synthetisch"),
    shiftShareYearsTable(
      shiftShareYearRows(table, { id: "all", rows: Uint32Array.of(0) }, years, { id: "region" }, [0, 4]),
      "synthetisch",
    ),
  ];
}

test("every column has a heading of its own, a cell for each row, and words in both languages", async () => {
  const tables = await allTables();
  for (const { columns, rowCount, name } of tables) {
    expect(name).toMatch(/^[a-z_]{3,31}$/);
    expect(new Set(columns.map(({ id }) => id.toLowerCase())).size).toBe(columns.length);
    for (const { id, word = id, values, cells, type } of columns) {
      expect(cells, id).toHaveLength(rowCount);
      const key = `column.${word}`;
      if (!isExportWord(key)) throw new Error(`${name}: ${key} has no words`);
      for (const language of LANGUAGES) expect(exportSayIn(language)(key, values)).toMatch(/^[^{}]+$/);
      const wanted = type === "text" ? "string" : "number";
      for (const cell of cells) if (cell !== null) expect(typeof cell, id).toBe(wanted);
      if (type === "integer" || type === "year")
        for (const cell of cells) expect(cell === null || Number.isInteger(cell), id).toBe(true);
    }
  }
});

test("a firm's codes keep their noughts; a year without registration is not the same as unknown jobs", async () => {
  const [firms] = await allTables();
  const cellsOf = (id: string) => firms.columns.find((column) => column.id === id)?.cells;
  expect(cellsOf("vestigingsnummer")).toEqual(["007", "008", "009"]);
  expect(cellsOf("sbi2008")).toEqual(["2511", "1071", "0111"]);
  expect(cellsOf("wp2019")).toEqual([3, null, 7]);
  expect(cellsOf("wp2020")).toEqual([2.5, Number.NaN, 8]);
});

test("sums of part jobs are written to three decimals: 0.1 + 0.2 is 0.3", async () => {
  const [, zones] = await allTables();
  expect(zones.columns.find(({ id }) => id === "jobs")?.cells).toEqual([0.3]);
});

test("a file says where its rows come from, synthetic or confidential, with method and version", async () => {
  const [firms] = await allTables();
  const facts = {
    zones: "Zone 1",
    filter: "",
    settings: "jaar 2020",
    method: "count",
    perFirm: true,
    lacks: [],
    provenance: {
      program: "Spanningskaart",
      version: VERSION,
      register: {
        file: null,
        synthetic: true,
        establishments: 3,
        years: [2019, 2020],
        sha256: "ab".repeat(32),
      },
      region: { sha256: "cd".repeat(32) },
      zones: [],
      guidelines: { edition: "VNG 2009", sha256: "ef".repeat(32) },
      draws: 99,
      seed: 7,
      options: { year: "2020" },
      command: "analyse count --year 2020",
    },
  } as const;
  const file = aboutFileOf(firms, WRITERS.gpkg, "rd");
  const linesOf = (language: "nl" | "en", fileName: string | null) =>
    aboutIn(language, { ...facts, fileName }, file).lines;
  const synthetic = linesOf("nl", null);
  expect(synthetic.slice(0, 9).map(([word]) => word)).toEqual(
    "Bron,Let op,Zones,Rijen,Filter,Instellingen,Methode,Coördinaten van de vormen,Onbekend".split(","),
  );
  expect(JSON.stringify(synthetic)).toContain("ynthetisch voorbeeldregister");
  expect(JSON.stringify(linesOf("en", null))).toContain("synthetisch voorbeeldregister");
  const own = JSON.stringify(linesOf("nl", "lisa.csv"));
  expect(own).toContain("lisa.csv");
  expect(own).toContain("vertrouwelijk");
  expect(own).not.toContain("ynthetisch");
  for (const lines of [synthetic, linesOf("en", null)]) {
    expect(new Set(lines.map(([word]) => word)).size).toBe(lines.length);
    expect(lines).toContainEqual([expect.stringMatching(/Version|Versie/), `Spanningskaart ${VERSION}`]);
    // What it takes to work the rows out again.
    expect(lines.map(([, value]) => value)).toEqual(
      expect.arrayContaining([
        "ab".repeat(32),
        "cd".repeat(32),
        "VNG 2009",
        "ef".repeat(32),
        "99",
        "7",
        "analyse count --year 2020",
      ]),
    );
  }
});

test("the version is that of the package", () => {
  expect(VERSION).toBe(packageJson.version);
});

test.each([
  ["uit.csv", "csv-comma"],
  ["UIT.XLSX", "xlsx"],
  ["map.v2/uit.gpkg", "gpkg"],
  ["uit.parquet", "parquet"],
  ["uit.geojson", "geojson"],
  ["uit", null],
  ["uit.xls", null],
  ["map.csv/uit", null],
])("%s is written as %s", (name, writer) => {
  expect(writerOfName(name)).toBe(writer);
});
