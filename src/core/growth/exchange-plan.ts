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

/** Rows of sums that are added at once. */
export const ROWS_AT_ONCE = 8;

/** A window that is asked of the draws. */
export type Asked = {
  readonly cell: number;
  /** Rows of running sums that make up its own; where they are fewer than `ROWS_AT_ONCE`, the row of zeros, behind all others. */
  readonly rows: Uint32Array;
  /** Its real score, what chance would put there, and the steady part of its spread. */
  readonly real: number;
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

/** The score is squared and keeps its sign: in the same order as the score itself. */
function scoreOf(
  cell: number,
  { sum, expected, spread, usualSpread }: ExchangeWindows,
): Pick<Asked, "real" | "expected" | "steady"> {
  const above = sum[cell] - expected[cell];
  const steady = STEADY_SHARE * usualSpread[cell];
  const real = above * above < NOTHING ? 0 : (above * Math.abs(above)) / (spread[cell] + steady);
  return { real, expected: expected[cell], steady };
}

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
  const asked = Array.from(open, (cell): Asked => {
    const rows: number[] = [];
    for (let one = 0; one < groups; one++) {
      const length = windows.near[cell * groups + one];
      if (length > 0) rows.push(firstRow[one] + lengths[one].indexOf(length));
    }
    while (rows.length < ROWS_AT_ONCE) rows.push(sums);
    work += rows.length;
    return { cell, rows: Uint32Array.from(rows), ...scoreOf(cell, windows) };
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
