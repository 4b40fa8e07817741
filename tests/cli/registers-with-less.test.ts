import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { rectangles } from "../io/small-region.ts";
import { referenceFile } from "../reference-dir.ts";
import { analyse } from "./fake-io.ts";

const FIXTURES = resolve(import.meta.dirname, "../fixtures/registers");
const ZONES = rectangles({ box: [94_000, 434_000, 95_000, 435_000], properties: { id: "z" } });

async function run(command: string, name: string, options: string[], files: Record<string, Uint8Array> = {}) {
  const all = { [name]: readFileSync(resolve(FIXTURES, name)), "zones.geojson": ZONES, ...files };
  return analyse([command, "--firms", name, "--zones", "zones.geojson", ...options], all);
}
const columns = (...said: string[]) => said.flatMap((each) => ["--column", each]);

type Counted = {
  firms: Record<string, number>;
  jobs: Record<string, number | null>;
  jobsRange?: Record<string, { low: number | null; high: number | null; unknown: number }>;
  subsectors?: string[];
  lacks?: string[];
};

async function counted(name: string, options: string[]): Promise<{ figures: Counted; stderr: string }> {
  const { code, stdout, stderr } = await run("count", name, ["--json", ...options]);
  expect([code, stderr.includes("choose")]).toEqual([0, false]);
  const { firms, zones } = JSON.parse(stdout);
  expect(firms.read + firms.refused).toBe(firms.rows);
  const [{ firms: there, jobs, jobsRange, bySubsector }] = zones;
  const subsectors = Object.keys(bySubsector);
  return {
    stderr,
    figures: {
      firms: there,
      jobs,
      ...(jobsRange ? { jobsRange } : {}),
      ...(subsectors.length === 9 ? {} : { subsectors }),
      ...(firms.lacks ? { lacks: firms.lacks } : {}),
    },
  };
}

test.each([
  ["no-jobs-2022.csv", [], ['No column holds the jobs. What then? Choose with --column "jobs=-"\n']],
  ["size-codes-2022.csv", [], ['--column "size=grootteklasse" or --column "jobs=-"\n']],
  ["size-texts-2022.csv", [], ['--column "size=gk" or --column "jobs=-"\n']],
  ["no-sbi.csv", [], ["No column holds SBI codes", 'Choose with --column "sbi=-"\n']],
  ["with-least-2022.csv", columns("jobs=-"), ['Choose with --column "sbi=-"\n']],
  ["size-codes-2022.csv", columns("size=naam"), ["The values in naam are no size classes", "LISA’s codes"]],
])("%s %j is not read unasked, and says what to type", async (name, options, told) => {
  for (const command of ["count", "tension", "growth"]) {
    const { code, stdout, stderr } = await run(command, name, options);
    expect([code, stdout]).toEqual([2, ""]);
    for (const sentence of told) expect(stderr).toContain(sentence);
  }
});

/** Worked by hand: what lies in the zone. Classes 04, 06 and 03 are 5-9, 20-49 and 2-4; 99 is none. */
const READ: readonly [name: string, options: string[], figures: Counted, told: string[]][] = [
  [
    "no-jobs-2022.csv",
    columns("jobs=-"),
    { firms: { 2022: 3 }, jobs: { 2022: null }, lacks: ["jobs", "change"] },
    ["read without jobs"],
  ],
  [
    "no-jobs-2022.csv",
    [...columns("jobs=-"), "--year", "2020"],
    { firms: { 2020: 3 }, jobs: { 2020: null }, lacks: ["jobs", "change"] },
    ["read without jobs"],
  ],
  [
    "size-codes-2022.csv",
    columns("size=grootteklasse"),
    {
      firms: { 2022: 4 },
      jobs: { 2022: null },
      jobsRange: { 2022: { low: 27, high: 62, unknown: 1 } },
      lacks: ["ranges", "change"],
    },
    [
      "size classes in grootteklasse, read as LISA’s codes",
      "size class of 1 row is unknown: 99 (1) (line 7)",
    ],
  ],
  [
    "size-texts-2022.csv",
    columns("size=gk"),
    {
      firms: { 2022: 4 },
      jobs: { 2022: null },
      jobsRange: { 2022: { low: 1030, high: null, unknown: 0 } },
      lacks: ["ranges", "change"],
    },
    ["size classes in gk, read as they are written"],
  ],
  [
    "no-sbi.csv",
    columns("sbi=-"),
    {
      firms: { 2015: 2, 2022: 3 },
      jobs: { 2015: 30, 2022: 35 },
      subsectors: ["unknown"],
      lacks: ["subsectors"],
    },
    ["read without SBI codes", "whether they are manufacturing is not known"],
  ],
  ["one-year.csv", [], { firms: { 2022: 3 }, jobs: { 2022: 35 }, lacks: ["change"] }, []],
  [
    "with-least-2022.csv",
    columns("jobs=-", "sbi=-"),
    {
      firms: { 2022: 2 },
      jobs: { 2022: null },
      subsectors: ["unknown"],
      lacks: ["jobs", "subsectors", "change"],
    },
    ["read without jobs", "read without SBI codes"],
  ],
];

