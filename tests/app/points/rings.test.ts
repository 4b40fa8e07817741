import { describe, expect, test } from "vitest";
import { chooseRings, makeZone } from "../../../src/app/actions.ts";
import { linkOf } from "../../../src/app/open-link.ts";
import { circleAround, readRadii, ringsAround } from "../../../src/app/points/rings.ts";
import { zoneFigures } from "../../../src/app/zones/zone-figures.ts";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { onlyFilter } from "../../../src/state/project.ts";
import { seededRandom } from "../../random.ts";
import { load, type MadeFirm, testSession } from "../test-session.ts";

const X = 90_000;
const Y = 436_000;
const RADII = [100, 250, 500, 1000];

/** By their distance from the point: 30, 60, 200, 240, 700 and 1,100 m. Jobs of the fourth are unknown. */
const FIRMS: readonly MadeFirm[] = [
  { xM: X + 30, yM: Y, jobs: [1, 10] },
  { xM: X, yM: Y - 60, jobs: [1, 20], subsector: 2 },
  { xM: X - 200, yM: Y, jobs: [1, 30] },
  { xM: X, yM: Y + 240, jobs: [1, Number.NaN] },
  { xM: X + 420, yM: Y + 560, jobs: [1, 40], subsector: 2 },
  { xM: X - 1100, yM: Y, jobs: [1, 1000] },
];

function around(firms: readonly MadeFirm[]) {
  const session = testSession();
  load(session, firms);
  const [lon, lat] = toLonLat(X, Y);
  const analysis = () => {
    const now = session.figures.analysis.get();
    if (!now) throw new Error("nothing loaded");
    return now;
  };
  return { session, lon, lat, analysis, rings: () => ringsAround(lon, lat, RADII, analysis()) };
}

test("rings hold what a hand counts, within each distance and in each ring alone", () => {
  const { rings } = around(FIRMS);
  expect(rings().map(({ within }) => [within.firms, within.jobs, within.unknownJobs])).toEqual([
    [2, 30, 0],
    [4, 60, 1],
    [4, 60, 1],
    [5, 100, 1],
  ]);
  expect(rings().map(({ alone }) => [alone.firms, alone.jobs, alone.unknownJobs])).toEqual([
    [2, 30, 0],
    [2, 30, 1],
    [0, 0, 0],
    [1, 40, 0],
  ]);
});

test("a ring with firms of which no jobs are known does not say that there are none", () => {
  const { rings } = around([
    { xM: X + 10, yM: Y, jobs: [1, 5] },
    { xM: X + 200, yM: Y, jobs: [1, Number.NaN] },
  ]);
  expect(rings()[1].within.jobs).toBe(5);
  expect(rings()[1].alone).toMatchObject({ firms: 1, jobs: Number.NaN, unknownJobs: 1 });
});

test("filter and year are those in use", () => {
  const { session, rings } = around(FIRMS);
  onlyFilter(session.project, "subsectors", 4);
  const counted = rings().map(({ within }) => within.firms);
  expect(counted).toEqual([1, 3, 3, 3]);
  session.project.setState({ year: 2015 });
  expect(rings().map(({ within }) => within.jobs)).toEqual([1, 3, 3, 3]);
});

test("a ring that is made a zone counts what the table says; rings add up", () => {
  const random = seededRandom(7);
  const firms = Array.from(
    { length: 400 },
    (): MadeFirm => ({
      xM: X + 2400 * (random() - 0.5),
      yM: Y + 2400 * (random() - 0.5),
      jobs: [3, random() < 0.1 ? Number.NaN : Math.ceil(40 * random())],
    }),
  );
  const { session, lon, lat, rings, analysis } = around(firms);
  const table = rings();
  chooseRings(session, "somewhere", lon, lat);
  const without = linkOf(session);
  for (const radiusM of RADII) makeZone(session, "radius", circleAround(lon, lat, radiusM));
  const zones = session.figures.drawnZones.get().map((zone) => zoneFigures(zone, analysis()));
  expect(zones.map(({ totals, unknownJobs }) => [totals.firms, totals.jobs, unknownJobs])).toEqual(
    table.map(({ within }) => [within.firms, within.jobs, within.unknownJobs]),
  );
  let sum = 0;
  for (const { within, alone } of table) {
    sum += alone.firms;
    expect(sum).toBe(within.firms);
  }
  expect(table[3].within.firms).toBeGreaterThan(100);
  // The point itself is in no link.
  expect(without).toBe(linkOf(testSession()));
});

describe("distances as typed", () => {
  test.each([
    ["100, 250, 500, 1000", [100, 250, 500, 1000]],
    ["1.000; 50 ;100 m", [50, 100, 1000]],
    ["100 250", [100, 250]],
    ["300,300", [300]],
    ["", null],
    ["100, x", null],
    ["9", null],
    ["50001", null],
    ["12.5", null],
    ["1,2,3,4,5,6,7,8,9", null],
  ])("%s", (typed, radii) => {
    expect(readRadii(typed)).toEqual(radii);
  });
});
