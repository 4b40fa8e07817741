import type { CellChanges } from "./measures.ts";

/** Statistics of each cell of a grid. Arrays have length grid.count. */
export type CellStatistics = {
  /** The measure. NaN where undefined: such a cell has no class. A level is capped if asked. */
  readonly value: Float64Array;
  /** Jobs gained since the base year whatever the measure, what they were then, and firms left out as unknown. */
  readonly changes: CellChanges;
  /** Distance between centres within which cells are neighbours, metres. */
  readonly bandM: number;
  /** Cells with a value, their mean and standard deviation (divisor n). */
  readonly n: number;
  readonly mean: number;
  readonly s: number;
  /** Gi*, and the two-sided p and adjusted p that a normal distribution would give. For comparison: no class follows. */
  readonly z: Float64Array;
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** What was tested: the sum over the window (jobs, or firms), and what chance would have put there. */
  readonly windowSum: Float64Array;
  readonly windowExpected: Float64Array;
  /** From draws: two-sided p, and adjusted, with the bounds of the adjusted one; NaN where there is no test. */
  readonly pPerm: Float64Array;
  readonly qPerm: Float64Array;
  readonly qLow: Float64Array;
  readonly qHigh: Float64Array;
  /** 1 where the window lies in the upper half of the draws, -1 in the lower. */
  readonly side: Int8Array;
  /** Draws made for the cell. */
  readonly draws: Uint32Array;
  /** Position in HOTSPOT_CLASSES. */
  readonly classOf: Uint8Array;
  /** 1 where other draws may well give another class. */
  readonly edge: Uint8Array;
  /** 1 where the cell itself went the other way: see `contraryCells`. */
  readonly contrary: Uint8Array;
};
