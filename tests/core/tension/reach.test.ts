import { describe, expect, test } from "vitest";
import type { HitRun } from "../../../src/core/tension/hit-run.ts";
import { copyOfHits, runOfZone } from "../../../src/core/tension/hit-run.ts";
import {
  askedUnder,
  aspectsUnder,
  countWithinReach,
  hitsWithinReach,
  INSIDE,
  isWithinReach,
  knownJobs,
  NOT_REACHED,
  nearness,
  placeOf,
  reachedFirms,
  WITHIN_REACH,
} from "../../../src/core/tension/reach.ts";
import { box, tensionOf } from "./made-up.ts";

describe("the rule", () => {
  test.each([
    [99.9, 100, false, true],
    [100, 100, false, false], // exactly at the distance is far enough
    [0, 0, false, false], // nothing asked, on the edge of a hole
    [0, 0, true, true], // in the zone, whatever is asked
  ])("at %d m of %d m, inside %s: within reach %s", (distanceM, askedM, inside, within) => {
    expect(isWithinReach(distanceM, askedM, inside)).toBe(within);
    expect(nearness(distanceM, askedM, inside) > 0).toBe(within);
  });

  test("unknown jobs and none add nothing", () => {
    expect([Number.NaN, 0, 2.5].map(knownJobs)).toEqual([0, 0, 2.5]);
  });
});

/** Firms 2, 0, 0, 1 and 3 at 40, 100, 20, 0 and 30 m; 1 stands inside. */
const RUN: HitRun = {
  firm: Uint32Array.of(2, 0, 0, 1, 3),
  distanceM: Float64Array.of(40, 100, 20, 0, 30),
  inside: Uint8Array.of(0, 0, 0, 1, 0),
  from: 0,
  to: 5,
};
/** Firm 1 asks nothing, firm 3 exactly what it has. */
const ASKED_M = Uint16Array.of(50, 0, 100, 30, 1500);

describe("a run of hits", () => {
  test("positions within reach, and how many they are", () => {
    expect(hitsWithinReach(RUN, ASKED_M)).toEqual([0, 2, 3]);
    expect(countWithinReach(RUN, ASKED_M)).toBe(3);
    expect(hitsWithinReach({ ...RUN, from: 1, to: 2 }, ASKED_M)).toEqual([]);
  });

  test("each firm once: inside one zone outweighs near another, and no pair is no reach", () => {
    expect([...reachedFirms(RUN, ASKED_M)]).toEqual([
      WITHIN_REACH,
      INSIDE,
      WITHIN_REACH,
      NOT_REACHED,
      NOT_REACHED,
    ]);
    const twice = {
      ...RUN,
      firm: Uint32Array.of(2, 0, 1, 1, 3),
      distanceM: Float64Array.of(40, 90, 0, 0, 9),
    };
    expect([...reachedFirms(twice, ASKED_M)]).toEqual([
      NOT_REACHED,
      INSIDE,
      WITHIN_REACH,
      WITHIN_REACH,
      NOT_REACHED,
    ]);
  });

  test("of pairs the run of a zone; a copy outlives the buffers it was found in", () => {
    const pairs = { ...RUN, zoneStart: Uint32Array.of(0, 2, 5) };
    expect(runOfZone(pairs, 1)).toMatchObject({ from: 2, to: 5 });
    const hits = {
      count: 2,
      firm: RUN.firm.slice(),
      distanceM: RUN.distanceM.slice(),
      inside: RUN.inside.slice(),
    };
    const copy = copyOfHits(hits);
    hits.firm.fill(9);
    expect([...copy.firm]).toEqual([2, 0]);
    expect([copy.from, copy.to]).toEqual([0, 2]);
  });
});

test("a firm stands where the scenario puts it, else where the register has it", () => {
  const firms = { xM: Float64Array.of(1, 2), yM: Float64Array.of(3, 4) };
  const moved = [{ firm: 1, xM: 70, yM: 80 }];
  expect(placeOf(firms, moved, 0)).toEqual({ xM: 1, yM: 3 });
  expect(placeOf(firms, moved, 1)).toMatchObject({ xM: 70, yM: 80 });
});

test("what is asked, and by which aspect, follows the area type of the lens", () => {
  const { register } = tensionOf([{ x: 0, y: 0, sbi: "2511" }], [{ rings: [[box(0, 0, 1, 1)]] }]);
  const { guidelines } = register;
  expect([...askedUnder(guidelines, { areaType: "quiet" })]).toEqual([100]);
  expect([...askedUnder(guidelines, { areaType: "mixed" })]).toEqual([50]);
  expect(aspectsUnder(guidelines, { areaType: "mixed" })).toBe(guidelines.aspects[1]);
});
