import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { booleanPointInPolygon } from "@turf/turf";
import { expect, test } from "vitest";
import { toRd } from "../../src/core/geometry/rd.ts";
import { rectangles } from "../io/small-region.ts";
import { analyse } from "./fake-io.ts";

const PORT = rectangles(
  { box: [90_000, 430_000, 92_000, 432_000], properties: { id: "port", name: "Port", status: "port" } },
  {
    box: [91_000, 431_000, 91_500, 431_500],
    properties: { id: "quay", status: "port-in-transition", partOf: "port" },
  },
);
const ZONES = rectangles(
  { box: [90_000, 430_000, 91_500, 431_500], properties: { id: "a", naam: "West" } },
  { box: [91_500, 430_000, 93_000, 431_500], properties: { id: "b", naam: "East" } },
);
const FIRMS =
  "id;x;y;sbi;wp2015;wp2020\n" +
  "1;90500;430500;2511;3;4\n" + // West, in the port
  "2;91250;431250;2562;;2\n" + // West, on the quay in transition, from 2020
  "3;91500;430800;1071;5;onbekend\n" + // on the shared border, in the port; 2020 not known
  "4;92500;431000;2511;7;\n" + // East, outside the port, gone in 2020
  "5;92500;431000;4711;9;9\n" + // East, no manufacturing
  "6;99000;439000;2511;1;1\n" + // in neither
  "7;99000;439000;;1;1\n"; // refused
const FILES = { "firms.csv": FIRMS, "zones.geojson": ZONES, "port.geojson": PORT };
/** What is told beside the result of these files. */
const TOLD =
  "analyse: firms.csv: 1 of 7 rows refused: 1 × no SBI code (first on line 8)\n" +
  "analyse: firms.csv: In 1 cell the jobs are not known: onbekend (1) (line 4). They are in no sum; the firm’s other years are.\n";
const crsOf = (name: string) => ({ type: "name", properties: { name } });
const NAMED = ["--firms", "firms.csv", "--zones", "zones.geojson", "--port", "port.geojson"];

test("count tells rows, firms and jobs of each zone, worked by hand", async () => {
  const { code, stdout, stderr } = await analyse(["count", ...NAMED, "--json"], FILES);
  expect(code).toBe(0);
  expect(stderr).toBe(TOLD);
  const { firms, zones, distinct } = JSON.parse(stdout);
  expect(firms).toMatchObject({ rows: 7, read: 6, refused: 1, establishments: 6 });
  expect(firms.refusals).toEqual([{ row: 8, code: "sbi.missing", message: "no SBI code" }]);
  const [west, east] = zones;
  expect(west).toMatchObject({
    id: "a",
    name: "West",
    rows: 3, // 1, 2, 3
    firms: { 2015: 2, 2020: 3 }, // 1, 3 | 1, 2, and 3 with unknown jobs
    jobs: { 2015: 8, 2020: 6 }, // 3 + 5 | 4 + 2
    portSide: { inside: 2, transition: 1, outside: 0 },
    other: 0,
    unknownJobs: 1,
  });
  expect(east).toMatchObject({
    id: "b",
    rows: 2, // 3, 4
    firms: { 2015: 2, 2020: 1 }, // 3, 4 | 3 with unknown jobs
    jobs: { 2015: 12, 2020: null }, // of the only firm they are unknown
    portSide: { inside: 1, transition: 0, outside: 1 },
    other: 1,
    unknownJobs: 1,
  });
  expect(west.bySubsector.metaal).toEqual({ firms: { 2015: 1, 2020: 2 }, jobs: { 2015: 3, 2020: 6 } });
  expect(west.bySubsector.voeding).toEqual({ firms: { 2015: 1, 2020: 1 }, jobs: { 2015: 5, 2020: null } });
  expect(Object.keys(west.bySubsector).length).toBe(9);
  // 1, 2, 3, 4: the firm on the shared border once.
  expect(distinct).toEqual({ rows: 4, firms: { 2015: 3, 2020: 3 }, jobs: { 2015: 15, 2020: 6 } });
});

