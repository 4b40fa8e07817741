import { FILTER_CLASSES } from "../register/filtering/filter-codes.ts";
import { SIZE_NONE, SIZE_UNKNOWN } from "../register/size-classes.ts";
import { bandOfSlot } from "./band-of-slot.ts";
import { storeBandSums } from "./block-sums.ts";
import { SUM_WIDTH } from "./block-sums-layout.ts";
import { IS_THERE, UNKNOWN, WAS_THERE } from "./code-bits.ts";
import type { CountIndex } from "./count-index.ts";
import type { Counted } from "./counted.ts";
import { SIZE_OF_BITS, SIZE_SHIFT } from "./size-of-bits.ts";

/**
 * What counting has worked out of an index for one pair of years and one choice of sizes: codes of its firms and sums
 * over them. A change is only noted here; the codes and sums of a band are brought up to date when a count next needs
 * that band. So a filter step costs what the zone on screen touches, and never waits for the rest of the map.
 *
 * Nobody sets it: each count says what it is under, and `stateOf` turns the state to that first.
 */
export type CountState = {
  /** What it was last turned to. */
  of: Counted;
  /** Per slot: filter code (size * 30 + subsector * 3 + side) + 256 * what there is of jobs (see code-bits.ts). */
  readonly code: Uint16Array;
  /** Per block SUM_WIDTH sums over the slots of the band that come before it (see block-sums-layout.ts). */
  readonly sums: Float64Array;
  /** Jobs of a slot in the chosen and the base year: jobs[slot * stride + now] and ... + base. */
  readonly jobs: Float32Array;
  /** The same numbers as their bits, for SIZE_OF_BITS. */
  readonly jobBits: Uint32Array;
  readonly stride: number;
  /** Class of a slot, without the size. */
  readonly kind: Uint8Array;
  now: number;
  base: number;
  classOf: Uint8Array;
  shown: Uint8Array;
  listed: Uint8Array;
  /** Per band, 1 when its codes are those of the years. */
  readonly bandCoded: Uint8Array;
  /** Per band: are its sums those of the years and sizes? NO_SUMS, ASKED or SUMS. */
  readonly bandSums: Uint8Array;
};

const NO_SUMS = 0;
/** Asked for once since they went out of date. */
const ASKED = 1;
const SUMS = 2;

/** States of one index, latest used first. */
export type CountStates = CountState[];

/**
 * Two pairs of years can be counted in turns without either making the other's codes anew: a scenario beside what is, a
 * year beside the one before it. The second costs 18 bytes a firm, and only once there is one.
 */
const MOST_STATES = 2;

const known = new WeakMap<CountIndex, CountStates>();

/** The states of an index, none yet for a new one. */
export function statesOf(index: CountIndex): CountStates {
  let states = known.get(index);
  if (!states) {
    states = [];
    known.set(index, states);
  }
  return states;
}

/** The state that counts under this filter, and is nobody else's until the next call. */
export function stateOf(counted: Counted): CountState {
  const latest = counted.states[0];
  return latest?.of === counted ? latest : turnTo(counted);
}

function turnTo(counted: Counted): CountState {
  const { index, states, now, base } = counted;
  let at = states.findIndex((state) => state.now === now && state.base === base);
  if (at < 0 && states.length < MOST_STATES) at = states.push(newState(counted)) - 1;
  if (at < 0) at = states.length - 1;
  const state = states[at];
  if (state.now !== now || state.base !== base) {
    state.now = now;
    state.base = base;
    state.bandCoded.fill(0, 0, index.bands);
    state.bandSums.fill(NO_SUMS);
  } else if (state.of.sizes !== counted.sizes) state.bandSums.fill(NO_SUMS);
  state.of = counted;
  state.classOf = counted.classOf;
  state.shown = counted.shown;
  state.listed = counted.listed;
  states.splice(at, 1);
  states.unshift(state);
  return state;
}

function newState(of: Counted): CountState {
  const { index, now, base, classOf, shown, listed } = of;
  const { jobs } = index;
  return {
    of,
    code: new Uint16Array(index.count),
    sums: new Float64Array(index.bandBlock[index.bands] * SUM_WIDTH),
    jobs,
    jobBits: new Uint32Array(jobs.buffer, jobs.byteOffset, jobs.length),
    stride: index.years.length,
    kind: index.kind,
    now,
    base,
    classOf,
    shown,
    listed,
    bandCoded: new Uint8Array(index.bands),
    bandSums: new Uint8Array(index.bands),
  };
}

/** Makes a band's codes those of the years. */
export function freshenBand({ bandStart }: CountIndex, state: CountState, band: number): void {
  if (state.bandCoded[band] === 1) return;
  codeYears(state, bandStart[band], bandStart[band + 1]);
  state.bandCoded[band] = 1;
}

/**
 * Are a band's sums those of the filter? The first time they are asked for after a change they are not: adding the
 * zone's own firms costs less than summing the band. The second time they are made.
 */
export function bandHasSums(index: CountIndex, state: CountState, band: number): boolean {
  if (state.bandSums[band] === SUMS) return true;
  if (touchBand(state, band)) return false;
  storeBandSums(index, state, band);
  state.bandSums[band] = SUMS;
  return true;
}

/** Notes that a band's sums were asked for; true when that was the first time since they went out of date. */
export function touchBand({ bandSums }: CountState, band: number): boolean {
  if (bandSums[band] !== NO_SUMS) return false;
  bandSums[band] = ASKED;
  return true;
}

/** Were the sums of the band that holds this slot asked for since they went out of date? */
export function bandIsTouched({ bandStart }: CountIndex, { bandSums }: CountState, slot: number): boolean {
  return bandSums[bandOfSlot(bandStart, 0, slot)] !== NO_SUMS;
}

/**
 * What a code gets from a slot's sizes in the two years: CODE_OF[8 * size now + size in the base year]. The size a
 * filter goes by, and the job bits.
 */
const CODE_OF = Uint16Array.from({ length: 64 }, (_, pair) => {
  const now = pair >> 3;
  const base = pair & 7;
  const bits = (now === SIZE_NONE ? 0 : IS_THERE) + (now === SIZE_UNKNOWN ? UNKNOWN : 0);
  const had = base === SIZE_NONE ? 0 : WAS_THERE;
  return (now === SIZE_NONE ? base : now) * FILTER_CLASSES + bits + had;
});

/** Codes of the slots start .. end for the chosen and base year: as FilterCodes has them per row, and the job bits. */
function codeYears({ code, kind, jobBits, stride, now, base }: CountState, start: number, end: number): void {
  for (let slot = start; slot < end; slot++) {
    const sizes =
      8 * SIZE_OF_BITS[jobBits[slot * stride + now] >>> SIZE_SHIFT] +
      SIZE_OF_BITS[jobBits[slot * stride + base] >>> SIZE_SHIFT];
    code[slot] = kind[slot] + CODE_OF[sizes];
  }
}