test.each(READ)("%s %j is counted, and what it lacks is told", async (name, options, figures, told) => {
  const read = await counted(name, options);
  expect(read.figures).toEqual(figures);
  for (const sentence of told) expect(read.stderr).toContain(sentence);
});

test("size classes of several years: jobs by subsector and the change are ranges, in JSON, table and file", async () => {
  const rows = ["1;2562;2015;04", "1;2562;2022;05", "2;1071;2015;03", "2;1071;2022;12", "3;2562;2015;04"];
  const text = `id;sbi;bronjaar;grtklas;x;y\n${rows.map((row) => `${row};94300;434300\n`).join("")}`;
  const files = { "lisa.csv": text, "zones.geojson": ZONES };
  const options = ["count", "--firms", "lisa.csv", "--zones", "zones.geojson", ...columns("size=grtklas")];
  const { stdout } = await analyse([...options, "--json"], files);
  const [zone] = JSON.parse(stdout).zones;
  // 04 is 5-9, 05 is 10-19, 03 is 2-4, 12 is 1,000 or more; firm 3 is gone in 2022.
  expect(zone.bySubsector.metaal.jobsRange).toEqual({
    2015: { low: 10, high: 18, unknown: 0 },
    2022: { low: 10, high: 19, unknown: 0 },
  });
  expect(zone.bySubsector.voeding.jobsRange[2022]).toEqual({ low: 1000, high: null, unknown: 0 });
  // At least 10 - 9, 1000 - 4 and -9.
  expect(zone.changeRange).toEqual({ low: 988, high: null, unknown: 0 });
  const table = await analyse([...options, "--out", "z.geojson"], files);
  expect(table.stdout).toContain("at least +988");
  const saved = JSON.parse(new TextDecoder().decode(table.written["z.geojson"])).features[0].properties;
  expect([saved.changeLow, saved.changeHigh]).toEqual([988, null]);
});

test("a table on the terminal shows a range, the word for unknown, and no change of one year", async () => {
  const range = await run("count", "size-codes-2022.csv", columns("size=grootteklasse"));
  expect(range.stdout).toContain("Jobs are a range by size class");
  expect(range.stdout).toMatch(/z +4 +27–62 +0/);
  const none = await run("count", "with-least-2022.csv", [...columns("jobs=-", "sbi=-"), "--lang", "nl"]);
  expect(none.stdout).toContain("of dit maakindustrie is, is niet bekend");
  expect(none.stdout).toContain("Het register heeft één jaar: geen verandering te zien.");
  expect(none.stdout).toMatch(/z +2 +onbekend +0/);
  expect(none.stdout).not.toContain("sinds");
  const one = await run("count", "one-year.csv", []);
  expect(one.stdout).toMatch(/z +3 +35 +0/);
  expect(one.stdout).not.toContain("since");
});

test("tension gives firms and no score without jobs, and tests nothing without SBI codes", async () => {
  const { stdout } = await run("tension", "size-codes-2022.csv", [
    ...columns("size=grootteklasse"),
    "--json",
  ]);
  const [zone] = JSON.parse(stdout).zones;
  expect(zone).toMatchObject({ firmsWithinReach: 4, jobs: null, score: null });
  expect(zone.jobsRange).toEqual({ low: 27, high: 62, unknown: 1 });
  const table = await run("tension", "no-jobs-2022.csv", columns("jobs=-"));
  expect(table.stdout).toMatch(/z +3 +3 +unknown +\d+% +\d+% +unknown/);
  // No homes are known of the zone: no sum of none is given for them.
  expect(table.stdout).toContain("The number of homes of 1 zone is unknown");
  expect(table.stdout).not.toContain("Homes within");
  const untested = await run("tension", "no-sbi.csv", columns("sbi=-"));
  expect([untested.code, untested.stdout]).toEqual([2, ""]);
  expect(untested.stderr).toContain("without SBI codes no guideline distance is known");
});

