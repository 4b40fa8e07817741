import { expect, test } from "vitest";
import { summarise } from "../../../src/core/counting/resting-summary.ts";
import { InputError } from "../../../src/core/errors.ts";
import { firmTable } from "./made-up-firms.ts";

const firms = firmTable(
  [
    { x: 0, y: 0, subsector: 4, side: 0, jobs: [10, 12, 30] }, // size 5-19, then 20-49
    { x: 0, y: 0, subsector: 4, side: 2, jobs: [0, 4, 4] }, // opened
    { x: 0, y: 0, subsector: 0, side: 1, jobs: [250, 0, 0] }, // closed
    { x: 0, y: 0, subsector: 0, side: 1, jobs: [3, Number.NaN, Number.NaN] }, // unknown later
    { x: 0, y: 0, subsector: 9, side: 0, jobs: [100, 100, 100] }, // no manufacturing
    { x: 0, y: 0, subsector: 8, side: 2, jobs: [7, 7, 7] }, // not among the rows
  ],
  [2015, 2019, 2020],
);
const found = summarise(firms, Uint32Array.of(0, 1, 2, 3, 4), { year: 2020, baseYear: 2015 });

test("firms and jobs per year, unknown jobs apart, no manufacturing in none of them", () => {
  expect(found.rows).toBe(4);
  expect(found.other).toBe(1);
  expect(found.perYear).toEqual({
    firms: [3, 3, 3], // 10, 250, 3 | 12, unknown, 4 | 30, unknown, 4
    jobs: [263, 16, 34],
    unknown: [0, 1, 1],
  });
});

test("subsectors and port sides add up to the whole, year by year", () => {
  for (const parts of [found.perSubsector, found.perSide])
    for (const key of ["firms", "jobs", "unknown"] as const)
      found.years.forEach((_, year) => {
        expect(parts.reduce((sum, part) => sum + part[key][year], 0)).toBe(found.perYear[key][year]);
      });
  expect(found.perSubsector[4].jobs).toEqual([10, 16, 34]);
  expect(found.perSide[1].unknown).toEqual([0, 1, 1]);
  expect(found.rowsPerSide).toEqual([1, 2, 1]);
});

test("size classes in the chosen and the base year", () => {
  expect(found.perSize).toEqual({ firms: [1, 0, 1, 0, 0], jobs: [4, 0, 30, 0, 0] });
  expect(found.perSizeBase).toEqual({ firms: [1, 1, 0, 0, 1], jobs: [3, 10, 0, 0, 250] });
});

test("opened and closed are between two known numbers", () => {
  expect([found.opened, found.closed]).toEqual([1, 1]);
});

test("no rows give zeros, and an unknown year is refused", () => {
  expect(summarise(firms, new Uint32Array(0), { year: 2020, baseYear: 2015 }).perYear.jobs).toEqual([
    0, 0, 0,
  ]);
  const ask = () => summarise(firms, new Uint32Array(0), { year: 1999, baseYear: 2015 });
  expect(ask).toThrowError(InputError);
  expect(ask).toThrowError('filter.year-unknown {"year":1999}');
});
