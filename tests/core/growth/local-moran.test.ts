import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { giStarOfWindows } from "../../../src/core/growth/gi-star.ts";
import { localMoran, QUADRANTS } from "../../../src/core/growth/local-moran.ts";
import type { Neighbours } from "../../../src/core/growth/neighbours.ts";
import { windowsOf } from "../../oracles/neighbours.ts";
import { referenceFile } from "../../reference-dir.ts";

function linked(lists: readonly (readonly number[])[]): Neighbours {
  const start = Uint32Array.from([0, ...lists.map((_, at) => lists.slice(0, at + 1).flat().length)]);
  return { start, link: Uint32Array.from(lists.flat()) };
}

test("local Moran of four places in a row, worked by hand, names the outlier", () => {
  // Mean 3; deviations -2, 5, -2, -1: squares 34, so m2 = 8.5.
  const values = Float64Array.of(1, 8, 1, 2);
  const { i, expected, variance, z, quadrant } = localMoran(
    values,
    linked([
      [0, 1],
      [0, 1, 2],
      [1, 2, 3],
      [2, 3],
    ]),
  );
  expect(i[1]).toBeCloseTo((5 * -2) / 8.5, 12);
  expect(i[2]).toBeCloseTo((-2 * 2) / 8.5, 12);
  expect(expected[1]).toBeCloseTo(-25 / (3 * 8.5), 12);
  // (5 / 8.5)^2 x 4 / 2 x (1/2 - 1/3) x (8.5 - 25/3).
  expect(variance[1]).toBeCloseTo((5 / 8.5) ** 2 * 2 * (1 / 6) * (8.5 - 25 / 3), 12);
  expect(z[1]).toBeCloseTo((i[1] - expected[1]) / Math.sqrt(variance[1]), 12);
  expect([...quadrant].map((at) => QUADRANTS[at])).toEqual(["low-high", "high-low", "low-high", "low-low"]);
});

test("a place without a value, without neighbours, or where nothing varies has no score", () => {
  const { i, quadrant } = localMoran(Float64Array.of(1, Number.NaN, 4, 5), linked([[1], [0, 2], [2], [2]]));
  expect([...i.subarray(0, 3)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect([...quadrant.subarray(0, 3)]).toEqual([-1, -1, -1]);
  expect([...localMoran(Float64Array.of(2, 2), linked([[1], [0]])).i]).toEqual([Number.NaN, Number.NaN]);
});

const AFCON = referenceFile("reference/statistics/afcon.json");

test.skipIf(!existsSync(AFCON))("conflicts in 42 African countries, as spdep publishes them", () => {
  const afcon = JSON.parse(readFileSync(AFCON, "utf8"));
  const values = Float64Array.from(afcon.totcon as number[]);
  const lists = afcon.neighbours0 as number[][];
  const { i, expected, variance, z } = localMoran(values, linked(lists));
  expect(values).toHaveLength(42);
  (afcon.published_local_moran_Ii_E_Var_Z as number[][]).forEach(([ii, e, v, score], place) => {
    expect(Math.abs(i[place] - ii), `I of ${afcon.name[place]}`).toBeLessThan(
      3e-5 * Math.max(1, Math.abs(ii)),
    );
    expect(Math.abs(expected[place] - e)).toBeLessThan(1e-5);
    expect(Math.abs(variance[place] - v)).toBeLessThan(1e-4 * Math.max(1, v));
    expect(Math.abs(z[place] - score)).toBeLessThan(1e-3);
  });
  // Gi* with the country itself in its window, to the three decimals that are printed.
  const own = linked(lists.map((near, place) => [...near, place].sort((a, b) => a - b)));
  const gi = giStarOfWindows(values, windowsOf(values, own)).z;
  (afcon.published_gi_star_binary as number[]).forEach((score, place) => {
    expect(Math.abs(gi[place] - score), `Gi* of ${afcon.name[place]}`).toBeLessThan(6e-4);
  });
});

const GETIS_ORD = referenceFile("reference/statistics/getisord.json");

test.skipIf(!existsSync(GETIS_ORD))("the grid of Getis and Ord (1996): Gi* of its cell at 30", () => {
  const { x, y, val, cell0, ...published } = JSON.parse(readFileSync(GETIS_ORD, "utf8"));
  const values = Float64Array.from(val as number[]);
  const lists = Array.from(values, (_, place) =>
    Array.from(values.keys()).filter(
      (other) => Math.hypot(x[place] - x[other], y[place] - y[other]) <= 30 + 1e-9,
    ),
  );
  const gi = giStarOfWindows(values, windowsOf(values, linked(lists))).z;
  const of = Number.isInteger(cell0) ? [gi[cell0], gi[cell0 - 1]] : [];
  const nearest = of.map((score) => Math.abs(score - published["published_gi_star_30_eq14.2"]));
  expect(Math.min(...nearest)).toBeLessThan(5e-6);
});
