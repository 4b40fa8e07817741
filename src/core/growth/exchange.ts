import type { FirmTable } from "../register/firm-table.ts";
import { cellOfFirm, type GrowthGrid } from "./grid.ts";
import { isChange, type Measure, sectorGrowth, yearPosition } from "./measures.ts";
import { type Band, gridNeighbours } from "./neighbours.ts";

/**
 * What chance may exchange: things with a value, each in a cell and in a group. Under the null hypothesis the values
 * within a group might as well have fallen on any others of that group. Arrays have one entry for each thing.
 *
 * For a change the things are establishments and the groups their sizes; for a level (firms, jobs) the things are the
 * squares themselves, all in one group.
 */
export type Exchangeable = {
  readonly groups: number;
  readonly group: Uint8Array;
  readonly cell: Int32Array;
  /** In whole thousandths: such numbers add up exactly, so that equal sums are equal in whatever order. */
  readonly value: Float64Array;
};

/** Thousandths in one: part jobs have at most three decimals that mean anything. */
export const PARTS_OF_ONE = 1000;

/**
 * Size classes by jobs: the bounds of the national register (1, 2-4, 5-9, 10-19, 20-49, 50-99, 100-199, 200 and more),
 * going on for registers with many large firms.
 */
const SIZE_FROM = [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;

/** A size class of fewer firms joins the one below: with too few of a size there is nothing to exchange with. Own choice. */
const FEWEST_OF_A_SIZE = 30;

/** Share of a size class capped at each end. */
const CAPPED_SHARE = 0.02;

/** What chance may exchange under a measure; `value` is that of the cells, for a level. */
export function exchangeable(
  firms: Pick<FirmTable, "subsector" | "years" | "jobs">,
  grid: GrowthGrid,
  value: Float64Array,
  options: {
    readonly measure: Measure;
    readonly capped: boolean;
    readonly baseYear: number;
    readonly year: number;
  },
): Exchangeable {
  if (!isChange(options.measure)) return squaresOf(value);
  const from = firms.jobs[yearPosition(firms.years, options.baseYear)];
  const to = firms.jobs[yearPosition(firms.years, options.year)];
  // What each would have gained at the growth of its subsector is taken off.
  const growth =
    options.measure === "jobs-change-net" ? sectorGrowth(firms, options.baseYear, options.year) : null;
  const changeOf = (firm: number): number =>
    to[firm] - from[firm] - (growth ? from[firm] * growth[firms.subsector[firm]] : 0);
  return changesOf(grid, from, to, changeOf, options.capped);
}

/** Each square that has a value, in one group. */
function squaresOf(value: Float64Array): Exchangeable {
  const cell = Int32Array.from(value.keys()).filter((at) => !Number.isNaN(value[at]));
  return {
    groups: 1,
    group: new Uint8Array(cell.length),
    cell,
    value: Float64Array.from(cell, (at) => Math.round(value[at] * PARTS_OF_ONE)),
  };
}

/**
 * The change of each establishment that had jobs in one of the two years and is known in both, with its size: jobs in
 * the base year or, where it came later, in the chosen year. So a start is exchanged with firms as large as it became,
 * and a place where many start can stand out.
 */
function changesOf(
  grid: GrowthGrid,
  from: Float32Array,
  to: Float32Array,
  changeOf: (firm: number) => number,
  capped: boolean,
): Exchangeable {
  const count = grid.positionOfFirm.length;
  const cell = new Int32Array(count);
  const value = new Float64Array(count);
  const group = new Uint8Array(count);
  let found = 0;
  for (let firm = 0; firm < count; firm++) {
    const here = cellOfFirm(grid, firm);
    const change = changeOf(firm);
    // An unknown number makes the change NaN.
    if (here < 0 || Number.isNaN(change) || (from[firm] === 0 && to[firm] === 0)) continue;
    cell[found] = here;
    value[found] = Math.round(change * PARTS_OF_ONE);
    group[found++] = sizeOf(from[firm] > 0 ? from[firm] : to[firm]);
  }
  const things = {
    cell: cell.slice(0, found),
    value: value.slice(0, found),
    group: group.slice(0, found),
  };
  const groups = mergeSmall(things.group);
  if (capped) capGroups(things.value, things.group, groups);
  return { ...things, groups };
}

function sizeOf(jobs: number): number {
  let size = 0;
  while (size < SIZE_FROM.length && jobs >= SIZE_FROM[size]) size++;
  return size;
}

/** Renumbers sizes in place so that each group has enough members, largest size first. Returns how many groups there are. */
function mergeSmall(group: Uint8Array): number {
  const members = new Uint32Array(SIZE_FROM.length + 1);
  for (const size of group) members[size]++;
  const renumbered = new Uint8Array(members.length);
  let groups = 0;
  let held = 0;
  for (let size = members.length - 1; size >= 0; size--) {
    renumbered[size] = groups;
    held += members[size];
    if (held < FEWEST_OF_A_SIZE) continue;
    groups++;
    held = 0;
  }
  // What is left of the smallest sizes joins the one above.
  const last = Math.max(0, groups - 1);
  for (let at = 0; at < group.length; at++) group[at] = Math.min(renumbered[group[at]], last);
  return last + 1;
}

/** Cuts the tails of each group to its 2nd and 98th percentile, in place: one refinery then decides no map. */
function capGroups(value: Float64Array, group: Uint8Array, groups: number): void {
  for (let one = 0; one < groups; one++) {
    const sorted = value.filter((_, at) => group[at] === one).sort();
    if (sorted.length === 0) continue;
    const beyond = Math.floor(sorted.length * CAPPED_SHARE);
    const low = sorted[beyond];
    const high = sorted[sorted.length - 1 - beyond];
    for (let at = 0; at < value.length; at++)
      if (group[at] === one) value[at] = Math.max(low, Math.min(high, value[at]));
  }
}

/** What lies in the window of each cell: a cell and its neighbours. */
export type ExchangeWindows = {
  /** Things in the window, by group: `near[cell * groups + group]`. */
  readonly near: Uint32Array;
  /** Sum of their values, in thousandths. 0 where there is nothing. */
  readonly sum: Float64Array;
  /** The same as chance would have it: things times the mean of their group. */
  readonly expected: Float64Array;
  /** Sum of squared deviations from the mean of the group: as it is, and things times the variance of their group. */
  readonly spread: Float64Array;
  readonly usualSpread: Float64Array;
};

/** Windows of all cells. Cost: O(cells * neighbours * groups). */
export function exchangeWindows(
  { groups, group, cell, value }: Exchangeable,
  grid: GrowthGrid,
  band: Band,
): ExchangeWindows {
  const { start, link } = gridNeighbours(grid, band);
  const inCell = new Uint32Array(grid.count * groups);
  const ofCell = new Float64Array(grid.count);
  const { mean, variance } = momentsOf({ groups, group, value });
  const spreadOf = new Float64Array(grid.count);
  for (let at = 0; at < cell.length; at++) {
    inCell[cell[at] * groups + group[at]]++;
    ofCell[cell[at]] += value[at];
    spreadOf[cell[at]] += (value[at] - mean[group[at]]) ** 2;
  }
  const near = new Uint32Array(grid.count * groups);
  const sum = new Float64Array(grid.count);
  const expected = new Float64Array(grid.count);
  const spread = new Float64Array(grid.count);
  const usualSpread = new Float64Array(grid.count);
  for (let here = 0; here < grid.count; here++) {
    for (let i = start[here]; i < start[here + 1]; i++) {
      sum[here] += ofCell[link[i]];
      spread[here] += spreadOf[link[i]];
      for (let one = 0; one < groups; one++) near[here * groups + one] += inCell[link[i] * groups + one];
    }
    for (let one = 0; one < groups; one++) {
      expected[here] += near[here * groups + one] * mean[one];
      usualSpread[here] += near[here * groups + one] * variance[one];
    }
  }
  return { near, sum, expected, spread, usualSpread };
}

/** Mean and variance (divisor n) of each group; 0 of an empty one. */
export function momentsOf({ groups, group, value }: Pick<Exchangeable, "groups" | "group" | "value">): {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
} {
  const members = new Uint32Array(groups);
  const mean = new Float64Array(groups);
  const variance = new Float64Array(groups);
  for (let at = 0; at < value.length; at++) {
    members[group[at]]++;
    mean[group[at]] += value[at];
  }
  for (let one = 0; one < groups; one++) mean[one] /= Math.max(1, members[one]);
  for (let at = 0; at < value.length; at++) variance[group[at]] += (value[at] - mean[group[at]]) ** 2;
  for (let one = 0; one < groups; one++) variance[one] /= Math.max(1, members[one]);
  return { mean, variance };
}
