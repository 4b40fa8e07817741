import { expect, test } from "vitest";
import { DEFAULT_HOTSPOT_OPTIONS, findHotspots } from "../../../src/core/growth/hotspots.ts";
import { stabilitySteps } from "../../../src/core/growth/stability.ts";
import { seededRandom } from "../../../src/core/seeded-random.ts";
import { finish } from "../../../src/core/steps.ts";
import { nextBelow } from "../../random.ts";
import { registerOf, type TestFirm } from "./register.ts";

const YEARS = [2015, 2016, 2020];
const OPTIONS = { ...DEFAULT_HOTSPOT_OPTIONS, permutations: 29_999, baseYear: 2015, year: 2020 };

/** 1,500 firms at random in 15 by 10 km. Within 1 km of (95000, 435000) all gain 20, half of it in the first year. */
function region(gained: readonly [first: number, whole: number]) {
  const random = seededRandom(4);
  return registerOf(
    Array.from({ length: 1500 }, (): TestFirm => {
      const xM = 88_000 + nextBelow(random, 15_000);
      const yM = 430_000 + nextBelow(random, 10_000);
      const noise = nextBelow(random, 7) - 3;
      const near = Math.hypot(xM - 95_000, yM - 435_000) < 1000;
      return { xM, yM, jobs: [50, 50 + (near ? gained[0] : 0), 50 + noise + (near ? gained[1] : 0)] };
    }),
    YEARS,
  );
}

test("a hotspot that is there is kept in every grid, size and period", () => {
  const firms = region([10, 20]);
  const hotspots = findHotspots(firms, OPTIONS);
  const [first] = finish(stabilitySteps(firms, hotspots));
  expect(hotspots.spots[0].kind).toBe("hot");
  expect(first).toEqual({
    origins: { kept: 16, of: 16 },
    sizes: { kept: 2, of: 2 },
    periods: { kept: 2, of: 2 },
  });
});

test("one that hangs on a year is kept only in the periods that hold it", () => {
  const firms = region([20, 20]);
  const hotspots = findHotspots(firms, OPTIONS);
  const [first] = finish(stabilitySteps(firms, hotspots));
  // All of it came in 2016: from 2016 on there is nothing.
  expect([first.origins.kept, first.periods]).toEqual([16, { kept: 1, of: 2 }]);
});

test("a level has no periods, its progress ends at 1, and a mask is kept to", () => {
  const firms = region([10, 20]);
  const mask = Uint8Array.from(firms.xM, (x) => (x < 92_000 ? 1 : 0));
  const nothing = findHotspots(firms, OPTIONS, mask);
  const shares = [...stabilitySteps(firms, findHotspots(firms, OPTIONS))].map(
    ({ done, total }) => done / total,
  );
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  for (const { periods } of finish(
    stabilitySteps(firms, findHotspots(firms, { ...OPTIONS, measure: "jobs" })),
  ))
    expect(periods.of).toBe(0);
  for (const { origins } of finish(stabilitySteps(firms, nothing, mask))) expect(origins.of).toBe(16);
});
