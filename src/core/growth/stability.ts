import type { FirmTable } from "../register/firm-table.ts";
import { partOf, type Steps } from "../steps.ts";
import { CLASS_NONE, isHot } from "./classes.ts";
import { type GrowthGrid, gridSteps } from "./grid.ts";
import { type HotspotOptions, type Hotspots, statisticSteps } from "./hotspots.ts";

/** In how many of the other ways to look a hotspot is there as well. */
export type Stability = {
  /** Of 16 grids of the same squares, a quarter of a square apart in both directions; its own is one of them. */
  readonly origins: Kept;
  /** Of squares half and twice as large. */
  readonly sizes: Kept;
  /** Of periods that begin, or end, a year of the register later or earlier. None for a level. */
  readonly periods: Kept;
};

/** What is tried again: all that matters of the hotspots that were found. */
export type HotspotsTried = {
  readonly options: HotspotOptions;
  readonly grid: Pick<
    GrowthGrid,
    "count" | "cellM" | "columns" | "rows" | "xM" | "yM" | "position" | "cellAt"
  >;
  readonly spots: readonly Pick<Hotspots["spots"][number], "kind" | "cells">[];
};

export type Kept = { readonly kept: number; readonly of: number };

/** Shifts of the grid in each direction, in parts of a square. */
const ORIGINS = 4;
/** Draws at most for each look. */
const DRAWS = 29_999;

type Look = {
  readonly kind: keyof Stability;
  readonly options: HotspotOptions;
  readonly eastM: number;
  readonly northM: number;
};

/**
 * Is a hotspot there because of where the squares begin, how large they are, or which years were taken? It is kept in
 * another look when a marked square of its kind has its middle in it.
 *
 * @param mask  the one that the hotspots were found with
 * @returns     for each hotspot, in their order; progress is in looks
 *
 * Cost: some 20 times the search with few draws.
 */
export function* stabilitySteps(
  firms: FirmTable,
  { options, grid, spots }: HotspotsTried,
  mask?: Uint8Array,
): Steps<Stability[]> {
  const looks = looksOf(options, firms.years);
  const spotOfCell = new Int32Array(grid.count).fill(-1);
  spots.forEach(({ cells }, spot) => {
    for (const cell of cells) spotOfCell[cell] = spot;
  });
  const counts = spots.map(() => ({
    origins: { kept: 0, of: 0 },
    sizes: { kept: 0, of: 0 },
    periods: { kept: 0, of: 0 },
  }));
  if (spots.length === 0) return counts;
  for (const [at, look] of looks.entries()) {
    const found = yield* partOf(lookSteps(firms, look, grid, spotOfCell, mask), at, looks.length);
    counts.forEach((count, spot) => {
      count[look.kind].of++;
      if (found.has(spots[spot].kind === "hot" ? spot + 1 : -(spot + 1))) count[look.kind].kept++;
    });
  }
  return counts;
}

function looksOf(options: HotspotOptions, years: readonly number[]): Look[] {
  const base = { ...options, permutations: Math.min(options.permutations, DRAWS) };
  const { cellM } = options;
  const looks: Look[] = [];
  for (let east = 0; east < ORIGINS; east++)
    for (let north = 0; north < ORIGINS; north++)
      looks.push({
        kind: "origins",
        options: base,
        eastM: (east * cellM) / ORIGINS,
        northM: (north * cellM) / ORIGINS,
      });
  for (const size of [cellM / 2, cellM * 2])
    looks.push({ kind: "sizes", options: { ...base, cellM: size }, eastM: 0, northM: 0 });
  const first = years.indexOf(options.baseYear);
  const last = years.indexOf(options.year);
  for (const [from, to] of [
    [first + 1, last],
    [first, last - 1],
  ])
    if (from < to && options.measure.startsWith("jobs-change"))
      looks.push({
        kind: "periods",
        options: { ...base, baseYear: years[from], year: years[to] },
        eastM: 0,
        northM: 0,
      });
  return looks;
}

/** The hotspots that are kept in one look: their position + 1, negative when they are marked cold there. */
function* lookSteps(
  firms: FirmTable,
  { options, eastM, northM }: Look,
  { cellM, columns, rows, xM, yM, position, cellAt }: HotspotsTried["grid"],
  spotOfCell: Int32Array,
  mask?: Uint8Array,
): Steps<Set<number>> {
  // The squares stay where they are: all firms move instead.
  const moved = {
    ...firms,
    xM: firms.xM.map((x) => x - eastM),
    yM: firms.yM.map((y) => y - northM),
  };
  const other = yield* gridSteps(moved, options.cellM, mask);
  const { classOf } = yield* statisticSteps(moved, other, options);
  const kept = new Set<number>();
  const west = xM[0] - (position[0] % columns) * cellM;
  const south = yM[0] - Math.floor(position[0] / columns) * cellM;
  for (let cell = 0; cell < other.count; cell++) {
    if (classOf[cell] === CLASS_NONE) continue;
    const column = Math.floor((other.xM[cell] + options.cellM / 2 + eastM - west) / cellM);
    const row = Math.floor((other.yM[cell] + options.cellM / 2 + northM - south) / cellM);
    if (column < 0 || column >= columns || row < 0 || row >= rows) continue;
    const here = cellAt[row * columns + column];
    if (here < 0 || spotOfCell[here] < 0) continue;
    kept.add(isHot(classOf[cell]) ? spotOfCell[here] + 1 : -(spotOfCell[here] + 1));
  }
  return kept;
}
