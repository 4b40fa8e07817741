import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellOfFirm, type GrowthGrid } from "../../../src/core/growth/grid.ts";
import { capped, cellValues } from "../../../src/core/growth/measures.ts";
import { buildGrid } from "../../build-grid.ts";
import { registerOf } from "./register.ts";

describe("squares", () => {
  test("are aligned to RD, and a firm on a border is in the square that begins there", () => {
    const firms = registerOf([
      { xM: 91_999.99, yM: 437_000, jobs: [1, 1] },
      { xM: 92_000, yM: 437_000, jobs: [2, 2] },
      { xM: 92_499.99, yM: 437_499.99, jobs: [4, 5] },
      { xM: 92_000, yM: 436_999.99, jobs: [8, 8] },
    ]);
    const grid = buildGrid(firms, 500);
    expect(grid.count).toBe(3);
    expect([...grid.xM]).toEqual([92_000, 91_500, 92_000]);
    expect([...grid.yM]).toEqual([436_500, 437_000, 437_000]);
    expect(grid.jobs.map((jobs) => [...jobs])).toEqual([
      [8, 1, 6],
      [8, 1, 7],
    ]);
    expect(cellsOf(grid)).toEqual([1, 2, 2, 0]);
  });

  test.each([100, 250, 300, 500, 700, 1000])("every multiple of %i m begins a square", (cellM) => {
    const steps = Array.from({ length: 900 }, (_, index) => index);
    const firms = registerOf(steps.map((step) => ({ xM: step * cellM, yM: 300 * cellM, jobs: [1, 1] })));
    expect([...buildGrid(firms, cellM).xM]).toEqual(steps.map((step) => step * cellM));
  });

  test("that never held a firm stay out; one that held a firm in any year stays in", () => {
    const firms = registerOf(
      [
        { xM: 100, jobs: [0, 0, 0] },
        { xM: 1100, jobs: [0, 3, 0] },
        { xM: 2100, jobs: [Number.NaN, 0, Number.NaN] },
        { xM: 3100, jobs: [5, 5, 5], sbi: "4521" },
      ],
      [2015, 2016, 2017],
    );
    const grid = buildGrid(firms, 500);
    expect([...grid.xM]).toEqual([1000]);
    expect(cellsOf(grid)).toEqual([-1, 0, -1, -1]);
  });

  test("leave out the establishments that the mask leaves out", () => {
    const firms = registerOf([
      { xM: 100, jobs: [1, 2] },
      { xM: 120, jobs: [10, 20] },
      { xM: 9000, jobs: [1, 1] },
    ]);
    const grid = buildGrid(firms, 500, Uint8Array.from([1, 0, 0]));
    expect(grid.count).toBe(1);
    expect(grid.jobs[1][0]).toBe(2);
  });

  test("hold nothing for a register without firms", () => {
    const grid = buildGrid(registerOf([]), 500);
    expect([grid.count, grid.columns, grid.rows]).toEqual([0, 0, 0]);
  });

  test("hold everyone also when the few that are looked at first do not show the extent", () => {
    // 40,000 firms in one square and one far away, which a sample of every second row leaves out.
    const rows = Array.from({ length: 40_001 }, (_, index) => ({
      xM: index === 20_001 ? 150_000 : 92_000,
      jobs: [1, 2],
    }));
    const grid = buildGrid(registerOf(rows), 500);
    expect([...grid.xM]).toEqual([92_000, 150_000]);
    expect([...grid.firms[0]]).toEqual([40_000, 1]);
  });

  test("are the same in memory that was used before", () => {
    const firms = registerOf([
      { xM: 100, jobs: [1, 2] },
      { xM: 9000, jobs: [3, 4] },
    ]);
    expect(buildGrid(firms, 500, undefined, Int32Array.of(7, 7))).toEqual(buildGrid(firms, 500));
  });

  test("a size of nothing, and an extent that is no RD, are refused", () => {
    const firms = registerOf([
      { xM: 0, jobs: [1, 1] },
      { xM: 9e9, yM: 9e9, jobs: [1, 1] },
    ]);
    expect(() => buildGrid(firms, 0)).toThrow(expect.objectContaining({ code: "grid.cell-size" }));
    expect(() => buildGrid(firms, 500)).toThrow(expect.objectContaining({ code: "grid.too-many-cells" }));
  });

  test("totals over squares equal totals over firms", () => {
    const firm = fc.record({
      xM: fc.integer({ min: 60_000, max: 65_000 }),
      yM: fc.integer({ min: 430_000, max: 435_000 }),
      jobs: fc.array(fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(Number.NaN)), {
        minLength: 2,
        maxLength: 2,
      }),
      sbi: fc.constantFrom("2511", "1071", "4521"),
    });
    fc.assert(
      fc.property(fc.array(firm, { maxLength: 60 }), fc.constantFrom(250, 500, 1000), (rows, cellM) => {
        const firms = registerOf(rows);
        const grid = buildGrid(firms, cellM);
        // A register that knows no jobs at all: firms are counted by being there, and their jobs are unknown.
        const all = rows.flatMap(({ jobs }) => jobs);
        const noneKnown = all.some(Number.isNaN) && !all.some((jobs) => jobs > 0);
        const inIndustry = rows.filter(({ sbi }) => sbi !== "4521");
        for (const year of [0, 1]) {
          const known = inIndustry
            .map(({ jobs }) => jobs[year])
            .filter((jobs) => (noneKnown ? jobs !== 0 : jobs > 0));
          expect(sum(grid.jobs[year])).toBe(sum(known));
          expect(sum(grid.firms[year])).toBe(known.length);
        }
        const changes = inIndustry
          .map(({ jobs }) => jobs[1] - jobs[0])
          .filter((change) => !Number.isNaN(change));
        expect(sum(cellValues(grid, firms, "jobs-change", 2015, 2020))).toBeCloseTo(
          // A square with firms of unknown jobs only does not exist where others are known; they change nothing.
          sum(changes),
          9,
        );
      }),
    );
  });
});

