import type { FirmTable } from "../register/firm-table.ts";
import { finish, partOf, type Steps } from "../steps.ts";
import { CLASS_NONE, classesOf, isHot } from "./classes.ts";
import { adjustedP } from "./fdr.ts";
import { giStarOfWindows } from "./gi-star.ts";
import { type GrowthGrid, gridSteps } from "./grid.ts";
import { groupSteps, type Hotspot } from "./hotspot-groups.ts";
import { capped, cellValues, type Measure } from "./measures.ts";
import { type Band, DEFAULT_BAND, ROBUSTNESS_BANDS } from "./neighbours.ts";
import { twoSidedPs } from "./normal-tail.ts";
import { DEFAULT_PERMUTATIONS, permutationSteps } from "./permutations.ts";
import { gridWindows } from "./windows.ts";

export type HotspotOptions = {
  readonly cellM: number;
  readonly measure: Measure;
  /** Cut the tails of the cell values first; see `capped`. */
  readonly capped: boolean;
  readonly band: Band;
  readonly permutations: number;
  readonly seed: number;
  /** Classes from p adjusted for the number of cells (Benjamini-Hochberg); from p itself when false. */
  readonly fdr: boolean;
  /** Both in FirmTable.years. */
  readonly baseYear: number;
  readonly year: number;
};

export const DEFAULT_HOTSPOT_OPTIONS = {
  cellM: 500,
  measure: "jobs-change",
  capped: false,
  band: DEFAULT_BAND,
  permutations: DEFAULT_PERMUTATIONS,
  seed: 1,
  fdr: true,
} as const satisfies Omit<HotspotOptions, "baseYear" | "year">;

/** Below this many cells a z-score and its p say little; the page says so. */
export const ADVISED_CELLS = 30;

/** Statistics of each cell of a grid. Arrays have length grid.count. */
export type CellStatistics = {
  /** What was tested, capped if asked. NaN where undefined: such a cell takes no part. */
  readonly value: Float64Array;
  /** Distance between centres within which cells are neighbours, metres. */
  readonly bandM: number;
  /** Cells with a value, their mean and standard deviation (divisor n). */
  readonly n: number;
  readonly mean: number;
  readonly s: number;
  /** Cells in the window, itself included. */
  readonly windowCells: Uint32Array;
  readonly z: Float64Array;
  /** From z ("normal approximation"): two-sided p, and adjusted. */
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** From permutations: two-sided p, and adjusted. */
  readonly pPerm: Float64Array;
  readonly qPerm: Float64Array;
  /** Position in HOTSPOT_CLASSES. */
  readonly classOf: Uint8Array;
};

/** How a hotspot fares with a narrower or wider neighbourhood. */
export type Robustness = {
  readonly band: number;
  /** How many of its cells are still significant in the same direction. */
  readonly cells: number;
};

export type Hotspots = {
  readonly options: HotspotOptions;
  readonly grid: GrowthGrid;
  readonly cells: CellStatistics;
  /** Largest change of jobs first, each with how it fares at 1, 1.5 and 2.5 cells. */
  readonly spots: readonly (Hotspot & { readonly robustness: readonly Robustness[] })[];
};

/**
 * Where did manufacturing grow and shrink, and how sure is that? Squares, Gi*, permutations, false discovery
 * rate, classes and groups, in that order; docs/methods.md#growth says why each is there.
 *
 * @param mask  1 for each establishment that takes part; all of divisions 10-33 when left out
 * @throws InputError as `buildGrid`, `cellValues` and `permutationSteps` do
 */
export function findHotspots(firms: FirmTable, options: HotspotOptions, mask?: Uint8Array): Hotspots {
  return finish(hotspotSteps(firms, options, mask));
}

/** The same in steps. Progress is in neighbourhoods: the chosen one, and those it is compared with. */
export function* hotspotSteps(firms: FirmTable, options: HotspotOptions, mask?: Uint8Array): Steps<Hotspots> {
  const parts = 1 + ROBUSTNESS_BANDS.filter((band) => band !== options.band).length;
  const grid = yield* inBetween(gridSteps(firms, options.cellM, mask), 0, parts);
  const value = testedValues(firms, grid, options);
  yield { done: 0, total: parts };
  const cells = yield* partOf(statisticSteps(grid, value, options), 0, parts);
  const { band: chosen, measure, baseYear, year } = options;
  const grouping = groupSteps(firms, grid, cells.classOf, chosen, measure, baseYear, year);
  const groups = yield* inBetween(grouping, 1, parts);
  const classesAt: { band: number; classOf: Uint8Array }[] = [];
  let done = 1;
  // Without groups there is nothing to compare.
  for (const band of groups.length > 0 ? ROBUSTNESS_BANDS : []) {
    const isChosen = band === options.band;
    const { classOf } = isChosen
      ? cells
      : yield* partOf(statisticSteps(grid, value, { ...options, band }), done++, parts);
    classesAt.push({ band, classOf });
  }
  yield { done: parts, total: parts };
  const spots = groups.map((group) => ({
    ...group,
    robustness: classesAt.map(({ band, classOf }) => ({ band, cells: stillThere(group, classOf) })),
  }));
  return { options, grid, cells, spots };
}

/** Short work in between: its steps let others in, and its progress stays where it is. */
function* inBetween<Result>(steps: Steps<Result>, done: number, total: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    yield { done, total };
    if (step.done) return step.value;
  }
}

/** The measure of each cell as it is tested: capped when the options say so. */
export function testedValues(
  firms: FirmTable,
  grid: GrowthGrid,
  options: Pick<HotspotOptions, "measure" | "capped" | "baseYear" | "year">,
): Float64Array {
  const values = cellValues(grid, firms, options.measure, options.baseYear, options.year);
  return options.capped ? capped(values) : values;
}

/** Gi*, its p-values and classes for values already on a grid, in steps; progress is in cells. */
export function* statisticSteps(
  grid: GrowthGrid,
  value: Float64Array,
  options: Pick<HotspotOptions, "band" | "permutations" | "seed" | "fdr">,
): Steps<CellStatistics> {
  const windows = gridWindows(value, grid, options.band);
  const { z, n, mean, s } = giStarOfWindows(value, windows);
  const p = twoSidedPs(z);
  yield { done: 0, total: n };
  const permuted = yield* permutationSteps(value, windows, options.permutations, options.seed);
  const qPerm = adjustedP(permuted.p);
  return {
    value,
    bandM: (options.band === "first-ring" ? Math.SQRT2 : options.band) * grid.cellM,
    n,
    mean,
    s,
    windowCells: windows.count,
    z,
    p,
    q: adjustedP(p),
    pPerm: permuted.p,
    qPerm,
    classOf: classesOf(options.fdr ? qPerm : permuted.p, z, permuted.side),
  };
}

function stillThere(group: Hotspot, classOf: Uint8Array): number {
  let cells = 0;
  for (const cell of group.cells)
    if (classOf[cell] !== CLASS_NONE && isHot(classOf[cell]) === (group.kind === "hot")) cells++;
  return cells;
}
