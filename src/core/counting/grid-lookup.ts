import { type CountIndex, CROWDED_CELL } from "./count-index.ts";

/**
 * Band that firms at height y would be in. A firm's own band was found by the same sum, and the sum never falls
 * when y rises, so the firms with y between two heights are in the bands between those of the heights.
 */
export function bandAt(index: CountIndex, y: number): number {
  const bin = (y - index.minY) * index.binsPerM;
  const { bandOfBin } = index;
  if (!(bin > 0)) return 0;
  return bin >= bandOfBin.length ? index.bands - 1 : bandOfBin[bin | 0];
}

/**
 * First slot of the band that can hold a firm with x at or right of the given one: every firm in the band's slots
 * before it is left of x. Firms of the same cell may be on either side, unless the cell is crowded and so in order.
 */
export function slotFrom(index: CountIndex, band: number, x: number): number {
  const offset = index.bandCell[band];
  const cells = index.bandCell[band + 1] - offset - 1;
  const cell = (x - index.bandMinX[band]) * index.cellsPerM[band];
  const { cellStart } = index;
  if (!(cell >= 0)) return cellStart[offset];
  if (cell >= cells) return cellStart[offset + cells];
  const at = offset + (cell | 0);
  let low = cellStart[at];
  let high = cellStart[at + 1];
  if (high - low <= CROWDED_CELL) return low;
  const xs = index.x;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (xs[middle] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Slot of the band from which on every firm is right of x; the counterpart of `slotFrom`. */
export function slotAfter(index: CountIndex, band: number, x: number): number {
  const offset = index.bandCell[band];
  const cells = index.bandCell[band + 1] - offset - 1;
  const cell = (x - index.bandMinX[band]) * index.cellsPerM[band];
  const { cellStart } = index;
  if (!(cell >= 0)) return cellStart[offset];
  if (cell >= cells) return cellStart[offset + cells];
  const at = offset + (cell | 0);
  let low = cellStart[at];
  let high = cellStart[at + 1];
  if (high - low <= CROWDED_CELL) return high;
  const xs = index.x;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (xs[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
