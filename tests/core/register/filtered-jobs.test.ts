import fc from "fast-check";
import { expect, test } from "vitest";
import { allFilterCodes, CodesByYear } from "../../../src/core/register/filtering/filter-codes.ts";
import { fillMask } from "../../../src/core/register/filtering/filter-mask.ts";
import { filteredJobs } from "../../../src/core/register/filtering/filtered-jobs.ts";
import { everyFirm } from "../../../src/core/register/firm-filter.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { firmTable } from "../counting/made-up-firms.ts";

const YEARS = [2015, 2018, 2020];
const all = everyFirm(2020, 2015);

test("jobs of each year and side add up over the establishments that take part", () => {
  const firms = firmTable(
    [
      { x: 0, y: 0, subsector: 0, side: 0, jobs: [1, 5, 10] },
      { x: 0, y: 0, subsector: 4, side: 2, jobs: [2, 5, Number.NaN] }, // unknown in 2020
      { x: 0, y: 0, subsector: 9, side: 2, jobs: [100, 100, 100] }, // no manufacturing
      { x: 0, y: 0, subsector: 4, side: 1, jobs: [4, 0, 40] },
    ],
    YEARS,
  );
  const codes = new CodesByYear(firms);
  // 1 + 2 + 4, 5 + 5 + 0 and 10 + 40.
  expect(filteredJobs(codes.of(all), all)).toEqual({
    perYear: [7, 10, 50],
    // Outside there is one firm in 2020, with unknown jobs: it has jobs in 2015, and no change.
    perSide: { first: [1, 4, 2], last: [10, 40, Number.NaN], change: [9, 36, 0] },
    unknown: 1,
  });
  const metal = { ...all, subsectors: all.subsectors.map((_, subsector) => subsector === 4) };
  expect(filteredJobs(codes.of(metal), metal).perYear).toEqual([6, 5, 40]);
  // Only who had 20 to 49 jobs in 2020.
  const sizes = [false, false, true, false, false, false];
  expect(filteredJobs(codes.of(all), { ...all, sizes }).perYear).toEqual([4, 0, 40]);
});

test("they are those of a sum over the mask, and codes made elsewhere give the same", () => {
  const jobs = fc.constantFrom(0, Number.NaN, 1, 4.5, 7, 30, 80, 400);
  const firm = fc.record({
    x: fc.constant(0),
    y: fc.constant(0),
    subsector: fc.integer({ min: 0, max: 9 }),
    side: fc.integer({ min: 0, max: 2 }),
    jobs: fc.tuple(jobs, jobs, jobs),
  });
  const switches = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });
  const filter = fc.record({
    subsectors: switches(10),
    sides: switches(3),
    sizes: fc.oneof(fc.constant(all.sizes), switches(6)),
    year: fc.constantFrom(...YEARS),
    baseYear: fc.constant(2015),
  });
  fc.assert(
    fc.property(fc.array(firm, { maxLength: 60 }), filter, (list, chosen) => {
      const firms = firmTable(list, YEARS);
      const codes = new CodesByYear(firms).of(chosen);
      const found = filteredJobs(codes, chosen);
      const mask = new Uint8Array(firms.count);
      fillMask(codes, chosen, mask);
      const taken = rowsTaken(firms, mask);
      const sum = (ofYear: Float32Array, rows: readonly number[]) =>
        rows.some((row) => Number.isNaN(ofYear[row])) && !rows.some((row) => ofYear[row] > 0)
          ? Number.NaN
          : rows.reduce((total, row) => total + (ofYear[row] > 0 ? ofYear[row] : 0), 0);
      expect(found.perYear).toEqual(firms.jobs.map((ofYear) => sum(ofYear, taken)));
      const now = firms.jobs[YEARS.indexOf(chosen.year)];
      for (const side of [0, 1, 2]) {
        const there = taken.filter((row) => firms.portSide[row] === side);
        expect(found.perSide.first[side]).toBe(sum(firms.jobs[0], there));
        expect(found.perSide.last[side]).toBe(sum(now, there));
        const changes = there.map((row) => now[row] - firms.jobs[0][row]).filter((one) => !Number.isNaN(one));
        expect(found.perSide.change[side]).toBe(changes.reduce((total, one) => total + one, 0));
      }
      const elsewhere = new CodesByYear(firmTable(list, YEARS), structuredClone(allFilterCodes(firms)));
      expect(filteredJobs(elsewhere.of(chosen), chosen)).toEqual(found);
    }),
    { numRuns: 200 },
  );
});

function rowsTaken({ subsector }: FirmTable, mask: Uint8Array): number[] {
  return [...mask.keys()].filter((row) => mask[row] === 1 && subsector[row] !== 9);
}
