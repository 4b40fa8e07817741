import type { CountIndex } from "../../core/counting/index.ts";
import { visitSlots } from "../../core/counting/index.ts";
import type { FirmsOnMap } from "../../core/scene.ts";

/** RD metres. */
export type RdBox = {
  readonly minXM: number;
  readonly minYM: number;
  readonly maxXM: number;
  readonly maxYM: number;
};

/**
 * Rows of the firms in a box, edges included, where the table has them.
 *
 * Cost: the firms in the box.
 */
export function rowsInBox({ table, index, moved }: FirmsOnMap, box: RdBox): Uint32Array {
  const { minXM, minYM, maxXM, maxYM } = box;
  const elsewhere = new Set(moved.map(({ row }) => row));
  let most = moved.length;
  visitSlots(index, minXM, minYM, maxXM, maxYM, (from, to) => {
    most += to - from;
  });
  const rows = new Uint32Array(most);
  let found = 0;
  visitSlots(index, minXM, minYM, maxXM, maxYM, (from, to) => {
    for (let slot = from; slot < to; slot++) {
      const x = index.x[slot];
      const y = index.y[slot];
      if (x < minXM || x > maxXM || y < minYM || y > maxYM) continue;
      const row = index.row[slot];
      if (elsewhere.size === 0 || !elsewhere.has(row)) rows[found++] = row;
    }
  });
  for (const row of elsewhere) {
    const x = table.xM[row];
    const y = table.yM[row];
    if (x >= minXM && x <= maxXM && y >= minYM && y <= maxYM) rows[found++] = row;
  }
  return rows.subarray(0, found);
}

/**
 * How many firms of the mask are in a box, and no more than `enough`: looks no further then. Firms just outside the box
 * may be among them, and moved ones count where the index has them.
 */
export function shownInBox(index: CountIndex, mask: Uint8Array, box: RdBox, enough: number): number {
  let shown = 0;
  visitSlots(index, box.minXM, box.minYM, box.maxXM, box.maxYM, (from, to) => {
    if (shown >= enough) return;
    for (let slot = from; slot < to; slot++) shown += mask[index.row[slot]];
  });
  return Math.min(shown, enough);
}
