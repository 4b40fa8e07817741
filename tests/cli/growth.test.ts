import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { toLonLat, toRd } from "../../src/core/geometry/rd.ts";

const GEODATA = resolve(import.meta.dirname, "../../public/geodata");
const YEARS = ["2015", "2016", "2017", "2018", "2019", "2020"];

/** Runs a command with files that exist only in memory. */
async function analyse(args: string[], files: Record<string, string> = {}) {
  let stdout = "";
  let stderr = "";
  const code = await main(args, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error("none"), { code: "ENOENT" });
      return new TextEncoder().encode(text);
    },
    writeFile: async () => {},
    readEmbedded: (name) => readFile(join(GEODATA, name)),
  });
  return { code, stdout, stderr };
}

const REGISTER = [
  "vestigingsnummer;x_rd;y_rd;sbi2008;wp2015;wp2020",
  "1;92100;439100;2511;10;16", // outside the port
  "2;92200;439200;2511;20;10",
  "3;92700;439100;3109;5;5",
  "4;98100;435100;2014;100;90",
  "5;98150;435100;4321;7;700", // not manufacturing
].join("\n");

describe("analyse growth", () => {
  test("of a small register gives squares, Gi* and shift-share that can be worked out by hand", async () => {
    const { code, stdout, stderr } = await analyse(
      ["growth", "--firms", "own.csv", "--permutations", "99", "--seed", "7", "--json"],
      { "own.csv": REGISTER },
    );
    expect([code, stderr]).toEqual([0, ""]);
    const out = JSON.parse(stdout);
    expect(out).toMatchObject({ cell: 500, bandM: 750, n: 3, permutations: 99, seed: 7 });
    // Changes 6 - 10 = -4, 0 and -10: mean -14/3, spread sqrt((16 + 0 + 100) / 3 - (14/3)^2).
    expect(out.mean).toBeCloseTo(-14 / 3, 12);
    expect(out.s).toBeCloseTo(Math.sqrt(116 / 3 - (14 / 3) ** 2), 12);
    expect(
      out.cells.map((cell: Record<string, unknown>) => [
        cell.x,
        cell.y,
        cell.firms,
        cell.jobs2015,
        cell.jobs2020,
        cell.value,
      ]),
    ).toEqual([
      [98_000, 435_000, 1, 100, 90, -10],
      [92_000, 439_000, 2, 30, 26, -4],
      [92_500, 439_000, 1, 5, 5, 0],
    ]);
    // Alone: (-10 - mean) / (s sqrt((3 x 1 - 1) / 2)) = (-10 - mean) / s.
    expect(out.cells[0].z).toBeCloseTo((-10 + 14 / 3) / out.s, 12);
    // Four firms of one size change by 6, -10, 0 and -10: of one firm -3.5 is to be expected, and two of four do -10.
    expect(out.cells[0]).toMatchObject({ windowSum: -10, windowExpected: -3.5, pPerm: 1, class: "none" });
    expect(Object.keys(out.cells[0])).toEqual([
      "x",
      "y",
      "firms",
      "jobs2015",
      "jobs2020",
      "change",
      "unknown",
      "value",
      "z",
      "p",
      "q",
      "windowSum",
      "windowExpected",
      "pPerm",
      "qPerm",
      "qLow",
      "qHigh",
      "side",
      "draws",
      "class",
      "contrary",
      "edge",
      "moran",
      "moranZ",
      "outlier",
      "moranQuadrant",
    ]);
    expect(out).toMatchObject({ unknown: 0, fewCells: true, spots: [], headline: { unknown: 0 } });
    expect(out.portSide.metaal.outside).toEqual({ 2015: 30, 2020: 26 });
    const metal = out.shiftShare.find(
      (part: Record<string, unknown>) => part.area === "outside" && part.subsector === "metaal",
    );
    // The register falls from 135 to 121; metal is all outside, so nothing of it is local.
    expect(metal).toMatchObject({ reference: "region", change: -4, local: 0, comparedWith: "itself" });
    expect(metal.referencePart).toBeCloseTo((30 * -14) / 135, 9);
    expect(metal.referencePart + metal.mix + metal.local).toBeCloseTo(metal.change, 9);
    expect(out.shiftShare).toHaveLength(27);
  });

  test("of the embedded register says that it is synthetic, and its totals agree with each other", async () => {
    const { stdout } = await analyse(["growth", "--json", "--permutations", "199"]);
    const out = JSON.parse(stdout);
    expect(out.assumed.register).toBe("synthetic sample");
    expect(Object.keys(out.portSide)).toHaveLength(9);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    for (const year of ["2015", "2020"]) {
      const perSide = Object.values<Record<string, Record<string, number>>>(out.portSide).flatMap((sides) =>
        ["inside", "transition", "outside"].map((side) => sides[side][year]),
      );
      expect(sum(out.cells.map((cell: Record<string, number>) => cell[`jobs${year}`]))).toBe(sum(perSide));
    }
    expect(Object.keys(out.portSide.overig.inside)).toEqual(YEARS);
    expect(sum(out.shiftShare.map(({ change }: { change: number }) => change))).toBe(
      sum(out.cells.map(({ value }: { value: number }) => value)),
    );
  });

  test("of chosen subsectors counts only those, and is the same for the same seed", async () => {
    const args = [
      "growth",
      "--json",
      "--subsector",
      "metaal, overig",
      "--permutations",
      "99",
      "--cell",
      "1000",
    ];
    const first = await analyse(args);
    const out = JSON.parse(first.stdout);
    expect(Object.keys(out.portSide)).toEqual(["metaal", "overig"]);
    expect(out.bandM).toBe(1500);
    expect((await analyse(args)).stdout).toBe(first.stdout);
    expect((await analyse([...args, "--seed", "2"])).stdout).not.toBe(first.stdout);
  });

  test("has a shift-share for each zone of a file, against the reference asked for", async () => {
    const corner = (x: number, y: number) => toLonLat(x, y);
    const ring = [
      corner(92_000, 439_000),
      corner(92_600, 439_000),
      corner(92_600, 439_500),
      corner(92_000, 439_500),
      corner(92_000, 439_000),
    ];
    const zones = JSON.stringify({
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: { id: "mine" }, geometry: { type: "Polygon", coordinates: [ring] } },
      ],
    });
    const { stdout, stderr } = await analyse(
      [
        "growth",
        "--firms",
        "own.csv",
        "--zones",
        "z.geojson",
        "--reference",
        "national",
        "--permutations",
        "9",
        "--json",
      ],
      { "own.csv": REGISTER, "z.geojson": zones },
    );
    expect(stderr).toBe("");
    const parts = JSON.parse(stdout).shiftShare;
    expect(parts).toHaveLength(36);
    const metal = parts.find(
      (part: Record<string, unknown>) => part.area === "mine" && part.subsector === "metaal",
    );
    // National metal grows from 98 to 105 thousand: 30 x 105 / 98 = 32.14 was to be expected, 26 came.
    expect(metal).toMatchObject({ reference: "national, indicative", change: -4 });
    expect(metal.local).toBeCloseTo(26 - (30 * 105) / 98, 9);
    // 17.5% either way in both years, correlated 0.9, of those 32.14: two standard errors are 2.5 jobs.
    expect(metal.localMargin).toBeCloseTo(((30 * 105) / 98) * 0.175 * Math.sqrt(0.2), 9);
  });

  test("as a table names the spots, the firm that explains most, and the parts", async () => {
    const { stdout } = await analyse(["growth", "--permutations", "99999"]);
    expect(stdout).toMatch(/^Synthetic sample register/);
    expect(stdout).toMatch(/hot99: More jobs gained than expected: very strong evidence\n/);
    expect(stdout).toMatch(/cold99: Fewer gained \(or more lost\) than expected: very strong evidence\n/);
    expect(stdout).toMatch(/is not the chance that growth is real\.\n/);
    expect(stdout).toMatch(/marked squares went the other way themselves/);
    expect(stdout).toMatch(/area +subsector +change +reference +mix +residual +better\/worse/);
    expect(stdout).not.toMatch(/NaN|-0\.0\b|certain/);
  });

  test("tells what is unknown, how few squares there are, and that national figures are indicative", async () => {
    const own = `${REGISTER}\n6;92700;439120;2511;?;400`;
    const args = ["growth", "--firms", "own.csv", "--permutations", "99", "--reference", "national"];
    const { stdout } = await analyse([...args, "--lang", "nl"], { "own.csv": own });
    expect(stdout).toMatch(/1 bedrijf met onbekende banen in één van beide jaren telt niet mee/);
    expect(stdout).toMatch(/Minder dan 30 vakken/);
    expect(stdout).toMatch(/Vergeleken met: Nederland, indicatief\n/);
    expect(stdout).toMatch(/rest +± +beter\/slechter/);
    expect(stdout).toMatch(/outside +metaal +-4\.0 +\+2\.0 +\+0\.2 +-6\.1 +2\.5 /);
    expect(stdout).toMatch(/twee standaardfouten/);
    const out = JSON.parse((await analyse([...args, "--json"], { "own.csv": own })).stdout);
    expect(out).toMatchObject({ unknown: 1, headline: { unknown: 1 } });
    expect(out.assumed.reference).toBe("national, indicative");
    // 400 jobs of which nobody knows what they were are no growth.
    expect(out.cells[2]).toMatchObject({ jobs2015: 5, jobs2020: 405, change: 0, unknown: 1 });
  });

  test("against the national figures the residual of metal outside is +75, give or take 616", async () => {
    const args = ["growth", "--permutations", "9", "--reference", "national"];
    const { stdout } = await analyse(args);
    // One standard error is 308; the figures of eight subsectors are of 2015 and 2020 alone.
    expect(stdout).toMatch(/outside +metaal +\+600\.0 +\+481\.7 +\+43\.2 +\+75\.1 +616\.\d /);
    expect(stdout).toMatch(/Year by year cannot be told: the reference has no jobs of voeding in 2016\./);
    expect(JSON.parse((await analyse([...args, "--json"])).stdout).shiftShareYears).toBeNull();
  });

  test("against the rest of the region an area is not compared with itself", async () => {
    const args = ["growth", "--firms", "own.csv", "--permutations", "9", "--reference", "rest"];
    const own = REGISTER.replace("98100;435100", "62500;444100");
    const { stdout } = await analyse([...args, "--subsector", "metaal"], { "own.csv": own });
    // Besides what is outside there is chemistry alone, 100 -> 90: metal would have gone from 30 to 27, and has 26.
    expect(stdout).toMatch(/Compared with: rest of the region \(without the area\)\n/);
    expect(stdout).toMatch(/outside +metaal +-4\.0 +-3\.0 +0\.0 +-1\.0 .*not in the reference/);
    const { shiftShareYears } = JSON.parse((await analyse([...args, "--json"], { "own.csv": own })).stdout);
    expect(shiftShareYears.find((row: Record<string, unknown>) => row.subsector === "all")).toMatchObject({
      area: "inside",
      from: 2015,
      to: 2020,
      reference: "rest",
    });
  });

  test("against a rest that is not there it says so, and only then", async () => {
    const args = ["growth", "--firms", "own.csv", "--permutations", "9", "--reference", "rest"];
    const note = "Nothing to compare with for all: the register has no firms outside it.";
    const files = { "own.csv": REGISTER.replace("98100;435100", "62500;444100") };
    expect((await analyse([...args, "--area", "all"], files)).stdout).toContain(note);
    const { notes } = JSON.parse((await analyse([...args, "--area", "all", "--json"], files)).stdout);
    expect(notes.map(({ code }: { code: string }) => code)).toContain("growth.no-rest");
    expect((await analyse(args, files)).stdout).not.toContain("Nothing to compare with");
  });

  test("charts are about a zone of the region where it is named, as on the page", async () => {
    // In the middle of Rivium, by its corners in geodata/sources: four metal jobs become nine.
    const [x, y] = toRd(4.543, 51.915).map(Math.round);
    const own = `${REGISTER}\n77;${x};${y};2511;4;9`;
    const args = ["growth", "--firms", "own.csv", "--permutations", "9", "--area", "housing-zones:rivium"];
    const { stdout } = await analyse([...args, "--chart", "movers"], { "own.csv": own });
    expect(stdout).toMatch(/housing-zones:rivium +metaal +\+?5\.0/);
    const told = JSON.parse(
      (await analyse([...args, "--chart", "movers", "--json"], { "own.csv": own })).stdout,
    );
    expect(told.charts.length).toBeGreaterThan(0);
    for (const chart of told.charts) expect(chart.area).toBe("housing-zones:rivium");
    const { code, stderr } = await analyse(["growth", "--area", "housing-zones:nowhere"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--area takes inside")]);
  });

  test("a share of the growth comes with the share of the jobs, and one firm's four jobs are no share", async () => {
    const rows = (base: number, now: number) =>
      `vestigingsnummer;x_rd;y_rd;sbi2008;wp2015;wp2020\n1;92100;439100;2511;${base};${now}\n2;62500;444100;2511;30;30`;
    const told = async (csv: string) =>
      (await analyse(["growth", "--firms", "own.csv", "--permutations", "9"], { "own.csv": csv })).stdout;
    expect(await told(rows(90, 94))).toMatch(/\+4\.0 outside the port\n/);
    expect(await told(rows(90, 190))).toMatch(
      /\+100\.0 outside the port \(100% outside, where 75% of those jobs were in 2015\)/,
    );
  });

  test("of a register without manufacturing prints no NaN and no Infinity", async () => {
    const none = REGISTER.split("\n")
      .filter((line) => !/;(2511|3109|2014);/.test(line))
      .join("\n");
    const { stdout } = await analyse(["growth", "--firms", "own.csv", "--permutations", "9"], {
      "own.csv": none,
    });
    expect(stdout).not.toMatch(/NaN|Infinity|-0\.0\b/);
    expect(stdout).toMatch(/0 squares of 500 m/);
  });

  test.each([
    [["--measure", "turnover"], /--measure takes jobs-change/],
    [["--subsector", "metaal,textiel"], /--subsector takes voeding/],
    [["--permutations", "0"], /--permutations takes a number from 1/],
    [["--permutations", "9.5"], /--permutations takes a whole number/],
    [["--year", "2031"], /--year takes 2015/],
    [["--cell", "ten"], /--cell takes a number/],
    [["--reference", "none.csv"], /none\.csv: The file cannot be read/],
    [["--reference", "bad.csv"], /bad\.csv: The column “waarde” is missing/],
    [["--reference", "little.csv"], /The reference has no jobs of voeding in 2015/],
  ])("refuses %j with one line and exit code 2", async (args, sentence) => {
    const { code, stdout, stderr } = await analyse(["growth", ...args], {
      "bad.csv": "subsector;jaar\nchemie;2015\n",
      "little.csv": "subsector;jaar;waarde\nchemie;2015;3\n",
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
