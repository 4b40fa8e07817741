import type { CountShape } from "../geometry/polygon-set.ts";
import { FILTER_CLASSES, FILTER_CODES } from "../register/filtering/filter-codes.ts";
import { SIZE_NONE, SIZE_UNKNOWN } from "../register/size-classes.ts";
import { runningSums } from "./block-sums.ts";
import { BLOCK_SLOTS, PACK, SUM_STRIDE } from "./block-sums-layout.ts";
import type { CountIndex } from "./count-index.ts";
import { bandIsTouched, type CountState, touchBand } from "./count-state.ts";
import { SIZE_OF_BITS, SIZE_SHIFT } from "./size-of-bits.ts";
import type { SlotRanges } from "./slot-ranges.ts";

/*
 * What an open zone holds, per filter code (size, subsector and side) instead of per class. The first count after a
 * change has to look at the zone's own firms anyway; adding them up per code costs the same, and then every further
 * step of sizes, subsectors or sides is 210 additions, however large the zone.
 */

/** Per filter code four sums: as in block-sums-layout.ts, side by side. */
const CUBE_WIDTH = 4;

type ZoneCube = {
  readonly index: CountIndex;
  /** Positions of the two years. */
  readonly now: number;
  readonly base: number;
  readonly sums: Float64Array;
};

const cubes = new WeakMap<CountShape, ZoneCube>();

/** A zone of fewer firms is as quickly counted again. */
const FEWEST_FIRMS = 4096;

/** Adds the figures of a shape to the running sums, when they are known for these years. */
export function addKnownCube(index: CountIndex, state: CountState, shape: CountShape): boolean {
  const cube = cubes.get(shape);
  if (cube?.index !== index || cube.now !== state.now || cube.base !== state.base) return false;
  addCube(cube.sums, state.classOf);
  return true;
}

/** Will this count look at the zone's own firms, many enough to be worth keeping? */
export function isWorthCube(index: CountIndex, state: CountState, ranges: SlotRanges): boolean {
  let firms = 0;
  let long = -1;
  for (let i = 0; i < ranges.length; i++) {
    const size = ranges.to[i] - ranges.from[i];
    firms += size;
    if (long < 0 && size > BLOCK_SLOTS) long = i;
  }
  return firms >= FEWEST_FIRMS && long >= 0 && !bandIsTouched(index, state, ranges.from[long]);
}

/** Adds the figures of a shape's slots to the running sums, and remembers them for the next step of the filter. */
export function addNewCube(
  index: CountIndex,
  state: CountState,
  shape: CountShape,
  ranges: SlotRanges,
): void {
  const sums = new Float64Array(FILTER_CODES * CUBE_WIDTH);
  for (let i = 0; i < ranges.length; i++) addSlotsToCube(state, ranges.from[i], ranges.to[i], sums);
  // Should the zone now be moved, its bands' sums are worth making.
  for (let i = 0, band = 0; i < ranges.length; i++) {
    while (index.bandStart[band + 1] <= ranges.from[i]) band++;
    touchBand(state, band);
  }
  cubes.set(shape, { index, now: state.now, base: state.base, sums });
  addCube(sums, state.classOf);
}

/** By 8 * size now + size in the base year: where the sums of the size begin, and what a firm adds to the counts. */
const SIZE_AT = new Uint16Array(64);
const ROWS_AND_FIRMS_OF = new Float64Array(64);
const BASE_AND_UNKNOWN_OF = new Float64Array(64);
for (let pair = 0; pair < 64; pair++) {
  const now = pair >> 3;
  const base = pair & 7;
  SIZE_AT[pair] = CUBE_WIDTH * FILTER_CLASSES * (now === SIZE_NONE ? base : now);
  ROWS_AND_FIRMS_OF[pair] = 1 + (now === SIZE_NONE ? 0 : PACK);
  BASE_AND_UNKNOWN_OF[pair] = (base === SIZE_NONE ? 0 : 1) + (now === SIZE_UNKNOWN ? PACK : 0);
}

/** Reads years and classes where they are kept, so that it needs no codes made for these years. */
function addSlotsToCube(
  { kind, jobs, jobBits, stride, now, base }: CountState,
  start: number,
  end: number,
  sums: Float64Array,
): void {
  for (let slot = start; slot < end; slot++) {
    const jobsNow = slot * stride + now;
    const jobsBase = slot * stride + base;
    const sizes =
      8 * SIZE_OF_BITS[jobBits[jobsNow] >>> SIZE_SHIFT] + SIZE_OF_BITS[jobBits[jobsBase] >>> SIZE_SHIFT];
    const c = SIZE_AT[sizes] + CUBE_WIDTH * kind[slot];
    sums[c] += ROWS_AND_FIRMS_OF[sizes];
    sums[c + 1] += BASE_AND_UNKNOWN_OF[sizes];
    sums[c + 2] += jobs[jobsNow];
    sums[c + 3] += jobs[jobsBase];
  }
}

function addCube(sums: Float64Array, classOf: Uint8Array): void {
  for (let code = 0; code < FILTER_CODES; code++) {
    const c = classOf[code];
    runningSums[c] += sums[CUBE_WIDTH * code];
    runningSums[c + SUM_STRIDE] += sums[CUBE_WIDTH * code + 1];
    runningSums[c + 2 * SUM_STRIDE] += sums[CUBE_WIDTH * code + 2];
    runningSums[c + 3 * SUM_STRIDE] += sums[CUBE_WIDTH * code + 3];
  }
}
