import { afterEach, expect, test, vi } from "vitest";
import { deleteZone, makeZone, redo, undo, wipeFilters } from "../../src/app/actions.ts";
import { boundsOfFocus, kindOf } from "../../src/app/zones/focus.ts";
import { spokenCount } from "../../src/app/zones/spoken-count.ts";
import { knownTotals } from "../../src/app/zones/zone-count.ts";
import { boundaryExport, firmsExport } from "../../src/app/zones/zone-export.ts";
import { zoneFigures } from "../../src/app/zones/zone-figures.ts";
import { formatChange } from "../../src/i18n/format.ts";
import { chooseYear, onlyFilter, toggleFilter } from "../../src/state/project.ts";
import { load, squareAround, testSession } from "./test-session.ts";

/** How often the core counted a zone: what every place on screen shares. */
const counts = vi.hoisted(() => ({ zone: 0, distinct: 0 }));
vi.mock("../../src/core/counting/index.ts", async (original) => {
  const real = await original<typeof import("../../src/core/counting/index.ts")>();
  return {
    ...real,
    countZone: (...args: Parameters<typeof real.countZone>) => {
      counts.zone++;
      return real.countZone(...args);
    },
    countDistinct: (...args: Parameters<typeof real.countDistinct>) => {
      counts.distinct++;
      return real.countDistinct(...args);
    },
  };
});

afterEach(() => {
  counts.zone = 0;
  counts.distinct = 0;
});

/** Three firms within 200 m of a point, one 5 km off, one whose jobs of 2020 are unknown. */
const X = 90_000;
const Y = 436_000;
const FIRMS = [
  { xM: X, yM: Y, jobs: [10, 25] },
  { xM: X + 100, yM: Y, subsector: 2, side: 0, jobs: [100, 80] },
  { xM: X, yM: Y + 100, side: 1, jobs: [0, 7] },
  { xM: X + 5000, yM: Y, jobs: [40, 40] },
  { xM: X - 100, yM: Y, jobs: [30, Number.NaN] },
] as const;

function withZone() {
  const session = testSession();
  load(session, FIRMS);
  makeZone(session, "typed", squareAround(X, Y, 200));
  return session;
}

test("a drawn zone is in focus, counted, spoken of and listed with the same figures", () => {
  const session = withZone();
  const { figures } = session;
  const counted = figures.counted.get();
  if (!counted) throw new Error("nothing in focus");
  // By hand: four firms with 25 + 80 + 7 jobs; the jobs of the fourth are unknown, which is told beside it.
  expect(counted.totals).toMatchObject({ firms: 4, jobs: 112, bySide: [1, 1, 2] });
  expect(counted.count.unknownJobs).toBe(1);
  expect(counted.totals.jobsBase).toBe(140);
  expect(spokenCount(counted, figures.speaker.get())).toContain("112");
  const [zone] = figures.drawnZones.get();
  const analysis = figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  expect(zoneFigures(zone, analysis)).toMatchObject({ totals: counted.totals, unknownJobs: 1 });
  expect(kindOf(counted.focus, new Map(), figures.speaker.get())).not.toBe("");
  const [west, south, east, north] = boundsOfFocus(counted.focus);
  expect(east - west).toBeGreaterThan(0.005);
  expect(north - south).toBeGreaterThan(0.003);
});

test("the change leaves out who is known in one year only, once the zone rests", () => {
  vi.useFakeTimers();
  const session = withZone();
  const { figures } = session;
  const stop = figures.rested.subscribe(() => {});
  vi.runAllTimers();
  const counted = figures.counted.get();
  const rested = figures.rested.get();
  if (!counted || !rested) throw new Error("nothing rests");
  const { totals, oneSided } = knownTotals(counted.totals, rested, counted.analysis);
  // The firm of 30 jobs in 2015 and unknown jobs in 2020 is the one that is left out: 112 - 110.
  expect([totals.jobs - totals.jobsBase, oneSided]).toEqual([2, 1]);
  expect([...rested.rows]).toEqual([0, 1, 2, 4]);
  stop();
  vi.useRealTimers();
});

test("sentence, exported boundary and card tell one change, and say who is left out of it", () => {
  const session = withZone();
  const { figures } = session;
  const counted = figures.counted.get();
  if (!counted) throw new Error("nothing in focus");
  const { columns } = boundaryExport(counted, figures.speaker.get()).body;
  expect(Object.fromEntries(columns.map(({ id, cells }) => [id, cells[0]]))).toMatchObject({
    jobs: 112,
    jobsBase: 140,
    change: 2,
    changeUnknown: 1,
  });
  const answer = figures.answer.get();
  const { firms } = counted.analysis.register;
  const outside = [...firms.portSide.keys()]
    .filter((row) => firms.portSide[row] === 2 && firms.subsector[row] < 9)
    .map((row) => firms.jobs[1][row] - firms.jobs[0][row])
    .filter((change) => !Number.isNaN(change))
    .reduce((sum, change) => sum + change, 0);
  expect(answer?.jobs).toContain(`**${formatChange("nl", outside)}** erbuiten`);
  expect(answer?.unknown).toBe(
    "1 bedrijf met onbekende banen in één van beide jaren telt niet mee in de verandering.",
  );
});

