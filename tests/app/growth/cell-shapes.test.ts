import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineOfCells } from "../../../src/app/growth/cell-shapes.ts";
import type { GrowthGrid } from "../../../src/core/growth/grid.ts";

const CELL_M = 500;

function gridOf(corners: readonly (readonly [column: number, row: number])[]): GrowthGrid {
  return {
    cellM: CELL_M,
    count: corners.length,
    xM: Int32Array.from(corners, ([column]) => column * CELL_M),
    yM: Int32Array.from(corners, ([, row]) => row * CELL_M),
  } as unknown as GrowthGrid;
}

/** Shoelace formula; positive for a ring that runs anticlockwise, negative for a hole. */
function signedAreaM2(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  for (let at = 0; at + 1 < ring.length; at++)
    twice += ring[at][0] * ring[at + 1][1] - ring[at + 1][0] * ring[at][1];
  return twice / 2;
}

test("two squares side by side have one outline without the edge they share", () => {
  const rings = outlineOfCells(
    gridOf([
      [0, 0],
      [1, 0],
    ]),
    [0, 1],
  );
  expect(rings).toHaveLength(1);
  // Six corners: those where the squares meet lie on the outline; and back to the first.
  expect(rings[0]).toHaveLength(7);
  expect(signedAreaM2(rings[0])).toBe(2 * CELL_M * CELL_M);
});

test("a ring of eight squares has an outer and an inner outline", () => {
  const corners = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => [column, row] as const));
  const around = corners.filter(([column, row]) => column !== 1 || row !== 1);
  const rings = outlineOfCells(gridOf(around), [...around.keys()]);
  expect(rings.map(signedAreaM2).sort((a, b) => a - b)).toEqual([-(CELL_M ** 2), 9 * CELL_M ** 2]);
});

test("rings are closed and their areas add up to that of the squares, whatever the group", () => {
  const corner = fc.tuple(fc.integer({ min: 150, max: 158 }), fc.integer({ min: 860, max: 868 }));
  const groups = fc.uniqueArray(corner, { minLength: 1, maxLength: 40, selector: String });
  fc.assert(
    fc.property(groups, (corners) => {
      const rings = outlineOfCells(gridOf(corners), [...corners.keys()]);
      for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
      const areaM2 = rings.reduce((sum, ring) => sum + signedAreaM2(ring), 0);
      expect(areaM2).toBe(corners.length * CELL_M * CELL_M);
    }),
    { seed: 2 },
  );
});
