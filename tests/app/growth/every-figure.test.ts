import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { areaOf, placeOf } from "../../../src/app/growth/areas.ts";
import { cellFacts } from "../../../src/app/growth/cell-facts.ts";
import { changeFigure } from "../../../src/app/growth/charts/change.ts";
import { flowsFigure } from "../../../src/app/growth/charts/flows.ts";
import { foundHotspots } from "../../../src/app/growth/found-hotspots.ts";
import { hotspotKey } from "../../../src/app/growth/legend.ts";
import { listedSpots } from "../../../src/app/growth/listed-spots.ts";
import { referenceInUse } from "../../../src/app/growth/reference-in-use.ts";
import { squareRemarks } from "../../../src/app/growth/said-of-class.ts";
import { stabilityLine } from "../../../src/app/growth/said-of-stability.ts";
import { standsOut } from "../../../src/app/growth/stands-out.ts";
import { buildCountIndex } from "../../../src/core/counting/index.ts";
import { DEFAULT_HOTSPOT_OPTIONS, findHotspots } from "../../../src/core/growth/hotspots.ts";
import type { Region } from "../../../src/core/region.ts";
import { CodesByYear } from "../../../src/core/register/filtering/filter-codes.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { embeddedRegion } from "../../../src/engine/embedded.ts";
import { formatChange } from "../../../src/i18n/format.ts";
import { guessFirms } from "../../../src/io/firms/guess-firms.ts";
import { parseFirms } from "../../../src/io/firms/parse-firms.ts";
import { openTable } from "../../../src/io/open-file.ts";
import { keepRegister } from "../../../src/state/data.ts";
import { analyse } from "../../cli/fake-io.ts";
import { referenceFile } from "../../reference-dir.ts";
import { testSession } from "../test-session.ts";

const HEAD = "vestigingsnummer;naam;x_rd;y_rd;sbi2008;wp2015;wp2016;wp2020";
/** A row for each firm of a grid of 500 m: its jobs in three years, as they are typed. */
function csv(rows: number, jobs: (at: number) => string, sbi = "2511"): string {
  return [
    HEAD,
    ...Array.from({ length: rows }, (_, at) => {
      const [x, y] = [85_000 + 500 * (at % 10), 432_000 + 500 * Math.floor(at / 10)];
      return `${9000 + at};Proef ${at};${x};${y};${sbi};${jobs(at)}`;
    }),
  ].join("\n");
}

/** Small twins, made by hand, of registers that are hard on figures. */
const TWINS: Readonly<Record<string, string>> = {
  "a giant amid calm": csv(60, (at) => (at === 27 ? "3;3;5003" : `3;3;${3 + (at % 2)}`)),
  "unknown jobs": csv(60, (at) =>
    at % 3 === 0 ? "3;onbekend;x" : at % 3 === 1 ? "onbekend;12;400" : "3;4;7",
  ),
  "all alike": csv(40, () => "3;3;5"),
  "part jobs": csv(40, (at) => (at === 0 ? "3,3;3;0,1" : "3,3;3,3;3,3")),
  "everything starts": csv(40, (at) => `;;${(at % 5) + 1}`),
  "a handful": csv(3, () => "1;1;2"),
  "no manufacturing": csv(20, () => "3;3;4", "4711"),
  "a year in between unknown": csv(2, (at) => (at === 0 ? "10;onbekend;20" : "5;5;5")),
};

const HARD = ["clump", "decimals", "entries", "equal", "few", "flow", "giant", "islands", "negative", "notc"];
const MORE = ["sci", "unkhot", "unknown"];
const files = [...HARD, ...MORE].map((name) => ({
  name,
  path: referenceFile(`input/registers/${name}.csv`),
}));

let region: Region;
beforeAll(async () => {
  region = await embeddedRegion((name) => readFile(`public/geodata/${name}`));
});

async function read(text: string): Promise<FirmTable> {
  const source = await openTable(new TextEncoder().encode(text), "hard.csv");
  const { mapping } = guessFirms(source, await source.head(), "hard.csv");
  return (await parseFirms(source, mapping, region)).table;
}

/** Not a number, endless, or less than nothing: none of them is a figure, in whatever language. */
const NO_FIGURE = /NaN|Infinity|∞|undefined|(?<![\w.,])[-−]0(?:[.,]0+)?(?![\w.,]*\d)/;

