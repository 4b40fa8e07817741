import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { portSideAreas, wholeArea } from "../../../src/core/growth/area.ts";
import { grossFlows } from "../../../src/core/growth/flows.ts";
import { findMovers } from "../../../src/core/growth/movers.ts";
import { sizeDistribution } from "../../../src/core/growth/size-distribution.ts";
import { endFigures } from "../../../src/core/growth/subsector-figures.ts";
import { topMovers } from "../../../src/core/growth/top-movers.ts";
import { registerOf } from "./register.ts";

const YEARS = [2015, 2016, 2017];

describe("gross flows", () => {
  test("of four firms over two years", () => {
    const firms = registerOf(
      [
        { jobs: [10, 14, 11] }, // grows 4, shrinks 3
        { jobs: [0, 5, 5] }, // a start of 5
        { jobs: [8, 8, 0] }, // a closure of 8
        { jobs: [3, Number.NaN, 9] }, // unknown in between: its 6 count when it is known again
        { jobs: [Number.NaN, 7, 9] }, // unknown in the first year: left out, as of every change
        { jobs: [7, 9, Number.NaN] },
        { jobs: [0, 20, 0], sbi: "4321" },
      ],
      YEARS,
    );
    const { yearly, total, unknown } = grossFlows(firms, wholeArea(firms), 2015, 2017);
    expect(yearly.map(({ from, to }) => [from, to])).toEqual([
      [2015, 2016],
      [2016, 2017],
    ]);
    expect(total.growth).toEqual({ firms: 2, jobs: 4 + 6 });
    expect(total.shrinkage).toEqual({ firms: 1, jobs: 3 });
    expect(total.entries).toEqual({ firms: 1, jobs: 5 });
    expect(total.exits).toEqual({ firms: 1, jobs: 8 });
    expect(unknown).toBe(2);
    // 4 - 3 + 5 - 8 + 6.
    expect(total.change).toBe(4);
    expect(yearly.map(({ flows }) => flows.change)).toEqual([9, -5]);
  });

  test("have the balance of the change chart, and leave out the same firms, whatever is unknown in between", () => {
    const years = [2015, 2016, 2017, 2018, 2019, 2020];
    const firms = registerOf([{ jobs: [10, 10, Number.NaN, 20, 20, 20] }], years);
    const area = wholeArea(firms);
    const { total, yearly, unknown } = grossFlows(firms, area, 2015, 2020);
    expect([total.change, total.growth, unknown]).toEqual([10, { firms: 1, jobs: 10 }, 0]);
    expect(yearly.map(({ flows }) => flows.change)).toEqual([0, 0, 10, 0, 0]);
    const jobs = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(fc.array(jobs, { minLength: 6, maxLength: 6 }), { maxLength: 20 }), (rows) => {
        const made = registerOf(
          rows.map((one, index) => ({ jobs: one, id: `${index % 3}-${index}` })),
          years,
        );
        const all = wholeArea(made);
        const flows = grossFlows(made, all, 2015, 2020, findMovers(made).moves);
        const ends = endFigures(made, all, 2015, 2020);
        const sum = (parts: Float64Array) => parts.reduce((total, one) => total + one, 0);
        expect(flows.total.change).toBe(sum(ends.jobs) - sum(ends.jobsBase));
        expect(flows.unknown).toBe(ends.unknown);
      }),
    );
  });

  test("add up to the change, in each year and in all, moves or not", () => {
    const jobs = fc.array(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 99 }), fc.constant(Number.NaN)),
      {
        minLength: 3,
        maxLength: 3,
      },
    );
    const row = fc.record({
      jobs,
      side: fc.integer({ min: 0, max: 2 }),
      business: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.boolean(), (rows, withMoves) => {
        const firms = registerOf(
          rows.map((one, index) => ({ ...one, id: `${one.business}-${index}` })),
          YEARS,
        );
        const moves = withMoves ? findMovers(firms).moves : [];
        for (const area of portSideAreas(firms)) {
          const { yearly, total } = grossFlows(firms, area, 2015, 2017, moves);
          for (const flows of [...yearly.map((pair) => pair.flows), total])
            expect(
              flows.entries.jobs -
                flows.exits.jobs +
                flows.growth.jobs -
                flows.shrinkage.jobs +
                flows.movedIn.jobs -
                flows.movedOut.jobs,
            ).toBe(flows.change);
        }
      }),
    );
  });

  test("move over the port's border, where the keys tell that two establishments are one business", () => {
    const firms = registerOf(
      [
        { id: "24000001-1", side: 0, jobs: [30, 0, 0] },
        { id: "24000001-2", side: 2, jobs: [0, 34, 34] },
        { id: "24000002-1", side: 2, jobs: [7, 0, 0] },
        { id: "24000002-2", side: 2, jobs: [0, 9, 9] },
        { id: "24000003-1", side: 2, jobs: [0, 1, 1] },
      ],
      YEARS,
    );
    const { known, moves } = findMovers(firms);
    expect(known).toBe(true);
    expect(moves).toEqual([
      { from: 0, to: 1, year: 2016 },
      { from: 2, to: 3, year: 2016 },
    ]);
    const [inside, , outside] = portSideAreas(firms).map(
      (area) => grossFlows(firms, area, 2015, 2017, moves).total,
    );
    expect(inside.movedOut).toEqual({ firms: 1, jobs: 30 });
    expect(outside.movedIn).toEqual({ firms: 1, jobs: 34 });
    // The one that moved within the outside grew by 2; only the third business is a start.
    expect(outside.growth).toEqual({ firms: 1, jobs: 2 });
    expect(outside.entries).toEqual({ firms: 1, jobs: 1 });
    expect(outside.exits).toEqual({ firms: 0, jobs: 0 });
  });

  test("know no moves from keys that say nothing of a business", () => {
    expect(
      findMovers(
        registerOf([
          { id: "000012345678", jobs: [1, 0] },
          { id: "000012345679", jobs: [0, 1] },
        ]),
      ),
    ).toEqual({
      known: false,
      moves: [],
    });
  });
});

describe("sizes and top movers", () => {
  const firms = registerOf([
    { jobs: [1, 4] },
    { jobs: [5, 19] },
    { jobs: [30, 20] },
    { jobs: [100, 0] },
    { jobs: [2, Number.NaN] },
    { jobs: [2, 500], sbi: "4321" },
    { jobs: [60, 80] },
  ]);

  test("a firm is in the class of the year; without jobs in none, with unknown jobs in the last", () => {
    const { firms: counts, jobs } = sizeDistribution(firms, wholeArea(firms), 2020);
    expect([...counts]).toEqual([1, 1, 1, 1, 0, 1]);
    expect([...jobs]).toEqual([4, 19, 20, 80, 0, 0]);
  });

  test("most first; more than half of a firm's own jobs is to be checked", () => {
    const { gained, lost } = topMovers(firms, wholeArea(firms), 2015, 2020, 2);
    expect(gained.map(({ firm, change, check }) => [firm, change, check])).toEqual([
      [6, 20, false],
      [1, 14, true],
    ]);
    expect(lost.map(({ firm, change, check }) => [firm, change, check])).toEqual([
      [3, -100, true],
      [2, -10, false],
    ]);
  });
});
