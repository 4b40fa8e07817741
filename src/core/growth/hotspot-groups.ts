import type { FirmTable } from "../register/firm-table.ts";
import type { Steps } from "../steps.ts";
import type { CellStatistics } from "./cell-statistics.ts";
import { CLASS_NONE, isHot } from "./classes.ts";
import { cellOfFirm, type GrowthGrid } from "./grid.ts";
import { isChange, type Measure, yearPosition } from "./measures.ts";
import { type Band, gridNeighbours, type Neighbours } from "./neighbours.ts";

/** The establishment that explains most of a hotspot. */
export type Explanation = {
  readonly firm: number;
  /** Its own change (or jobs, when jobs are measured). */
  readonly amount: number;
  /** Its share (0-1) of all jobs gained in a hot spot, or lost in a cold one, its neighbourhood included. */
  readonly share: number;
};

/** A hotspot: significant cells of one kind that touch each other, also at a corner. */
export type Hotspot = {
  readonly kind: "hot" | "cold";
  /** Cells of the grid, ascending. */
  readonly cells: Uint32Array;
  /** Class code of its strongest cell, and how many of its cells carry it. */
  readonly classCode: number;
  readonly ofClass: number;
  /** Cells that went the other way themselves, and cells on the edge of a class. */
  readonly contrary: number;
  readonly edge: number;
  /** Establishments in its cells, whatever the year. */
  readonly firmRows: Uint32Array;
  /** Firms and jobs of its cells in the base year and the chosen year. */
  readonly firmsBase: number;
  readonly firms: number;
  readonly jobsBase: number;
  readonly jobs: number;
  /** Change of jobs over establishments known in both years, and the jobs they had in the base year. */
  readonly change: number;
  readonly knownBase: number;
  /** Establishments left out of it because their jobs are unknown in one of the two years. */
  readonly unknown: number;
  /** Null when firms are counted, or nothing moved the hotspot's way. */
  readonly explanation: Explanation | null;
  /** The change without the one firm of its own squares that moved most its way; null where none did. */
  readonly withoutLargest: { readonly firm: number; readonly change: number } | null;
};

/** Rows of establishments of each cell: rows[start[cell]] .. rows[start[cell + 1]), ascending. */
function firmsOfCells(grid: GrowthGrid): { start: Uint32Array; rows: Uint32Array } {
  const start = new Uint32Array(grid.count + 1);
  const firms = grid.positionOfFirm.length;
  for (let firm = 0; firm < firms; firm++) {
    const cell = cellOfFirm(grid, firm);
    if (cell >= 0) start[cell + 1]++;
  }
  for (let cell = 0; cell < grid.count; cell++) start[cell + 1] += start[cell];
  const rows = new Uint32Array(start[grid.count]);
  const next = start.slice();
  for (let firm = 0; firm < firms; firm++) {
    const cell = cellOfFirm(grid, firm);
    if (cell >= 0) rows[next[cell]++] = firm;
  }
  return { start, rows };
}