const DRAWS = 99;

/** All that is said of growth, on the page and on the command line, holds the same numbers, and they are numbers. */
async function holds(text: string): Promise<void> {
  const args = ["growth", "--firms", "hard.csv", "--permutations", String(DRAWS)];
  const json = await analyse([...args, "--json"], { "hard.csv": text });
  const table = await analyse([...args, "--lang", "nl"], { "hard.csv": text });
  expect(table.stdout).not.toMatch(NO_FIGURE);
  expect(json.stdout).not.toMatch(NO_FIGURE);
  if (json.code !== 0) {
    // Nothing could be read: said, with nothing to show for it.
    expect([json.code, json.stdout]).toEqual([2, ""]);
    expect(json.stderr).not.toBe("");
    return;
  }
  const said = JSON.parse(json.stdout);
  const firms = await read(text);
  const session = testSession();
  keepRegister(session.data, {
    id: "sample",
    fileName: "hard.csv",
    synthetic: false,
    firms,
    index: buildCountIndex(firms),
    codes: new CodesByYear(firms),
  });
  const analysis = session.figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  const speaker = session.figures.speaker.get();
  const { baseYear, year, mask } = analysis;
  const options = { ...DEFAULT_HOTSPOT_OPTIONS, permutations: DRAWS, baseYear, year };
  const found = foundHotspots(findHotspots(firms, options, mask));
  const { spots, grid } = found.hotspots;
  const listed = listedSpots(found, [], speaker, (at) => stabilityLine(options, spots[at], null, speaker));
  const more = { stable: () => [], standsOut: standsOut(found.hotspots, speaker) };
  const cards = spots.map((spot, index) =>
    cellFacts({ found, spot, cell: spot.cells[0], index }, analysis, [], speaker, more),
  );
  const squares = Array.from(grid.xM, (_, cell) => ({
    card: cellFacts({ found, spot: null, cell, index: -1 }, analysis, [], speaker, more),
    hover: squareRemarks(found.hotspots, cell, speaker),
  }));
  // List, card and command line: one number for one hotspot.
  expect(listed.map(({ amount }) => amount)).toEqual(
    said.spots.map(({ change }: { change: number }) => formatChange("nl", change)),
  );
  expect(cards.map(({ figures }) => figures.at(-1)?.value.split(" ")[0])).toEqual(
    listed.map(({ amount }) => amount),
  );
  // The sentence and the command line.
  const answer = session.growthFigures.answer.get();
  for (const change of said.headline.change) expect(answer?.change).toContain(formatChange("nl", change));
  // Charts of change and of flows, and the firms themselves.
  const [from, to] = [firms.jobs[0], firms.jobs[firms.years.length - 1]];
  let change = 0;
  for (let row = 0; row < firms.count; row++)
    if (mask[row] === 1 && firms.subsector[row] < 9) change += to[row] - from[row] || 0;
  const input = {
    analysis,
    filter: session.project.getState().filter,
    area: areaOf(analysis, "all", [], ["subsectors"]),
    areaName: "alles",
    reference: referenceInUse(
      "region",
      { national: null, own: null },
      analysis.register,
      { baseYear, year },
      placeOf(analysis, "all", []),
    ),
    referenceName: "regio",
    clusters: null,
    speaker,
  };
  const charts = [changeFigure(input), flowsFigure(input)];
  for (const { summary } of charts) expect(summary).toContain(formatChange("nl", change));
  const words = { listed, cards, squares, answer, key: hotspotKey(found, options, speaker) };
  const texts = JSON.stringify(
    [words, charts.map(({ summary, table: { rows }, bars }) => [summary, rows, bars])],
    (_, value) => (ArrayBuffer.isView(value) ? undefined : Object.is(value, -0) ? "−0" : value),
  );
  const at = texts.search(NO_FIGURE);
  expect(at < 0 ? "" : texts.slice(Math.max(0, at - 80), at + 40)).toBe("");
}

describe("every figure of growth agrees and is a number", () => {
  test.each(Object.entries(TWINS))("%s", (_, text) => holds(text));

  const there = files.every(({ path }) => existsSync(path));
  test.skipIf(!there).each(files)("input/registers: $name", ({ path }) => holds(readFileSync(path, "utf8")));
});
