import { bandOfSlot } from "./band-of-slot.ts";
import { addSlots, addStoredDifference, takeOffSlots } from "./block-sums.ts";
import { BLOCK_SLOTS, SUM_WIDTH } from "./block-sums-layout.ts";
import type { CountIndex } from "./count-index.ts";
import { bandHasSums, type CountState, freshenBand } from "./count-state.ts";
import type { SlotRanges } from "./slot-ranges.ts";

/**
 * Adds everything in the ranges to the running sums: a long stretch of a band as the difference of two
 * stored sums, and what lies between its ends and the nearest stored sums firm by firm.
 */
export function addRanges(index: CountIndex, state: CountState, ranges: SlotRanges): void {
  const { bandStart } = index;
  let band = 0;
  for (let i = 0; i < ranges.length; i++) {
    let from = ranges.from[i];
    const to = ranges.to[i];
    if (bandStart[band + 1] <= from) band = bandOfSlot(bandStart, band + 1, from);
    while (from < to) {
      while (bandStart[band + 1] <= from) band++;
      const bandEnd = bandStart[band + 1];
      const end = to < bandEnd ? to : bandEnd;
      freshenBand(index, state, band);
      if (end - from <= BLOCK_SLOTS || !bandHasSums(index, state, band)) addSlots(state, from, end);
      else addStretch(index, state, band, from, end);
      from = end;
    }
  }
}

function addStretch(index: CountIndex, state: CountState, band: number, from: number, end: number): void {
  const start = index.bandStart[band];
  const blocks = index.bandBlock[band + 1] - index.bandBlock[band];
  // The nearest of the stored sums; a band's last stored sums may lie before its end.
  const firstBlock = Math.min(((from - start + BLOCK_SLOTS / 2) / BLOCK_SLOTS) | 0, blocks - 1);
  const endBlock = Math.min(((end - start + BLOCK_SLOTS / 2) / BLOCK_SLOTS) | 0, blocks - 1);
  addStoredDifference(
    state.sums,
    (index.bandBlock[band] + endBlock) * SUM_WIDTH,
    (index.bandBlock[band] + firstBlock) * SUM_WIDTH,
  );
  const fromStored = start + firstBlock * BLOCK_SLOTS;
  if (from < fromStored) addSlots(state, from, fromStored);
  else takeOffSlots(state, fromStored, from);
  const endStored = start + endBlock * BLOCK_SLOTS;
  if (endStored < end) addSlots(state, endStored, end);
  else takeOffSlots(state, end, endStored);
}