test("the sample in the embedded housing zones is counted as turf counts it", async () => {
  const { code, stdout } = await analyse(["count", "--json"]);
  expect(code).toBe(0);
  const output = JSON.parse(stdout);
  expect(output.firms.assumed.register).toBe("synthetic sample");
  const geodata = resolve(import.meta.dirname, "../../public/geodata");
  const [header, ...lines] = readFileSync(resolve(geodata, "firms.csv"), "utf8").trim().split(/\r?\n/);
  const columns = header.split(";");
  const rows = lines.map((line) => line.split(";"));
  const at = (name: string) => columns.indexOf(name);
  const { features } = JSON.parse(readFileSync(resolve(geodata, "housing-zones.geojson"), "utf8"));
  expect(output.zones.length).toBe(features.length);
  let total = 0;
  for (const [z, feature] of features.entries()) {
    // In RD, where edges are straight.
    const polygons =
      feature.geometry.type === "Polygon" ? [feature.geometry.coordinates] : feature.geometry.coordinates;
    const coordinates = polygons.map((rings: [number, number][][]) =>
      rings.map((ring) => ring.map(([lon, lat]) => toRd(lon, lat))),
    );
    const inside = rows.filter((row) =>
      booleanPointInPolygon([Number(row[at("x_rd")]), Number(row[at("y_rd")])], {
        type: "MultiPolygon",
        coordinates,
      }),
    );
    const zone = output.zones[z];
    expect([zone.id, zone.rows + zone.other]).toEqual([feature.properties.id, inside.length]);
    expect(zone.jobs[2020]).toBe(inside.reduce((jobs, row) => jobs + Number(row[at("wp2020")]), 0));
    expect(zone.portSide.inside + zone.portSide.transition + zone.portSide.outside).toBe(zone.rows);
    total += inside.length;
  }
  expect(total).toBeGreaterThan(100);
});

test("without --json it prints a table for people, which says that the sample is synthetic", async () => {
  const { stdout } = await analyse(["count"]);
  expect(stdout).toContain("synthetic sample register");
  expect(stdout).toMatch(/^m4h +Merwe-Vierhavens/m);
  const { stdout: own } = await analyse(["count", ...NAMED], FILES);
  expect(own).toContain("7 rows: 6 read, 1 refused\n");
  expect(own).not.toContain("synthetic");
});

test("messages come in the language asked for", async () => {
  const { stdout } = await analyse(["count", ...NAMED, "--json", "--lang", "nl"], FILES);
  expect(JSON.parse(stdout).firms.refusals[0].message).toBe("geen SBI-code");
});

test("a feature that is no area is left out, and told beside the result", async () => {
  const zones = JSON.parse(ZONES);
  zones.features.unshift({ type: "Feature", properties: {}, geometry: null });
  const files = { ...FILES, "zones.geojson": JSON.stringify(zones) };
  const { code, stdout, stderr } = await analyse(["count", ...NAMED, "--json"], files);
  expect([code, JSON.parse(stdout).zones.length]).toEqual([0, 2]);
  const said = "feature 1 of zones.geojson is left out: no area";
  expect(stderr).toBe(`${TOLD}analyse: ${said}\n`);
  expect(JSON.parse(stdout).notes).toContainEqual({ code: "zones.left-out", text: said });
});

