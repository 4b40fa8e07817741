import type { FirmTable } from "../../core/firm-table.ts";
import { type PointGrid, visitBox } from "../../core/point-grid.ts";

/** Firms summed over RD squares. Entry i is one square with at least one firm; arrays have equal length. */
export type Squares = {
  readonly cellM: number;
  /** South-west corner, whole multiples of cellM, RD metres. */
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  readonly firms: Uint32Array;
  /** Jobs of the year; unknown jobs left out. */
  readonly jobs: Float64Array;
};

export type RdBox = {
  readonly minXM: number;
  readonly minYM: number;
  readonly maxXM: number;
  readonly maxYM: number;
};

const CELLS_M = [100, 250, 500, 1000, 2500, 5000, 10_000] as const;

/** The smallest square that is at least 12 px wide on screen. */
export function squareSizeM(metresPerPixel: number): number {
  for (const cellM of CELLS_M) if (cellM >= 12 * metresPerPixel) return cellM;
  return CELLS_M[CELLS_M.length - 1]!;
}

/**
 * Firms with jobs (or unknown jobs) in the year, under the mask, per square. Squares that the box cuts are
 * whole: firms just outside it count.
 *
 * Cost: O(firms in the box + squares in it).
 */
export function aggregate(
  table: FirmTable,
  grid: PointGrid,
  mask: Uint8Array,
  jobs: Float32Array,
  cellM: number,
  box: RdBox,
): Squares {
  const firstX = Math.floor(box.minXM / cellM);
  const firstY = Math.floor(box.minYM / cellM);
  const columns = Math.floor(box.maxXM / cellM) - firstX + 1;
  const rows = Math.floor(box.maxYM / cellM) - firstY + 1;
  const firms = new Uint32Array(columns * rows);
  const sums = new Float64Array(columns * rows);
  const { xM, yM } = table;
  visitBox(
    grid,
    firstX * cellM,
    firstY * cellM,
    (firstX + columns) * cellM,
    (firstY + rows) * cellM,
    (found, from, to) => {
      for (let i = from; i < to; i++) {
        const row = found[i]!;
        const many = jobs[row]!;
        if (mask[row] !== 1 || many === 0) continue;
        const column = Math.floor(xM[row]! / cellM) - firstX;
        const line = Math.floor(yM[row]! / cellM) - firstY;
        if (column < 0 || line < 0 || column >= columns || line >= rows) continue;
        const cell = line * columns + column;
        firms[cell]!++;
        if (!Number.isNaN(many)) sums[cell]! += many;
      }
    },
  );
  let filled = 0;
  for (const count of firms) if (count > 0) filled++;
  const squares = {
    cellM,
    xM: new Float64Array(filled),
    yM: new Float64Array(filled),
    firms: new Uint32Array(filled),
    jobs: new Float64Array(filled),
  };
  let at = 0;
  for (let cell = 0; cell < firms.length; cell++) {
    if (firms[cell] === 0) continue;
    squares.xM[at] = (firstX + (cell % columns)) * cellM;
    squares.yM[at] = (firstY + Math.floor(cell / columns)) * cellM;
    squares.firms[at] = firms[cell]!;
    squares.jobs[at] = sums[cell]!;
    at++;
  }
  return squares;
}

/** Opacity of ink in the six classes of a square, few firms first. */
export const SQUARE_OPACITY = [0.08, 0.17, 0.28, 0.42, 0.58, 0.76] as const;

/** Lower bounds of six classes, each as many times the one before, from 1 to the largest count. */
export function squareBreaks(largest: number): number[] {
  const step = Math.max(largest, 7) ** (1 / 6);
  const breaks = [1];
  for (let i = 1; i < 6; i++) breaks.push(Math.max(breaks[i - 1]! + 1, roundTo2(step ** i)));
  return breaks;
}

function roundTo2(value: number): number {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / magnitude) * magnitude;
}