test("one count per pointer move, however many places show it", () => {
  const session = withZone();
  const { figures, live } = session;
  const places = Array.from({ length: 8 }, () => figures.counted.subscribe(() => figures.counted.get()));
  figures.counted.get();
  counts.zone = 0;
  for (let move = 1; move <= 20; move++) {
    live.setState({
      zone: {
        number: 1,
        editing: true,
        outline: squareAround(X + move, Y, 200),
        moving: true,
        problem: null,
      },
    });
    // The label, the card, the spoken text and the list ask for it again.
    for (let ask = 0; ask < 4; ask++) figures.counted.get();
    expect(counts.zone).toBe(move);
  }
  for (const stop of places) stop();
});

test("a filter, a year and an undo give the figures that belong to them", () => {
  const session = withZone();
  const { figures, project } = session;
  const firms = () => figures.counted.get()?.totals.firms;
  const jobs = () => figures.counted.get()?.totals.jobs;
  onlyFilter(project, "subsectors", 2);
  expect([firms(), jobs()]).toEqual([1, 80]);
  chooseYear(project, 2015);
  expect([firms(), jobs()]).toEqual([1, 100]);
  wipeFilters(session);
  expect([firms(), jobs()]).toEqual([3, 140]);
  undo(session);
  expect([firms(), jobs()]).toEqual([1, 100]);
  redo(session);
  expect([firms(), jobs()]).toEqual([3, 140]);
  toggleFilter(project, "sides", 0);
  expect([firms(), jobs()]).toEqual([2, 40]);
});

test("undo brings a removed zone back into focus, and the total counts each firm once", () => {
  const session = withZone();
  const { figures, view } = session;
  makeZone(session, "typed", squareAround(X + 100, Y, 90));
  expect(figures.counted.get()?.totals.firms).toBe(1);
  view.setState({ selection: { kind: "total" } });
  expect(figures.counted.get()?.totals.firms).toBe(4);
  expect(figures.drawnTotal.get()?.totals.firms).toBe(4);
  expect(figures.counted.get()?.focus.zone).toBe(null);
  deleteZone(session, 2);
  expect(figures.drawnTotal.get()).toBe(null);
  undo(session);
  expect(figures.focus.get()?.key).toBe("drawn:2");
});

test("the opening sentence has the change of every side, and stays silent without a register", () => {
  const empty = testSession();
  expect(empty.figures.answer.get()).toBe(null);
  expect(empty.figures.counted.get()).toBe(null);
  const session = withZone();
  const answer = session.figures.answer.get();
  // Outside: 25 + 40 - (10 + 40 + 30), the unknown left out in 2020; inside 80 - 100; in transition 7 - 0.
  expect(answer?.jobs).toContain("−20");
  expect(answer?.jobs).toContain("+7");
  expect(answer?.filtered).toBe(false);
  onlyFilter(session.project, "sides", 1);
  expect(session.figures.answer.get()?.filtered).toBe(true);
});

test("a link that waits for its own register shows no figures of another", () => {
  const session = testSession("#d=own");
  load(session, FIRMS);
  expect(session.figures.analysis.get()).toBe(null);
  session.view.setState({ awaitsOwnRegister: false });
  expect(session.figures.analysis.get()?.year).toBe(2020);
});

test("exports carry the figures of the card and the synthetic mark", () => {
  const session = withZone();
  const counted = session.figures.counted.get();
  if (!counted) throw new Error("nothing in focus");
  const speaker = session.figures.speaker.get();
  const { body } = firmsExport(counted, speaker);
  expect(body.rowCount).toBe(4);
  const cellsOf = (id: string) => body.columns.find((column) => column.id === id)?.cells;
  expect(cellsOf("register")).toEqual(Array(4).fill(speaker.say("badge.synthetic")));
  // Years in turn: of 2020 one is unknown.
  expect(cellsOf("wp2020")).toEqual([25, 80, 7, Number.NaN]);
  const zones = boundaryExport(counted, speaker).body;
  expect(Object.fromEntries(zones.columns.map(({ id, cells }) => [id, cells[0]]))).toMatchObject({
    firms: 4,
    jobs: 112,
    unknownJobs: 1,
    number: 1,
  });
});

test("another language speaks with the same figures", () => {
  const session = withZone();
  const before = session.figures.counted.get()?.totals;
  session.view.setState({ language: "en" });
  expect(session.figures.counted.get()?.focus.name).toBe("Zone 1");
  expect(session.figures.counted.get()?.totals).toEqual(before);
  expect(session.figures.answer.get()?.jobs).toMatch(/jobs/);
});
