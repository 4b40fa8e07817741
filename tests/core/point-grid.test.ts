import fc from "fast-check";
import { expect, test } from "vitest";
import { type PointGrid, pointGrid, visitBox } from "../../src/core/point-grid.ts";

const points = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 50_000, noNaN: true }),
    fc.double({ min: 300_000, max: 350_000, noNaN: true }),
  ),
  { maxLength: 300 },
);

/** Rows within a box, edges included. */
function rowsInBox(
  grid: PointGrid,
  xM: Float64Array,
  yM: Float64Array,
  ...[west, south, east, north]: readonly [number, number, number, number]
): number[] {
  const found: number[] = [];
  visitBox(grid, west, south, east, north, (rows, from, to) => {
    for (const row of rows.subarray(from, to))
      if (xM[row] >= west && xM[row] <= east && yM[row] >= south && yM[row] <= north) found.push(row);
  });
  return found;
}

test("rows in a box are those a plain scan finds", () => {
  fc.assert(
    fc.property(
      points,
      fc.double({ min: -10, max: 50_000, noNaN: true }),
      fc.double({ min: 0, max: 30_000, noNaN: true }),
      (at, west, side) => {
        const xM = Float64Array.from(at, ([x]) => x);
        const yM = Float64Array.from(at, ([, y]) => y);
        const south = 300_000 + west / 2;
        const found = rowsInBox(pointGrid(xM, yM), xM, yM, west, south, west + side, south + side);
        const scan: number[] = [];
        for (let i = 0; i < xM.length; i++)
          if (xM[i] >= west && xM[i] <= west + side && yM[i] >= south && yM[i] <= south + side) scan.push(i);
        expect(found.sort((a, b) => a - b)).toEqual(scan);
      },
    ),
  );
});

test("every row is in exactly one cell, ascending within it", () => {
  const xM = Float64Array.from([0, 10, 10, 4000, 9999]);
  const yM = Float64Array.from([0, 10, 10, 4000, 1]);
  const grid = pointGrid(xM, yM);
  expect([...grid.rows].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  expect(grid.start[grid.start.length - 1]).toBe(5);
});

test("all points at one place, and no points, are fine", () => {
  const same = pointGrid(new Float64Array(1000).fill(92_000), new Float64Array(1000).fill(437_000));
  let seen = 0;
  visitBox(same, 91_999, 436_999, 92_001, 437_001, (_, from, to) => {
    seen += to - from;
  });
  expect(seen).toBe(1000);
  const none = pointGrid(new Float64Array(0), new Float64Array(0));
  expect(rowsInBox(none, new Float64Array(0), new Float64Array(0), 0, 0, 1, 1)).toHaveLength(0);
});

test("a stray point far away does not make the grid explode", () => {
  const xM = Float64Array.from({ length: 1000 }, (_, i) => (i === 0 ? 280_000 : 92_000 + (i % 30)));
  const yM = Float64Array.from({ length: 1000 }, (_, i) => (i === 0 ? 620_000 : 437_000 + (i % 17)));
  const grid = pointGrid(xM, yM);
  expect(grid.columns * grid.rowsOfCells).toBeLessThanOrEqual(1 << 20);
  expect(rowsInBox(grid, xM, yM, 279_999, 619_999, 280_001, 620_001)).toEqual([0]);
});
