import type { CountIndex } from "./count-index.ts";
import { bandAt, slotAfter, slotFrom } from "./grid-lookup.ts";

/**
 * Calls `visit` with every run of slots from .. to that can lie in a box (RD metres, edges included), band by band.
 * A run may hold firms just outside the box: the caller tests them when that matters.
 *
 * Cost: O(bands that the box touches), not of the firms in them.
 */
export function visitSlots(
  index: CountIndex,
  minXM: number,
  minYM: number,
  maxXM: number,
  maxYM: number,
  visit: (from: number, to: number) => void,
): void {
  if (index.count === 0 || !(maxXM >= minXM) || !(maxYM >= minYM)) return;
  const last = bandAt(index, maxYM);
  for (let band = bandAt(index, minYM); band <= last; band++) {
    const from = slotFrom(index, band, minXM);
    const to = slotAfter(index, band, maxXM);
    if (from < to) visit(from, to);
  }
}
