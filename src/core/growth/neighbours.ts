import { InputError } from "../errors.ts";
import type { GrowthGrid } from "./grid.ts";

/**
 * Who is near whom, as compressed adjacency over n places: place i has neighbours link[start[i]] ..
 * link[start[i + 1]), in ascending order, itself included.
 */
export type Neighbours = {
  /** Length = n + 1. */
  readonly start: Uint32Array;
  readonly link: Uint32Array;
};

/**
 * How far a neighbourhood reaches on a grid: a number of cell sizes between centres (a centre at exactly that
 * distance belongs to it), or the first ring of eight.
 */
export type Band = number | "first-ring";

/** Default neighbourhood: the eight cells around, the diagonal ones at 1.41 cell sizes. */
export const DEFAULT_BAND: Band = 1.5;

/** Bands at which a hotspot is tried again, to see whether it depends on the choice. */
export const ROBUSTNESS_BANDS = [1, 1.5, 2.5] as const;

/** Steps [columns, rows] from a cell to its neighbours under a band, itself included. */
export function bandSteps(band: Band): readonly (readonly [column: number, row: number])[] {
  const reach = band === "first-ring" ? Math.SQRT2 : band;
  if (!(reach >= 0 && reach <= 100)) throw new InputError("neighbours.band", { band });
  const steps: [number, number][] = [];
  const most = Math.floor(reach);
  // Half a millionth of a cell: a band of 2.236068 cells is meant to reach the knight's move.
  const squared = reach * reach + 1e-6;
  for (let row = -most; row <= most; row++)
    for (let column = -most; column <= most; column++)
      if (column * column + row * row <= squared) steps.push([column, row]);
  return steps;
}

/** Neighbours of each cell of a grid, itself included. Cost: O(cells * steps). */
export function gridNeighbours(grid: GrowthGrid, band: Band = DEFAULT_BAND): Neighbours {
  const steps = bandSteps(band);
  const start = new Uint32Array(grid.count + 1);
  const link = new Uint32Array(grid.count * steps.length);
  const { columns, rows, position, cellAt } = grid;
  let links = 0;
  for (let cell = 0; cell < grid.count; cell++) {
    const column = position[cell] % columns;
    const row = (position[cell] - column) / columns;
    for (const [right, up] of steps) {
      const c = column + right;
      const r = row + up;
      if (c < 0 || c >= columns || r < 0 || r >= rows) continue;
      const other = cellAt[r * columns + c];
      if (other >= 0) link[links++] = other;
    }
    start[cell + 1] = links;
  }
  return { start, link: link.slice(0, links) };
}
