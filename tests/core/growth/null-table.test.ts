import { expect, test } from "vitest";
import { CLASS_LEVELS } from "../../../src/core/growth/classes.ts";
import { buildGrid } from "../../build-grid.ts";
import { embeddedRegister } from "./embedded.ts";
import { NULLS, runsWithAnySquare } from "./nulls.ts";
import { compareSeeds } from "./seeds.ts";

const RUNS = 10;

// The short form of `npm run campaign -- growth-nulls`, which makes 200 runs at three sizes on four registers.
test.each(NULLS.filter(({ holds }) => holds))(
  "without a pattern few runs call any square: $id",
  async (one) => {
    const firms = await embeddedRegister();
    const found = runsWithAnySquare(firms, buildGrid(firms, 1000), one, RUNS, 9_999);
    CLASS_LEVELS.forEach((level, at) => {
      const standardError = Math.sqrt((level * (1 - level)) / RUNS);
      expect(found[at] / RUNS, `at ${level}`).toBeLessThanOrEqual(level + 3 * standardError);
    });
  },
);

// The short form of `npm run campaign -- growth-seeds 30`.
test("another seed of the draws changes no class that is not told to be on the edge, and loses none of the strongest", async () => {
  const { marked, meanChanged, lost, unannounced } = compareSeeds(await embeddedRegister(), 1000, 3);
  expect([lost, unannounced]).toEqual([0, 0]);
  expect(meanChanged / marked).toBeLessThan(0.02);
});