test("growth is of firms for one year or without jobs, which it says; of all establishments together without SBI codes", async () => {
  const one = await run("growth", "one-year.csv", []);
  expect(one.code).toBe(0);
  expect(one.stdout).toContain("This register has one year (2022): there is no growth to see.");
  const asked = await run("growth", "one-year.csv", ["--measure", "jobs-change"]);
  expect([asked.code, asked.stdout]).toEqual([2, ""]);
  expect(asked.stderr).toContain("this register has one year (2022); there is no growth to see");
  expect((await run("growth", "one-year.csv", ["--scan", "yes"])).code).toBe(2);
  for (const [name, chosen] of [
    ["no-jobs-2022.csv", "jobs=-"],
    ["size-codes-2022.csv", "size=grootteklasse"],
  ]) {
    const none = await run("growth", name, [...columns(chosen), "--json"]);
    const told = JSON.parse(none.stdout);
    expect([none.code, told.assumed.measure, told.headline.change]).toEqual([0, "firms", null]);
    const inSquares = told.cells.map((cell: Record<string, unknown>) => [cell.jobs2022, cell.change]);
    expect(inSquares).toEqual(inSquares.map(() => [null, null]));
    // All rows but the shop, whatever is known of their size.
    const sum = told.cells.reduce((total: number, cell: { value: number }) => total + cell.value, 0);
    expect(sum).toBe(told.read - 1);
    const refused = await run("growth", name, [...columns(chosen), "--measure", "jobs"]);
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("--measure firms");
  }
  const jobs = await run("growth", "one-year.csv", ["--measure", "jobs", "--json"]);
  const output = JSON.parse(jobs.stdout);
  expect([jobs.code, output.shiftShare, output.lacks]).toEqual([0, [], ["change"]]);
  expect(output.portSide.metaal.outside).toEqual({ 2022: 12 });
  const all = await run("growth", "no-sbi.csv", [...columns("sbi=-"), "--json"]);
  const { portSide, shiftShare } = JSON.parse(all.stdout);
  // 10 + 20 + 7 and 12 + 18 + 5 + 7, all outside the port.
  expect(portSide.unknown.outside).toEqual({ 2015: 37, 2022: 42 });
  expect([Object.keys(portSide), shiftShare]).toEqual([["unknown"], []]);
  const readable = await run("growth", "no-sbi.csv", columns("sbi=-"));
  expect(readable.stdout).not.toContain("Metal products");
  const chosen = await run("growth", "no-sbi.csv", [...columns("sbi=-"), "--subsector", "metaal"]);
  expect([chosen.code, chosen.stderr.includes("no SBI codes")]).toEqual([2, true]);
});

test("saved files say what is lacking, and hold ranges and unknown subsectors", async () => {
  const zones = await run("count", "size-codes-2022.csv", [
    ...columns("size=grootteklasse"),
    "--out",
    "z.geojson",
  ]);
  const saved = JSON.parse(new TextDecoder().decode(zones.written["z.geojson"]));
  expect(saved.features[0].properties).toMatchObject({ firms: 4, jobsLow: 27, jobsHigh: 62 });
  expect(saved.features[0].properties).not.toHaveProperty("jobsBase");
  expect(JSON.stringify(saved)).toContain("Jobs are a range by size class");
  expect(JSON.stringify(saved)).toContain("One year: no change.");
  const options = [...columns("jobs=-", "sbi=-"), "--table", "firms", "--out", "f.csv"];
  const firms = await run("count", "with-least-2022.csv", options);
  const [header, first] = new TextDecoder().decode(firms.written["f.csv"]).split(/\r?\n/);
  const cellOf = (name: string) =>
    first.split(/[;,]/)[header.replace("\uFEFF", "").split(/[;,]/).indexOf(name)];
  expect([cellOf("deelsector"), cellOf("wp2022")]).toEqual(["Unknown subsector", "onbekend"]);
});

describe.skipIf(!existsSync(referenceFile("input/cases")))("a LISA delivery without a column of jobs", () => {
  const cases = (file: string) => readFileSync(referenceFile(`input/cases/29-real-header-names/${file}`));
  const zone = rectangles({ box: [92_000, 436_000, 92_400, 436_400], properties: { id: "z" } });
  const count = async (file: string, options: string[]) => {
    const args = ["count", "--firms", file, "--zones", "zones.geojson", "--json", ...options];
    const { code, stdout, stderr } = await analyse(args, { [file]: cases(file), "zones.geojson": zone });
    return { code, stderr, zone: stdout === "" ? null : JSON.parse(stdout).zones[0] };
  };

  test("size class only: firms exactly, jobs as a range in the year of bronjaar", async () => {
    const asked = await count("lisa_2022_grootteklasse.csv", []);
    expect([asked.code, asked.zone]).toEqual([2, null]);
    expect(asked.stderr).toContain('--column "size=grtklas" or --column "jobs=-"');
    const read = await count("lisa_2022_grootteklasse.csv", columns("size=grtklas"));
    // 04 is 5-9 and 06 is 20-49; the greenhouse is no manufacturing.
    expect(read.zone).toMatchObject({
      firms: { 2022: 2 },
      jobs: { 2022: null },
      jobsRange: { 2022: { low: 25, high: 58, unknown: 0 } },
      other: 1,
    });
  });

  test("parts only: asked for, added up on request, or left", async () => {
    const asked = await count("lisa_2022_zonder_banen.csv", []);
    expect([asked.code, asked.zone]).toEqual([2, null]);
    for (const answer of ["jobs=manf+vrouwf+manp+vrouwp", "size=grtklas", "jobs=-"])
      expect(asked.stderr).toContain(`--column "${answer}"`);
    const sum = await count("lisa_2022_zonder_banen.csv", columns("jobs=manf+vrouwf+manp+vrouwp"));
    expect(sum.zone).toMatchObject({ firms: { 2022: 2 }, jobs: { 2022: 37 } });
    const without = await count("lisa_2022_zonder_banen.csv", columns("jobs=-"));
    expect(without.zone).toMatchObject({ firms: { 2022: 2 }, jobs: { 2022: null } });
  });
});