describe("measures", () => {
  const firms = registerOf([
    { xM: 100, jobs: [10, 15] },
    { xM: 200, jobs: [10, 0] },
    { xM: 300, jobs: [Number.NaN, 50] },
    { xM: 1100, jobs: [0, 7] },
  ]);
  const grid = buildGrid(firms, 500);

  test("a change leaves out firms unknown at one end, so that an unknown is not a growth", () => {
    // Square 0: (15 - 10) + (0 - 10) = -5, not +45.
    expect([...cellValues(grid, firms, "jobs-change", 2015, 2020)]).toEqual([-5, 7]);
  });

  test("a change in % is of the jobs in the base year, and undefined from nothing", () => {
    expect([...cellValues(grid, firms, "jobs-change-pct", 2015, 2020)]).toEqual([-25, Number.NaN]);
  });

  test("firms and jobs are those of the year", () => {
    expect([...cellValues(grid, firms, "firms", 2015, 2020)]).toEqual([2, 1]);
    expect([...cellValues(grid, firms, "jobs", 2015, 2020)]).toEqual([65, 7]);
  });

  test("a year that is not in the register is refused", () => {
    expect(() => cellValues(grid, firms, "jobs-change", 2014, 2020)).toThrow(
      expect.objectContaining({ code: "growth.year-missing" }),
    );
  });

  test("capping cuts both tails to a value that occurs", () => {
    // 50 values, 2% = 1 at each end: the extremes become their neighbours.
    const values = Float64Array.from({ length: 50 }, (_, index) => (index === 49 ? 1e6 : index));
    const cut = capped(values);
    expect([cut[0], cut[1], cut[48], cut[49]]).toEqual([1, 1, 48, 48]);
    expect([...capped(Float64Array.of(Number.NaN, 3, 9))]).toEqual([Number.NaN, 3, 9]);
  });
});

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index];
  return total;
}

function cellsOf(grid: GrowthGrid): number[] {
  return Array.from(grid.positionOfFirm, (_, firm) => cellOfFirm(grid, firm));
}
