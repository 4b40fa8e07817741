import { expect, test } from "vitest";
import { makeZone, undo } from "../../../src/app/actions.ts";
import { linkOf, openLink } from "../../../src/app/open-link.ts";
import { comparedZones } from "../../../src/app/zones/compare-zones.ts";
import { toggleZone } from "../../../src/app/zones/hidden-zones.ts";
import { zoneColumns } from "../../../src/app/zones/zone-columns.ts";
import { boundaryExport } from "../../../src/app/zones/zone-export.ts";
import { zoneFigures } from "../../../src/app/zones/zone-figures.ts";
import { densityMeasure } from "../../../src/app/zones/zone-measures.ts";
import { load, squareAround, testSession } from "../test-session.ts";

const Y = 436_000;

/** 2511 in all: three firms in the first zone, one in the second, of which one is unknown in 2015; none in the third. */
function threeZones() {
  const session = testSession();
  load(session, [
    { xM: 90_000, yM: Y, jobs: [10, 25] },
    { xM: 90_050, yM: Y, jobs: [40, 30] },
    { xM: 90_080, yM: Y, jobs: [Number.NaN, 100] },
    { xM: 92_000, yM: Y, jobs: [7, 9] },
  ]);
  for (const x of [90_000, 92_000, 94_000]) makeZone(session, "typed", squareAround(x, Y, 200));
  const analysis = session.figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  return {
    session,
    analysis,
    zones: session.figures.drawnZones.get(),
    speaker: session.figures.speaker.get(),
  };
}

test("zones stand side by side with what each has more or less than the first", () => {
  const { zones, analysis, speaker } = threeZones();
  const rows = new Map(comparedZones(zones, analysis, speaker).map((row) => [row.id, row.cells]));
  const written = (id: string) => rows.get(id)?.map(({ text, difference }) => [text, difference]);
  expect(written("area")).toEqual([
    ["16 ha", ""],
    ["16 ha", "0"],
    ["16 ha", "0"],
  ]);
  expect(written("firms")).toEqual([
    ["3", ""],
    ["1", "−2"],
    ["0", "−3"],
  ]);
  expect(written("jobs")).toEqual([
    ["155", ""],
    ["9", "−146"],
    ["0", "−155"],
  ]);
  // By hand: +15 and −10, without the firm of which nothing is known in 2015.
  expect(written("change")).toEqual([
    ["+5", ""],
    ["+2", "−3"],
    ["0", "−5"],
  ]);
  expect(written("firms-per-ha")?.map(([text]) => text)).toEqual(["0,2", "0,1", "0"]);
  // Subsectors that none of them has are no rows.
  expect([...rows.keys()].filter((id) => id.startsWith("jobs:"))).toEqual(["jobs:metaal"]);
});

test("another order compares with another zone", () => {
  const { zones, analysis, speaker } = threeZones();
  const [, second] = zones;
  const rows = comparedZones([second, zones[0]], analysis, speaker);
  expect(rows.find(({ id }) => id === "firms")?.cells.map(({ difference }) => difference)).toEqual([
    "",
    "+2",
  ]);
});

test("list, comparison and export of one row a zone say the same", () => {
  const { session, zones, analysis, speaker } = threeZones();
  session.view.setState({ selection: { kind: "total" } });
  const counted = session.figures.counted.get();
  if (!counted) throw new Error("nothing in focus");
  const { body } = boundaryExport(counted, speaker);
  expect(body.rowCount).toBe(3);
  const cells = (id: string) => body.columns.find((column) => column.id === id)?.cells;
  const listed = zones.map((zone) => zoneFigures(zone, analysis));
  expect(cells("firms")).toEqual(listed.map(({ totals }) => totals.firms));
  expect(cells("jobs")).toEqual(listed.map(({ totals }) => totals.jobs));
  expect(cells("change")).toEqual(listed.map(({ change }) => change));
});

test("a zone that is hidden counts as before", () => {
  const { session, zones, analysis } = threeZones();
  const before = zoneFigures(zones[0], analysis).totals.firms;
  toggleZone(session, zones[0].drawn.number);
  expect(session.view.getState().hiddenZones).toEqual([1]);
  const [still] = session.figures.drawnZones.get();
  expect(zoneFigures(still, analysis).totals.firms).toBe(before);
  toggleZone(session, zones[0].drawn.number);
  expect(session.view.getState().hiddenZones).toEqual([]);
});

test("nothing is left of a hidden zone that was undone, nor of one before another link", () => {
  const { session } = threeZones();
  toggleZone(session, 3);
  undo(session);
  makeZone(session, "typed", squareAround(96_000, Y, 200));
  expect(session.figures.drawnZones.get().map(({ drawn }) => drawn.number)).toEqual([1, 2, 3]);
  expect(session.view.getState().hiddenZones).toEqual([]);
  toggleZone(session, 1);
  openLink(session, `#${linkOf(session)}`);
  expect(session.view.getState().hiddenZones).toEqual([]);
});

test("the line of all zones together has every column of the others, each firm once", () => {
  const { session, analysis, speaker } = threeZones();
  const together = session.figures.drawnTotal.get();
  if (!together) throw new Error("nothing together");
  expect(zoneColumns(analysis, speaker).map(({ words }) => words(together))).toEqual(["4", "164", "+7"]);
});

test("a difference that is written as nothing has no sign", () => {
  const { difference } = densityMeasure(threeZones().speaker);
  expect([difference(-0.01), difference(0.01), difference(0), difference(-0.26)]).toEqual([
    "0",
    "0",
    "0",
    "−0,3",
  ]);
});
