import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_LENS, LENS_SWITCHES, lensOf } from "../../../src/core/tension/lens.ts";
import { decodeLens, encodeLens } from "../../../src/state/link/lens-letters.ts";

test("the letters of links that were made before", () => {
  expect(encodeLens(DEFAULT_LENS)).toBe("");
  expect(decodeLens("m")).toEqual({ ...DEFAULT_LENS, areaType: "mixed" });
  expect(decodeLens("h")).toEqual({ ...DEFAULT_LENS, reduceHazard: true });
  expect(decodeLens("s")).toEqual({ ...DEFAULT_LENS, sizeRule: true });
  expect(decodeLens("p")).toEqual({ ...DEFAULT_LENS, plotRadius: "estimate" });
  expect(decodeLens("t")).toEqual({ ...DEFAULT_LENS, countTransition: false });
  expect(encodeLens(decodeLens("mhspt"))).toBe("mhspt");
});

test("no letters, and letters that no switch has, are the usual lens", () => {
  expect(decodeLens(undefined)).toEqual(DEFAULT_LENS);
  expect(decodeLens("xq%")).toEqual(DEFAULT_LENS);
});

test("every lens comes back from its letters", () => {
  const picks = fc.tuple(...LENS_SWITCHES.map(({ values }) => fc.nat({ max: values.length - 1 })));
  fc.assert(
    fc.property(picks, (at) => {
      let next = 0;
      const lens = lensOf(({ values }) => values[at[next++]]);
      expect(decodeLens(encodeLens(lens))).toEqual(lens);
    }),
    { seed: 2, numRuns: 200 },
  );
});
