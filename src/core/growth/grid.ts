import { InputError } from "../errors.ts";
import type { FirmTable } from "../register/firm-table.ts";
import { lacksOf } from "../register/register-lacks.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Steps } from "../steps.ts";

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
  /** Extent in cells, at least that of the firms. `position[cell]` = row * columns + column in it. */
  readonly columns: number;
  readonly rows: number;
  readonly position: Int32Array;
  /** Cell at each position, -1 where none. Length = columns * rows + 1; the last is "nowhere", -1. */
  readonly cellAt: Int32Array;
  /** Position of each establishment; "nowhere" for one that takes no part. Length = firms. */
  readonly positionOfFirm: Int32Array;
  readonly years: readonly number[];
  /**
   * For each year: firms with jobs in that year, and their jobs (unknown jobs are in neither). Of a register that knows
   * no jobs at all: firms registered in that year, and NaN.
   */
  readonly firms: readonly Uint32Array[];
  readonly jobs: readonly Float64Array[];
};

/** Cell of an establishment, -1 for one that is in none. */
export function cellOfFirm({ cellAt, positionOfFirm }: GrowthGrid, firm: number): number {
  return cellAt[positionOfFirm[firm]];
}

/** More positions than this (a 250 m grid over 2,000 km by 2,000 km) means the coordinates are not RD. */
const MAX_POSITIONS = 64_000_000;
/** Rows looked at for a first guess of the extent. */
const SAMPLE = 16_384;
/** Firms taken at a time, so that their positions are still at hand when their jobs are added. */
const BLOCK = 4096;
/** Blocks between two steps: some milliseconds. */
const BLOCKS_A_STEP = 32;

/**
 * Counts firms and jobs in squares, in steps; progress is in firms.
 *
 * @param mask  1 for each establishment that takes part, length firms.count; all when left out. Establishments
 *              outside divisions 10-33 never take part
 * @param positionOfFirm  array to use for the result's, length firms.count: the one of a grid that is no
 *              longer needed. For a million firms fresh memory costs as much as the counting
 * @throws InputError "grid.cell-size" for a size that is not positive, "grid.too-many-cells" for an extent that
 *         no register in RD has
 *
 * Cost: O(firms * years + positions).
 */
