import type { FirmTable } from "../firm-table.ts";
import { CLASS_NONE, classesOf, isHot } from "./classes.ts";
import { adjustedP } from "./fdr.ts";
import { giStarOfWindows } from "./gi-star.ts";
import { buildGrid, type GrowthGrid } from "./grid.ts";
import { type Hotspot, hotspotGroups } from "./hotspot-groups.ts";
import type { LongTask } from "./long-task.ts";
import { capped, cellValues, type Measure } from "./measures.ts";
import { type Band, DEFAULT_BAND, ROBUSTNESS_BANDS } from "./neighbours.ts";
import { twoSidedPs } from "./normal-tail.ts";
import { DEFAULT_PERMUTATIONS, permutationP } from "./permutations.ts";
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
 * @returns     null when stopped
 * @throws InputError as `buildGrid`, `cellValues` and `permutationP` do
 */
export function findHotspots(
  firms: FirmTable,
  options: HotspotOptions,
  mask?: Uint8Array,
  task: LongTask = {},
): Hotspots | null {
  const grid = buildGrid(firms, options.cellM, mask);
  const value = testedValues(firms, grid, options);
  const otherBands = ROBUSTNESS_BANDS.filter((band) => band !== options.band);
  const parts = 1 + otherBands.length;
  const part = (index: number): LongTask => ({
    onProgress: (share) => task.onProgress?.((index + share) / parts),
    shouldStop: task.shouldStop,
  });
  const cells = cellStatistics(grid, value, options, part(0));
  if (!cells) return null;
  const groups = hotspotGroups(
    firms,
    grid,
    cells.classOf,
    options.band,
    options.measure,
    options.baseYear,
    options.year,
  );
  const classesAt = new Map<Band, Uint8Array>([[options.band, cells.classOf]]);
  if (groups.length > 0)
    for (const [index, band] of otherBands.entries()) {
      const again = cellStatistics(grid, value, { ...options, band }, part(1 + index));
      if (!again) return null;
      classesAt.set(band, again.classOf);
    }
  task.onProgress?.(1);
  const spots = groups.map((group) => ({
    ...group,
    robustness: ROBUSTNESS_BANDS.map((band) => ({ band, cells: stillThere(group, classesAt.get(band)!) })),
  }));
  return { options, grid, cells, spots };
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

/**
 * Gi*, its p-values and classes for values already on a grid. For a test that shuffles the values, and for
 * the page when only an option changed. Null when stopped.
 */
export function cellStatistics(
  grid: GrowthGrid,
  value: Float64Array,
  options: Pick<HotspotOptions, "band" | "permutations" | "seed" | "fdr">,
  task: LongTask = {},
): CellStatistics | null {
  const windows = gridWindows(value, grid, options.band);
  const { z, n, mean, s } = giStarOfWindows(value, windows);
  const p = twoSidedPs(z);
  const permuted = permutationP(value, windows, options.permutations, options.seed, task);
  if (!permuted) return null;
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