test.each([
  ["a file that is not there", ["count", "--firms", "nope.csv"], "nope.csv: The file cannot be read."],
  ["a file that is no register", ["count", "--firms", "zones.geojson"], "zones.geojson"],
  [
    "a register without coordinates",
    ["count", "--firms", "bare.csv"],
    "bare.csv: Point out which columns hold the coordinates",
  ],
  ["zones that are a register", ["count", "--zones", "firms.csv"], "firms.csv: This is no zones file. CSV, "],
  [
    "zones in a system that is not read, whatever their numbers look like",
    ["count", "--zones", "belgian.geojson"],
    "belgian.geojson: The coordinate system “EPSG:28991” is not read.",
  ],
  [
    "zones that are no JSON",
    ["count", "--zones", "broken.geojson", "--lang", "nl"],
    "broken.geojson: Het bestand lijkt GeoJSON, maar is niet te lezen: regel 2, teken 12 klopt niet.",
  ],
  ["an unknown option", ["count", "--frims", "firms.csv"], "--frims"],
  ["an option without its file", ["count", "--firms"], "--firms"],
  ["an unknown command", ["cuont"], '"cuont" is no command'],
  ["an unknown language", ["count", "--lang", "de"], "--lang takes nl or en"],
])(
  "%s is exit code 2 with a clear line for each thing to mend, and nothing on standard output",
  async (_, args, message) => {
    const { code, stdout, stderr } = await analyse(args, {
      ...FILES,
      "bare.csv": "id;naam;sbi;wp2020\n1;Een;2511;3\n",
      "belgian.geojson": JSON.stringify({ crs: crsOf("EPSG:28991"), ...JSON.parse(ZONES) }),
      "broken.geojson": '{"type":"FeatureCollection",\n"features":oops}',
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^(?:analyse: [^\n]+\n)+$/);
    expect(stderr).toContain(message);
  },
);

test("--help explains the commands", async () => {
  for (const args of [["--help"], ["count", "--help"]]) {
    const { code, stdout } = await analyse(args);
    expect(code).toBe(0);
    expect(stdout).toContain("unknownJobs");
  }
});

test("without a command the help goes to standard error, as exit code 2", async () => {
  const { code, stdout, stderr } = await analyse([]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Commands\n  count");
});

test.each(["count", "tension", "growth"])(
  "%s tells that a zone crosses itself, and goes on",
  async (command) => {
    const bowtie = [
      [90_000, 430_000],
      [91_000, 431_000],
      [91_000, 430_000],
      [90_000, 431_000],
      [90_000, 430_000],
    ];
    const zones = JSON.parse(ZONES);
    zones.features[0].geometry.coordinates = [bowtie];
    const files = { ...FILES, "zones.geojson": JSON.stringify(zones) };
    const { code, stderr } = await analyse([command, ...NAMED], files);
    expect([code, stderr]).toEqual([
      0,
      `${TOLD}analyse: zones.geojson: 1 area has an edge that crosses or touches itself; what such an edge goes round an even number of times is not counted\n`,
    ]);
  },
);

test.each(["count", "tension", "growth"])(
  "%s tells that parts of a zone lie over each other, and goes on",
  async (command) => {
    const square = (x: number) => [
      [x, 430_000],
      [x + 1000, 430_000],
      [x + 1000, 431_000],
      [x, 431_000],
      [x, 430_000],
    ];
    const zones = JSON.parse(ZONES);
    zones.features[0].geometry = { type: "MultiPolygon", coordinates: [[square(90_000)], [square(90_500)]] };
    const { code, stderr } = await analyse([command, ...NAMED], {
      ...FILES,
      "zones.geojson": JSON.stringify(zones),
    });
    expect(code).toBe(0);
    expect(stderr).toContain(
      "zones.geojson: Areas with parts that lie over each other (firms count once there; area and free share count the overlap twice): 1\n",
    );
    // Side by side they are two parts of one area, as thousands of plans are.
    zones.features[0].geometry.coordinates = [[square(90_000)], [square(91_000)]];
    const beside = await analyse([command, ...NAMED], { ...FILES, "zones.geojson": JSON.stringify(zones) });
    expect(beside.stderr).not.toContain("over each other");
  },
);

test("in Dutch, tables, messages and help are Dutch; names of options and keys stay as they are", async () => {
  const { stdout } = await analyse(["count", ...NAMED, "--lang", "nl"], FILES);
  expect(stdout).toContain("7 rijen: 6 gelezen, 1 geweigerd\n");
  expect(stdout).toMatch(/^zone +naam +bedrijven 2020 +banen 2020 /m);
  const { stderr } = await analyse(["cuont", "--lang", "nl"]);
  expect(stderr).toBe('analyse: "cuont" is geen opdracht; er zijn count, growth, tension\n');
  const { stdout: help } = await analyse(["--help", "--lang", "nl"]);
  expect(help).toContain("Opdrachten\n  count");
  expect(help).toContain("unknownJobs");
});
