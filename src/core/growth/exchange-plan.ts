import type { ExchangeWindows } from "./exchange.ts";

/**
 * How much of the usual spread is put under a score besides the window's own. None, and windows where hardly anything
 * moved would score high on a job or two; much, and places where everything moves a lot would score high on nothing.
 * Own choice, made on the nulls of tests/core/growth/nulls.ts; the idea is the "fudge factor" of Tusher, Tibshirani &
 * Chu (2001), PNAS 98(9).
 */
export const STEADY_SHARE = 0.25;

/** Squares of what a window holds above its means, in thousandths squared: less than this is rounding. */
export const NOTHING = 1e-12;

/** Rows of sums that are added at once: of a window of few things, and of the others. */
export const FEW_ROWS = 2;
export const MANY_ROWS = 8;

/** Windows with equally many things of each group, asked of the draws together: one score from a draw serves them all. */
export type Asked = {
  readonly cells: Uint32Array;
  /** Rows of running sums that make up their own; filled up to `FEW_ROWS` or `MANY_ROWS` with the row of zeros, behind all others. */
  readonly rows: Uint32Array;
  /** Real scores, in the order of `cells`: squared, with their sign, which is the same order as the score itself. */
  readonly real: Float64Array;
  /** The same for all of them: what chance would put there, and the steady part of the spread. */
  readonly expected: number;
  readonly steady: number;
};

/** What a draw must hold: for each group the numbers of values whose sum is asked, ascending. */
export type Plan = {
  readonly lengths: readonly Uint32Array[];
  /** Position of a group's first sum. */
  readonly firstRow: readonly number[];
  readonly sums: number;
  readonly asked: readonly Asked[];
  /** Values shuffled and sums added in one draw. */
  readonly work: number;
};

/** What the draws of the cells that are still open must hold. */
export function planOf(open: Uint32Array, windows: ExchangeWindows, groups: number): Plan {
  const lengths = lengthsAsked(open, windows, groups);
  const firstRow: number[] = [];
  let sums = 0;
  let work = 0;
  for (const one of lengths) {
    firstRow.push(sums);
    sums += one.length;
    work += one.at(-1) ?? 0;
  }
  const asked = cellsAlike(open, windows, groups).map((cells): Asked => {
    const rows: number[] = [];
    for (let one = 0; one < groups; one++) {
      const length = windows.near[cells[0] * groups + one];
      if (length > 0) rows.push(firstRow[one] + lengths[one].indexOf(length));
    }
    const atLeast = rows.length <= FEW_ROWS ? FEW_ROWS : MANY_ROWS;
    while (rows.length < atLeast) rows.push(sums);
    work += rows.length + cells.length;
    return { cells, rows: Uint32Array.from(rows), ...scoresOf(cells, windows) };
  });
  return { lengths, firstRow, sums, asked, work };
}

/** By group, of how many values a sum is asked; ascending. */
function lengthsAsked(open: Uint32Array, { near }: ExchangeWindows, groups: number): Uint32Array[] {
  return Array.from({ length: groups }, (_, one) => {
    const asked = new Set<number>();
    for (const cell of open) asked.add(near[cell * groups + one]);
    asked.delete(0);
    return Uint32Array.from(asked).sort();
  });
}

/** The open cells, those together whose windows hold equally many things of each group. */
function cellsAlike(open: Uint32Array, { near }: ExchangeWindows, groups: number): Uint32Array[] {
  const alike = new Map<string, number[]>();
  for (const cell of open) {
    const key = near.subarray(cell * groups, (cell + 1) * groups).join();
    const others = alike.get(key);
    if (others) others.push(cell);
    else alike.set(key, [cell]);
  }
  return Array.from(alike.values(), (cells) => Uint32Array.from(cells));
}

function scoresOf(
  cells: Uint32Array,
  { sum, expected, spread, usualSpread }: ExchangeWindows,
): Pick<Asked, "real" | "expected" | "steady"> {
  const steady = STEADY_SHARE * usualSpread[cells[0]];
  const real = Float64Array.from(cells, (cell) => {
    const above = sum[cell] - expected[cell];
    return above * above < NOTHING ? 0 : (above * Math.abs(above)) / (spread[cell] + steady);
  });
  return { real, expected: expected[cells[0]], steady };
}
