import type { FirmTable } from "../register/firm-table.ts";
import { finish, partOf, type Steps } from "../steps.ts";
import type { CellStatistics } from "./cell-statistics.ts";
import { CLASS_NONE, classesOf, contraryCells, isHot } from "./classes.ts";
import { exchangeable, exchangeWindows, PARTS_OF_ONE } from "./exchange.ts";
import { DEFAULT_DRAWS, drawsAtMost, exchangeTestSteps } from "./exchange-test.ts";
import { adjustedP } from "./fdr.ts";
import { giStarOfWindows } from "./gi-star.ts";
import { type GrowthGrid, gridSteps } from "./grid.ts";
import { groupSteps, type Hotspot } from "./hotspot-groups.ts";
import { capped, cellChanges, cellValues, isChange, type Measure } from "./measures.ts";
import { type Band, DEFAULT_BAND, ROBUSTNESS_BANDS } from "./neighbours.ts";
import { twoSidedPs } from "./normal-tail.ts";
import { gridWindows } from "./windows.ts";

export type HotspotOptions = {
  readonly cellM: number;
  readonly measure: Measure;
  /** Cut the tails first: of the firms' changes within their size class; of the squares, for a level. */
  readonly capped: boolean;
  readonly band: Band;
  /** Draws made for a cell at most: see `exchangeTestSteps`. */
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
  permutations: DEFAULT_DRAWS,
  seed: 1,
  fdr: true,
} as const satisfies Omit<HotspotOptions, "baseYear" | "year">;

/** Below this many cells a z-score and its p say little; the page says so. */
export const ADVISED_CELLS = 30;

/** Draws at most for a neighbourhood that is only compared with. */
const COMPARED_DRAWS = 29_999;

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
  /** Largest change first (or most firms or jobs, for a level), each with how it fares at 1, 1.5 and 2.5 cells. */
  readonly spots: readonly (Hotspot & { readonly robustness: readonly Robustness[] })[];
};

/**
 * Where did manufacturing grow and shrink more than chance would have it? Squares, windows, draws, false discovery rate,
 * classes and groups, in that order; docs/methods.md#growth says why each is there.
 *
 * @param mask  1 for each establishment that takes part; all of divisions 10-33 when left out
 * @throws InputError as `buildGrid`, `cellValues` and `exchangeTestSteps` do
 */
export function findHotspots(firms: FirmTable, options: HotspotOptions, mask?: Uint8Array): Hotspots {
  return finish(hotspotSteps(firms, options, mask));
}

/** Draws made for a square at most, as many squares as were tested. */
export function drawsOf({ options, cells }: Pick<Hotspots, "options" | "cells">): number {
  let tested = 0;
  for (const p of cells.pPerm) if (!Number.isNaN(p)) tested++;
  return drawsAtMost(options.permutations, tested);
}

/** The same in steps. Progress is in neighbourhoods: the chosen one, and those it is compared with. */
export function* hotspotSteps(firms: FirmTable, options: HotspotOptions, mask?: Uint8Array): Steps<Hotspots> {
  const parts = 1 + ROBUSTNESS_BANDS.filter((band) => band !== options.band).length;
  const grid = yield* inBetween(gridSteps(firms, options.cellM, mask), 0, parts);
  const cells = yield* partOf(statisticSteps(firms, grid, options), 0, parts);
  const { band: chosen, measure, baseYear, year } = options;
  const grouping = groupSteps(firms, grid, cells, chosen, measure, baseYear, year);
  const groups = yield* inBetween(grouping, 1, parts);
  const classesAt: { band: number; classOf: Uint8Array }[] = [];
  let done = 1;
  // Without groups there is nothing to compare.
  for (const band of groups.length > 0 ? ROBUSTNESS_BANDS : []) {
    const isChosen = band === options.band;
    const { classOf } = isChosen
      ? cells
      : yield* partOf(
          statisticSteps(firms, grid, {
            ...options,
            band,
            permutations: Math.min(options.permutations, COMPARED_DRAWS),
          }),
          done++,
          parts,
        );
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

/** Gi*, the test and the classes on a grid, in steps; progress is in rounds of draws. */
export function* statisticSteps(
  firms: Pick<FirmTable, "subsector" | "years" | "jobs">,
  grid: GrowthGrid,
  options: HotspotOptions,
): Steps<CellStatistics> {
  const { measure, band, baseYear, year, fdr, seed, permutations } = options;
  const measured = cellValues(grid, firms, measure, baseYear, year);
  const value = options.capped && !isChange(measure) ? capped(measured) : measured;
  const { z, n, mean, s } = giStarOfWindows(value, gridWindows(value, grid, band));
  const p = twoSidedPs(z);
  yield { done: 0, total: 1 };
  const things = exchangeable(firms, grid, value, options);
  const windows = exchangeWindows(things, grid, band);
  yield { done: 0, total: 1 };
  const test = yield* exchangeTestSteps(things, windows, { draws: permutations, seed, fdr });
  const judged = (fdr ? test.q : test.p).slice();
  // A change in % of nothing is undefined: no value, no class.
  for (let cell = 0; cell < judged.length; cell++) if (Number.isNaN(value[cell])) judged[cell] = Number.NaN;
  const classOf = classesOf(judged, test.side);
  const inUnits = (parts: Float64Array): Float64Array => parts.map((part) => part / PARTS_OF_ONE);
  return {
    value,
    changes: cellChanges(grid, firms, baseYear, year),
    bandM: (band === "first-ring" ? Math.SQRT2 : band) * grid.cellM,
    n,
    mean,
    s,
    z,
    p,
    q: adjustedP(p),
    windowSum: inUnits(windows.sum),
    windowExpected: inUnits(windows.expected),
    pPerm: test.p,
    qPerm: test.q,
    qLow: test.qLow,
    qHigh: test.qHigh,
    side: test.side,
    draws: test.draws,
    classOf,
    edge: test.edge.map((edge, cell) => (Number.isNaN(value[cell]) ? 0 : edge)),
    // A level has no other way to go.
    contrary: isChange(measure) ? contraryCells(classOf, value) : new Uint8Array(grid.count),
  };
}

function stillThere(group: Hotspot, classOf: Uint8Array): number {
  let cells = 0;
  for (const cell of group.cells)
    if (classOf[cell] !== CLASS_NONE && isHot(classOf[cell]) === (group.kind === "hot")) cells++;
  return cells;
}