export function* gridSteps(
  firms: FirmTable,
  cellM: number,
  mask?: Uint8Array,
  positionOfFirm: Int32Array = new Int32Array(firms.count),
): Steps<GrowthGrid> {
  if (!(cellM > 0 && Number.isFinite(cellM))) throw new InputError("grid.cell-size", { cellM });
  // The extent of one row in many, widened, holds nearly always all of them; else all rows are looked at.
  const guess = frameOf(firms, cellM, Math.max(1, Math.floor(firms.count / SAMPLE)));
  let frame = guess;
  let sums = yield* addFirms(firms, cellM, guess, mask, positionOfFirm);
  if (!sums) {
    frame = frameOf(firms, cellM, 1);
    sums = yield* addFirms(firms, cellM, frame, mask, positionOfFirm);
  }
  if (!sums) throw new Error("a firm lies outside the extent of all firms");
  const { column0, row0, columns, rows } = frame;
  const positions = columns * rows;
  const cellAt = new Int32Array(positions + 1).fill(-1);
  let count = 0;
  for (let at = 0; at < positions; at++) {
    for (let year = 0; year < sums.length; year++) {
      if (sums[year][2 * at] > 0) {
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
  return {
    cellM,
    count,
    xM,
    yM,
    columns,
    rows,
    position,
    cellAt,
    positionOfFirm,
    years: firms.years,
    firms: sums.map((inYear) => Uint32Array.from(position, (at) => inYear[2 * at])),
    jobs: sums.map((inYear) => Float64Array.from(position, (at) => inYear[2 * at + 1])),
  };
}

/** Extent in cells: the first column and row (multiples of the cell size), and how many. */
type Frame = {
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
};

/** Extent of every `stride`-th row, widened when that leaves some out. */
function frameOf({ count, xM, yM }: FirmTable, cellM: number, stride: number): Frame {
  if (count === 0) return { column0: 0, row0: 0, columns: 0, rows: 0 };
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let firm = 0; firm < count; firm += stride) {
    const x = xM[firm];
    const y = yM[firm];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  const margin = stride > 1 ? 5 * cellM : 0;
  const column0 = Math.floor((minX - margin) / cellM);
  const row0 = Math.floor((minY - margin) / cellM);
  // One to spare: see the rounding in `locate`.
  const columns = Math.floor((maxX + margin) / cellM) - column0 + 2;
  const rows = Math.floor((maxY + margin) / cellM) - row0 + 2;
  if (columns * rows > MAX_POSITIONS) throw new InputError("grid.too-many-cells", { columns, rows, cellM });
  return { column0, row0, columns, rows };
}

/** For each year firms and jobs in turn at each position; null when a firm is outside the frame. */
function* addFirms(
  firms: FirmTable,
  cellM: number,
  frame: Frame,
  mask: Uint8Array | undefined,
  positionOfFirm: Int32Array,
): Steps<Float64Array[] | null> {
  const nowhere = frame.columns * frame.rows;
  // Rows that take no part are added up nowhere, which costs less than a test.
  const sums = firms.jobs.map(() => new Float64Array(2 * (nowhere + 1)));
  const add = lacksOf(firms).jobs ? addRegistered : addYear;
  for (let from = 0; from < firms.count; from += BLOCK) {
    const to = Math.min(from + BLOCK, firms.count);
    if (!locate(firms, cellM, frame, from, to, positionOfFirm)) return null;
    if (mask) for (let firm = from; firm < to; firm++) if (mask[firm] === 0) positionOfFirm[firm] = nowhere;
    for (let year = 0; year < sums.length; year++)
      add(firms.jobs[year], positionOfFirm, from, to, sums[year]);
    if (to % (BLOCKS_A_STEP * BLOCK) === 0) yield { done: to, total: firms.count };
  }
  return sums;
}

/** Positions of the firms `from` .. `to`; false when one is outside the frame. */
function locate(
  { xM, yM, subsector }: FirmTable,
  cellM: number,
  { column0, row0, columns, rows }: Frame,
  from: number,
  to: number,
  positionOfFirm: Int32Array,
): boolean {
  const subsectors = SUBSECTORS.length;
  const nowhere = columns * rows;
  const left = column0 * cellM;
  const bottom = row0 * cellM;
  // Half a cell less than the frame: what rounding could carry over its edge counts as outside.
  const width = (columns - 0.5) * cellM;
  const height = (rows - 0.5) * cellM;
  // Multiplying is half the cost of dividing. The factor is the next number above 1 / cellM, so that a firm on
  // x = 1500 is surely in the cell that begins there (and one less than a nanometre before it is too).
  const perM = (1 / cellM) * (1 + Number.EPSILON);
  for (let firm = from; firm < to; firm++) {
    const x = xM[firm] - left;
    const y = yM[firm] - bottom;
    if (!(x >= 0 && x < width && y >= 0 && y < height)) return false;
    const at = Math.imul((y * perM) | 0, columns) + ((x * perM) | 0);
    positionOfFirm[firm] = subsector[firm] < subsectors ? at : nowhere;
  }
  return true;
}

function addYear(
  jobs: Float32Array,
  positionOfFirm: Int32Array,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  for (let firm = from; firm < to; firm++) {
    const here = jobs[firm];
    // False for 0 (not registered) and for NaN (unknown) alike.
    if (here > 0) {
      const at = positionOfFirm[firm] << 1;
      sums[at]++;
      sums[at + 1] += here;
    }
  }
}

/** The same for jobs that are unknown wherever a firm is registered. */
function addRegistered(
  jobs: Float32Array,
  positionOfFirm: Int32Array,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  for (let firm = from; firm < to; firm++) {
    if (jobs[firm] === 0) continue;
    const at = positionOfFirm[firm] << 1;
    sums[at]++;
    sums[at + 1] += jobs[firm];
  }
}
