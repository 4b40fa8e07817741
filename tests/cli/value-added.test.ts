import { expect, test } from "vitest";
import { analyse } from "./fake-io.ts";

const REGISTER = [
  "nr;x_rd;y_rd;sbi2008;wp2015;wp2020;toegevoegde_waarde_2015;toegevoegde_waarde_2020",
  "1;92100;439100;2511;10;16;900.000;1.600.000",
  "2;92200;439200;2511;20;10;2.000.000;geheim",
  "3;62500;444100;2014;100;90;40.000.000;42.500.000",
].join("\n");
const FILES = { "own.csv": REGISTER };
const GROWTH = ["growth", "--firms", "own.csv", "--permutations", "9"];

test("value added of a register: by side and subsector, in millions, with who is unknown", async () => {
  const { stdout, stderr, code } = await analyse(GROWTH, FILES);
  expect(code).toBe(0);
  expect(stderr).toMatch(/unit of the value added .* by what a job brings it is €/);
  expect(stderr).toMatch(/1 figure of value added is no number \(geheim \(1\)\)/);
  // Outside: 0.9 and 2 million, then 1.6 of the one that is known in both years.
  expect(stdout).toMatch(/outside +metaal +2\.9 +1\.6 +\+0\.7 +100\.0% +1\n/);
  expect(stdout).toMatch(/inside +chemie +40\.0 +42\.5 +\+2\.5 +100\.0% +0\n/);
  const out = JSON.parse((await analyse([...GROWTH, "--json"], FILES)).stdout);
  expect(
    out.valueAdded.find(
      (row: { subsector: string; area: string }) => row.subsector === "metaal" && row.area === "outside",
    ),
  ).toEqual({
    area: "outside",
    subsector: "metaal",
    millions: { 2015: 2.9, 2020: 1.6 },
    unknown: { 2015: 0, 2020: 1 },
    change: 0.7,
    changeUnknown: 1,
    share: 1,
  });
});

test("the unit and the columns can be said, or nothing read", async () => {
  const thousand = await analyse([...GROWTH, "--value-unit", "thousand"], FILES);
  expect(thousand.stdout).toMatch(/inside +chemie +40000\.0 /);
  expect(thousand.stderr).not.toMatch(/unit of the value added/);
  const one = await analyse(
    [...GROWTH, "--column", "value-added.2020=toegevoegde_waarde_2020", "--value-unit", "euro"],
    FILES,
  );
  expect(one.stdout).toMatch(/inside +chemie +- +42\.5 +- /);
  const none = await analyse([...GROWTH, "--column", "value-added=-"], FILES);
  expect(none.stdout).not.toMatch(/Value added/);
  const out = await analyse(
    [...GROWTH, "--column", "value-added=-", "--table", "value-added", "--out", "u.csv"],
    FILES,
  );
  expect([out.code, out.stderr]).toEqual([2, expect.stringMatching(/does not tell value added/)]);
  const other = REGISTER.replaceAll("toegevoegde_waarde_", "tw");
  const unsaid = await analyse([...GROWTH, "--column", "value-added.2020=tw2020"], { "own.csv": other });
  expect([unsaid.code, unsaid.stderr]).toEqual([
    2,
    expect.stringMatching(/--value-unit euro, thousand, million/),
  ]);
});

test("is written to a file, and firms that are written keep theirs and are read back the same", async () => {
  const { written } = await analyse([...GROWTH, "--table", "value-added", "--out", "uit.csv"], FILES);
  const text = new TextDecoder().decode(written["uit.csv"]);
  expect(text).toMatch(/^\uFEFF?gebied,deelsector,mln_euro_2015,onbekend_2015,mln_euro_2020,onbekend_2020,/);
  expect(text).toMatch(/outside,metaal,2\.9,0,1\.6,1,0\.7,1,1/);
  const ring = [
    [3.9, 51.7],
    [4.9, 51.7],
    [4.9, 52.1],
    [3.9, 52.1],
    [3.9, 51.7],
  ];
  const zones = JSON.stringify({
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { id: "all" }, geometry: { type: "Polygon", coordinates: [ring] } },
    ],
  });
  const count = [
    "count",
    "--firms",
    "own.csv",
    "--zones",
    "z.geojson",
    "--table",
    "firms",
    "--out",
    "firms.csv",
  ];
  const firms = (await analyse(count, { ...FILES, "z.geojson": zones })).written["firms.csv"];
  const again = await analyse(GROWTH, { "own.csv": firms });
  expect(again.stderr).not.toMatch(/unit/);
  expect(again.stdout).toMatch(/outside +metaal +2\.9 +1\.6 +\+0\.7 +100\.0% +1\n/);
});