/** Groups of significant cells of one kind that touch, largest first; progress is in cells. */
export function* groupSteps(
  firms: FirmTable,
  grid: GrowthGrid,
  { classOf, contrary, edge }: Pick<CellStatistics, "classOf" | "contrary" | "edge">,
  band: Band,
  measure: Measure,
  baseYear: number,
  year: number,
): Steps<Hotspot[]> {
  if (classOf.every((code) => code === CLASS_NONE)) return [];
  const total = grid.count;
  const touching = gridNeighbours(grid, "first-ring");
  yield { done: 0, total };
  const nearby = gridNeighbours(grid, band);
  yield { done: 0, total };
  const members = firmsOfCells(grid);
  yield { done: 0, total };
  const from = yearPosition(firms.years, baseYear);
  const to = yearPosition(firms.years, year);
  const inGroup = new Uint8Array(grid.count);
  const spots: Hotspot[] = [];
  for (let first = 0; first < grid.count; first++) {
    if (classOf[first] === CLASS_NONE || inGroup[first] === 1) continue;
    const hot = isHot(classOf[first]);
    const cells = connected(first, touching, inGroup, (cell) =>
      hot ? classOf[cell] < CLASS_NONE : classOf[cell] > CLASS_NONE,
    );
    const firmRows = rowsIn(cells, members);
    const around = rowsIn(union(cells, nearby), members);
    let classCode = classOf[cells[0]];
    for (const cell of cells)
      classCode = hot ? Math.min(classCode, classOf[cell]) : Math.max(classCode, classOf[cell]);
    let ofClass = 0;
    for (const cell of cells) if (classOf[cell] === classCode) ofClass++;
    const known = knownChange(firmRows, firms.jobs[from], firms.jobs[to]);
    const largest = explain(firmRows, firms.jobs[from], firms.jobs[to], "jobs-change", hot);
    spots.push({
      kind: hot ? "hot" : "cold",
      cells,
      classCode,
      ofClass,
      contrary: sumOver(cells, contrary),
      edge: sumOver(cells, edge),
      firmRows,
      firmsBase: sumOver(cells, grid.firms[from]),
      firms: sumOver(cells, grid.firms[to]),
      jobsBase: sumOver(cells, grid.jobs[from]),
      jobs: sumOver(cells, grid.jobs[to]),
      ...known,
      explanation: explain(around, firms.jobs[from], firms.jobs[to], measure, hot),
      withoutLargest: largest && { firm: largest.firm, change: known.change - largest.amount },
    });
    yield { done: first + 1, total };
  }
  const size = (spot: Hotspot): number =>
    isChange(measure) ? Math.abs(spot.change) : measure === "firms" ? spot.firms : spot.jobs;
  return spots.sort((a, b) => size(b) - size(a));
}

function connected(
  first: number,
  { start, link }: Neighbours,
  inGroup: Uint8Array,
  belongs: (cell: number) => boolean,
): Uint32Array {
  const cells = [first];
  inGroup[first] = 1;
  for (let at = 0; at < cells.length; at++)
    for (let i = start[cells[at]]; i < start[cells[at] + 1]; i++) {
      const other = link[i];
      if (inGroup[other] === 1 || !belongs(other)) continue;
      inGroup[other] = 1;
      cells.push(other);
    }
  return Uint32Array.from(cells).sort();
}

/** The cells and all their neighbours: where the statistic of these cells looked. */
function union(cells: Uint32Array, { start, link }: Neighbours): Uint32Array {
  const all = new Set<number>(cells);
  for (const cell of cells) for (let i = start[cell]; i < start[cell + 1]; i++) all.add(link[i]);
  return Uint32Array.from(all).sort();
}

function rowsIn(cells: Uint32Array, { start, rows }: { start: Uint32Array; rows: Uint32Array }): Uint32Array {
  const found: number[] = [];
  for (const cell of cells) for (let i = start[cell]; i < start[cell + 1]; i++) found.push(rows[i]);
  return Uint32Array.from(found).sort();
}

function sumOver(cells: Uint32Array, sums: Float64Array | Uint32Array | Uint8Array): number {
  let total = 0;
  for (const cell of cells) total += sums[cell];
  return total;
}

function knownChange(
  rows: Uint32Array,
  from: Float32Array,
  to: Float32Array,
): Pick<Hotspot, "change" | "knownBase" | "unknown"> {
  let change = 0;
  let knownBase = 0;
  let unknown = 0;
  for (const row of rows) {
    const difference = to[row] - from[row];
    if (Number.isNaN(difference)) {
      unknown++;
      continue;
    }
    change += difference;
    knownBase += from[row];
  }
  return { change, knownBase, unknown };
}

/**
 * The firm with the largest amount in the hotspot's direction, and its share of all amounts in that direction.
 * Of the gross gains (or losses), not of their balance: a share of a balance can be more than everything.
 */
function explain(
  rows: Uint32Array,
  from: Float32Array,
  to: Float32Array,
  measure: Measure,
  hot: boolean,
): Explanation | null {
  if (measure === "firms" || (measure === "jobs" && !hot)) return null;
  const direction = hot ? 1 : -1;
  let total = 0;
  let most = 0;
  let firm = -1;
  for (const row of rows) {
    const amount = (measure === "jobs" ? to[row] : to[row] - from[row]) * direction;
    // Also skips NaN: an unknown explains nothing.
    if (!(amount > 0)) continue;
    total += amount;
    if (amount > most) {
      most = amount;
      firm = row;
    }
  }
  return firm < 0 ? null : { firm, amount: most * direction, share: most / total };
}
