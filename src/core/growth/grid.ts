import { InputError } from "../errors.ts";
import type { FirmTable } from "../firm-table.ts";
import { SUBSECTORS } from "../subsectors.ts";

/** Cell sizes offered, metres; any other positive size works too. */
export const CELL_SIZES_M = [250, 500, 1000] as const;

/**
 * Firms in squares aligned to RD: a cell holds x in [xM, xM + cellM), y likewise, where xM and yM are whole
 * multiples of cellM. Only cells that ever held a firm under the mask exist. Arrays have length `count`
 * unless said otherwise; cells are in the order of rows south to north, within a row west to east.
 */
export type GrowthGrid = {
  readonly cellM: number;
  readonly count: number;
  /** Lower left corner, RD metres. */
  readonly xM: Int32Array;
  readonly yM: Int32Array;
  /** Extent in cells. `position[cell]` = row * columns + column in it. */
  readonly columns: number;
  readonly rows: number;
  readonly position: Int32Array;
  /** Cell at each position, -1 where none. Length = columns * rows. */
  readonly cellAt: Int32Array;
  /** Cell of each establishment, -1 for one that takes no part. Length = firms. */
  readonly cellOfFirm: Int32Array;
  readonly years: readonly number[];
  /** For each year: firms with jobs in that year, and their jobs (unknown jobs are in neither). */
  readonly firms: readonly Uint32Array[];
  readonly jobs: readonly Float64Array[];
};

/** More positions than this (a 250 m grid over 2,000 km by 2,000 km) means the coordinates are not RD. */
const MAX_POSITIONS = 64_000_000;

/**
 * Counts firms and jobs in squares.
 *
 * @param mask  1 for each establishment that takes part, length firms.count; all when left out. Establishments
 *              outside divisions 10-33 never take part
 * @throws InputError "grid.cell-size" for a size that is not positive, "grid.too-many-cells" for an extent that
 *         no register in RD has
 *
 * Cost: O(firms * years + positions).
 */
export function buildGrid(firms: FirmTable, cellM: number, mask?: Uint8Array): GrowthGrid {
  if (!(cellM > 0 && Number.isFinite(cellM))) throw new InputError("grid.cell-size", { cellM });
  const takesPart = mask ?? new Uint8Array(firms.count).fill(1);
  const extent = extentOf(firms, takesPart);
  const column0 = Math.floor(extent[0] / cellM);
  const row0 = Math.floor(extent[1] / cellM);
  const empty = extent[0] > extent[2];
  const columns = empty ? 0 : Math.floor((extent[2] / cellM) * (1 + Number.EPSILON)) - column0 + 1;
  const rows = empty ? 0 : Math.floor((extent[3] / cellM) * (1 + Number.EPSILON)) - row0 + 1;
  if (columns * rows > MAX_POSITIONS) throw new InputError("grid.too-many-cells", { columns, rows, cellM });

  const cellOfFirm = new Int32Array(firms.count);
  locate(firms, takesPart, cellM, column0, row0, columns, columns * rows, cellOfFirm);

  // One position more than the grid has: rows that take no part add up there, which costs less than a test.
  const positions = columns * rows;
  const firmSums: Uint32Array[] = [];
  const jobSums: Float64Array[] = [];
  for (const jobs of firms.jobs) {
    const firmsAt = new Uint32Array(positions + 1);
    const jobsAt = new Float64Array(positions + 1);
    addYear(jobs, cellOfFirm, firmsAt, jobsAt);
    firmSums.push(firmsAt);
    jobSums.push(jobsAt);
  }

  const cellAt = new Int32Array(positions + 1).fill(-1);
  let count = 0;
  for (let at = 0; at < positions; at++) {
    for (let year = 0; year < firmSums.length; year++) {
      if (firmSums[year][at] > 0) {
        cellAt[at] = count++;
        break;
      }
    }
  }
  const position = new Int32Array(count);
  const xM = new Int32Array(count);
  const yM = new Int32Array(count);
  for (let at = 0; at < positions; at++) {
    const cell = cellAt[at];
    if (cell < 0) continue;
    position[cell] = at;
    xM[cell] = ((at % columns) + column0) * cellM;
    yM[cell] = (Math.floor(at / columns) + row0) * cellM;
  }
  for (let firm = 0; firm < cellOfFirm.length; firm++) cellOfFirm[firm] = cellAt[cellOfFirm[firm]];
  return {
    cellM,
    count,
    xM,
    yM,
    columns,
    rows,
    position,
    cellAt: cellAt.subarray(0, positions),
    cellOfFirm,
    years: firms.years,
    firms: firmSums.map((sums) => atCells(sums, position, new Uint32Array(count))),
    jobs: jobSums.map((sums) => atCells(sums, position, new Float64Array(count))),
  };
}

function extentOf({ count, xM, yM, subsector }: FirmTable, takesPart: Uint8Array): number[] {
  const subsectors = SUBSECTORS.length;
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let firm = 0; firm < count; firm++) {
    if (takesPart[firm] === 0 || subsector[firm] >= subsectors) continue;
    const x = xM[firm];
    const y = yM[firm];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

function locate(
  { count, xM, yM, subsector }: FirmTable,
  takesPart: Uint8Array,
  cellM: number,
  column0: number,
  row0: number,
  columns: number,
  nowhere: number,
  out: Int32Array,
): void {
  const subsectors = SUBSECTORS.length;
  const left = column0 * cellM;
  const bottom = row0 * cellM;
  // Multiplying is half the cost of dividing. The factor is the next number above 1 / cellM, so that a firm on
  // x = 1500 is surely in the cell that begins there (and one less than a nanometre before it is too).
  const perM = (1 / cellM) * (1 + Number.EPSILON);
  for (let firm = 0; firm < count; firm++) {
    out[firm] =
      takesPart[firm] === 0 || subsector[firm] >= subsectors
        ? nowhere
        : (((yM[firm] - bottom) * perM) | 0) * columns + (((xM[firm] - left) * perM) | 0);
  }
}

function addYear(jobs: Float32Array, at: Int32Array, firmsAt: Uint32Array, jobsAt: Float64Array): void {
  for (let firm = 0; firm < at.length; firm++) {
    const here = jobs[firm];
    // False for 0 (not registered) and for NaN (unknown) alike.
    if (here > 0) {
      firmsAt[at[firm]]++;
      jobsAt[at[firm]] += here;
    }
  }
}

function atCells<Sums extends Uint32Array | Float64Array>(sums: Sums, position: Int32Array, out: Sums): Sums {
  for (let cell = 0; cell < position.length; cell++) out[cell] = sums[position[cell]];
  return out;
}
