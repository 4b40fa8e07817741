import fc from "fast-check";
import { expect, test } from "vitest";
import { pointGrid } from "../../src/core/point-grid.ts";
import { aggregate, squareBreaks, squareSizeM } from "../../src/map/firms/aggregate.ts";
import { firmTable } from "./firm-table-fixture.ts";

const everywhere = { minXM: 80_000, minYM: 430_000, maxXM: 110_000, maxYM: 450_000 };

test("firms and jobs are summed per square of whole kilometres", () => {
  const table = firmTable([
    [92_000, 437_000, 4, 2, 0, 10], // on the south-west corner of 92-93, 437-438: in it
    [92_999, 437_999, 4, 2, 0, 5],
    [93_000, 437_000, 4, 2, 0, 7], // on the border: the square to the east
    [92_500, 437_500, 4, 2, 3, 0], // no jobs this year: not there
    [92_500, 437_500, 4, 2, 3, Number.NaN], // unknown: a firm, no jobs
    [92_500, 437_500, 4, 2, 3, 100], // filtered out
  ]);
  const mask = Uint8Array.from([1, 1, 1, 1, 1, 0]);
  const squares = aggregate(table, pointGrid(table.xM, table.yM), mask, table.jobs[1]!, 1000, everywhere);
  expect([...squares.xM]).toEqual([92_000, 93_000]);
  expect([...squares.yM]).toEqual([437_000, 437_000]);
  expect([...squares.firms]).toEqual([3, 1]);
  expect([...squares.jobs]).toEqual([15, 7]);
});

test("squares add up to the firms that are shown, whatever their size", () => {
  const place = fc.tuple(
    fc.integer({ min: 80_000, max: 109_999 }),
    fc.integer({ min: 430_000, max: 449_999 }),
  );
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 200 }),
      fc.constantFrom(250, 1000, 2500),
      (at, cellM) => {
        const table = firmTable(at.map(([x, y], i) => [x, y, 0, 2, 1, i % 5]));
        const mask = Uint8Array.from(at, (_, i) => (i % 3 === 0 ? 0 : 1));
        const squares = aggregate(
          table,
          pointGrid(table.xM, table.yM),
          mask,
          table.jobs[1]!,
          cellM,
          everywhere,
        );
        const shown = at.filter((_, i) => i % 3 !== 0 && i % 5 !== 0);
        expect(squares.firms.reduce((sum, firms) => sum + firms, 0)).toBe(shown.length);
      },
    ),
  );
});

test("a square is at least 12 px wide", () => {
  expect(squareSizeM(20)).toBe(250); // 12 x 20 = 240
  expect(squareSizeM(47)).toBe(1000); // 564
  expect(squareSizeM(190)).toBe(2500); // 2,280
  expect(squareSizeM(5000)).toBe(10_000);
});

test("six classes start at 1 and rise", () => {
  for (const largest of [1, 6, 7, 50, 1234, 250_000]) {
    const breaks = squareBreaks(largest);
    expect(breaks).toHaveLength(6);
    expect(breaks[0]).toBe(1);
    for (let i = 1; i < 6; i++) expect(breaks[i]!).toBeGreaterThan(breaks[i - 1]!);
  }
  expect(squareBreaks(1_000_000)).toEqual([1, 10, 100, 1000, 10_000, 100_000]);
});
