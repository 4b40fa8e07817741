import { expect, test } from "vitest";
import { CLASS_NONE } from "../../../src/core/growth/classes.ts";
import { DEFAULT_HOTSPOT_OPTIONS, statisticSteps } from "../../../src/core/growth/hotspots.ts";
import { cellValues } from "../../../src/core/growth/measures.ts";
import { seededRandom } from "../../../src/core/seeded-random.ts";
import { finish } from "../../../src/core/steps.ts";
import { buildGrid } from "../../build-grid.ts";
import { shuffle } from "../../random.ts";
import { embeddedRegister } from "./embedded.ts";

const RUNS = 200;
/** The widest class is 90%: at most this share of runs without any pattern may show a cell of any class. */
const RATE = 0.1;

test("the register's own changes, shuffled over its cells, seldom show a hot or cold cell", async () => {
  const firms = await embeddedRegister();
  const grid = buildGrid(firms, 500);
  const values = cellValues(grid, firms, "jobs-change", 2015, 2020);
  let withAnyCell = 0;
  let normalSure = 0;
  for (let run = 0; run < RUNS; run++) {
    shuffle(values, seededRandom(1000 + run));
    const { classOf, q } = finish(statisticSteps(grid, values, { ...DEFAULT_HOTSPOT_OPTIONS, seed: run }));
    if (classOf.some((code) => code !== CLASS_NONE)) withAnyCell++;
    if (q.some((adjusted) => adjusted <= 0.01)) normalSure++;
  }
  const standardError = Math.sqrt((RATE * (1 - RATE)) / RUNS);
  expect(withAnyCell / RUNS).toBeLessThanOrEqual(RATE + 2 * standardError);
  // Why permutations: with changes this skewed the normal p is "99% certain" of pure noise in most runs.
  expect(normalSure / RUNS).toBeGreaterThan(0.5);
});
