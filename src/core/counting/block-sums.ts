import { BLOCK_SLOTS, PACK, SUM_STRIDE, SUM_WIDTH } from "./block-sums-layout.ts";
import { FILTER_CODE, IS_THERE, UNKNOWN, WAS_THERE } from "./code-bits.ts";
import type { CountIndex } from "./count-index.ts";
import type { CountState } from "./count-state.ts";

/**
 * The sums that everything here adds to; length SUM_WIDTH. One fixed array, for the compiler then knows where it
 * lies: as a parameter it made these loops 1.5 to 2 times slower.
 */
export const runningSums = new Float64Array(SUM_WIDTH);

/** What the job bits of a code (code >> 8) add to the packed counts of its class (see block-sums-layout.ts). */
const ROWS_AND_FIRMS_OF = new Float64Array(8);
const BASE_AND_UNKNOWN_OF = new Float64Array(8);
for (let bits = 0; bits < 8; bits++) {
  ROWS_AND_FIRMS_OF[bits] = 1 + ((bits << 8) & IS_THERE ? PACK : 0);
  BASE_AND_UNKNOWN_OF[bits] = ((bits << 8) & WAS_THERE ? 1 : 0) + ((bits << 8) & UNKNOWN ? PACK : 0);
}

/** Adds the firms of the slots start .. end, one by one. */
export function addSlots(
  { code, jobs, stride, now, base, classOf }: CountState,
  start: number,
  end: number,
): void {
  for (let slot = start; slot < end; slot++) {
    const bits = code[slot];
    const c = classOf[bits & FILTER_CODE];
    runningSums[c] += ROWS_AND_FIRMS_OF[bits >> 8];
    runningSums[c + SUM_STRIDE] += BASE_AND_UNKNOWN_OF[bits >> 8];
    runningSums[c + 2 * SUM_STRIDE] += jobs[slot * stride + now];
    runningSums[c + 3 * SUM_STRIDE] += jobs[slot * stride + base];
  }
}

/** Takes them off again. */
export function takeOffSlots(
  { code, jobs, stride, now, base, classOf }: CountState,
  start: number,
  end: number,
): void {
  for (let slot = start; slot < end; slot++) {
    const bits = code[slot];
    const c = classOf[bits & FILTER_CODE];
    runningSums[c] -= ROWS_AND_FIRMS_OF[bits >> 8];
    runningSums[c + SUM_STRIDE] -= BASE_AND_UNKNOWN_OF[bits >> 8];
    runningSums[c + 2 * SUM_STRIDE] -= jobs[slot * stride + now];
    runningSums[c + 3 * SUM_STRIDE] -= jobs[slot * stride + base];
  }
}

/** Adds the stored sums that begin at `whole` less those that begin at `less`. Eight at a time: 1.7 times faster. */
export function addStoredDifference(stored: Float64Array, whole: number, less: number): void {
  for (let i = 0, w = whole, l = less; i < SUM_WIDTH; i += 8, w += 8, l += 8) {
    runningSums[i] += stored[w] - stored[l];
    runningSums[i + 1] += stored[w + 1] - stored[l + 1];
    runningSums[i + 2] += stored[w + 2] - stored[l + 2];
    runningSums[i + 3] += stored[w + 3] - stored[l + 3];
    runningSums[i + 4] += stored[w + 4] - stored[l + 4];
    runningSums[i + 5] += stored[w + 5] - stored[l + 5];
    runningSums[i + 6] += stored[w + 6] - stored[l + 6];
    runningSums[i + 7] += stored[w + 7] - stored[l + 7];
  }
}

const setAside = new Float64Array(SUM_WIDTH);

/** Stores, at every BLOCK_SLOTS slots of the band, the sums over the band's slots before it. */
export function storeBandSums(index: CountIndex, state: CountState, band: number): void {
  const { sums } = state;
  const start = index.bandStart[band];
  const first = index.bandBlock[band];
  const end = index.bandBlock[band + 1];
  setAside.set(runningSums);
  runningSums.fill(0);
  for (let block = first; block < end; block++) {
    sums.set(runningSums, block * SUM_WIDTH);
    if (block + 1 < end) {
      const from = start + (block - first) * BLOCK_SLOTS;
      addSlots(state, from, from + BLOCK_SLOTS);
    }
  }
  runningSums.set(setAside);
}
