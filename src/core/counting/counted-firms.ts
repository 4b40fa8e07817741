import { InputError } from "../errors.ts";
import {
  FILTER_CLASSES,
  FILTER_CODES,
  passingCodes,
  sizePasses,
} from "../register/filtering/filter-codes.ts";
import type { FirmFilter } from "../register/firm-filter.ts";
import type { FirmTable } from "../register/firm-table.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { SIZE_NONE, SIZE_UNKNOWN } from "../register/size-classes.ts";
import { NOT_MANUFACTURING } from "../register/subsectors.ts";
import { bandOfSlot } from "./band-of-slot.ts";
import { storeBandSums } from "./block-sums.ts";
import { SKIPPED, SUM_STRIDE } from "./block-sums-layout.ts";
import { FILTER_CODE, HAD_JOBS, HAS_JOBS, MASKED, MASKED_SHIFT, UNKNOWN } from "./code-bits.ts";
import type { CountIndex } from "./count-index.ts";
import { SIZE_OF_BITS, SIZE_SHIFT } from "./size-of-bits.ts";

/**
 * Which firms count in an index, and for which years. A change is only noted here; the jobs, codes and sums of a
 * band are brought up to date when a count next needs that band. So a filter step costs what the zone on screen
 * touches, and never waits for the rest of the map.
 */
export type CountedFirms = {
  readonly code: Uint16Array;
  /** Jobs of a slot in the chosen and the base year: jobs[slot * stride + now] and ... + base. */
  jobs: Float32Array;
  /** The same numbers as their bits, for SIZE_OF_BITS. */
  jobBits: Uint32Array;
  stride: number;
  now: number;
  base: number;
  mask: Uint8Array | null;
  /** Did a large zone leave what it holds for the next step (see zone-cube.ts)? */
  hasCubes: boolean;
  /** Class (or SKIPPED) by code + 256 when masked out. Subsector and port side are not looked at here. */
  readonly classOf: Uint8Array;
  /** By class (length 30): does it show under the filter of subsectors and port sides? */
  readonly shown: Uint8Array;
  /** By code + 256 when masked out: is the firm one of the rows that take part? */
  readonly listed: Uint8Array;
  /** What the state is at, and what each band is at. */
  yearsVersion: number;
  maskVersion: number;
  sumsVersion: number;
  readonly bandYears: Uint32Array;
  readonly bandMask: Uint32Array;
  /** 2 * version when the sums are up to date, 2 * version - 1 when they were asked for once. */
  readonly bandSums: Uint32Array;
};

const known = new WeakMap<CountIndex, CountedFirms>();

/** The state of an index; of a new one: every firm counts, none has jobs. */
export function countedFirms(index: CountIndex): CountedFirms {
  const found = known.get(index);
  if (found) return found;
  const made: CountedFirms = {
    code: index.code,
    jobs: new Float32Array(1),
    jobBits: new Uint32Array(1),
    stride: 0,
    now: 0,
    base: 0,
    mask: null,
    hasCubes: false,
    classOf: new Uint8Array(512),
    shown: new Uint8Array(SUM_STRIDE).fill(1),
    listed: new Uint8Array(512).fill(1),
    yearsVersion: 0,
    maskVersion: 0,
    sumsVersion: 1,
    bandYears: new Uint32Array(index.bands),
    bandMask: new Uint32Array(index.bands),
    bandSums: new Uint32Array(index.bands),
  };
  for (let code = 0; code < FILTER_CODES; code++) made.classOf[code] = code % FILTER_CLASSES;
  known.set(index, made);
  return made;
}

/** Which firms and years to count: the years, and the port sides that `other` follows (all when left out). */
export type CountedYears = Pick<FirmFilter, "year" | "baseYear"> & Partial<Pick<FirmFilter, "sides">>;

/**
 * Counts the firms that a mask lets through, in the given years, without sorting again.
 *
 * The mask may be any set of rows. For a mask made by `fillMask`, `setCountedFilter` gives the same counts for less.
 * The mask is read when bands are next counted: hand over the same array again after changing it.
 *
 * @param firms the table the index was built from
 * @param mask  one byte a row, 1 = takes part
 * @throws InputError "filter.year-unknown" for a year that the table does not have
 *
 * Cost: nothing at once; per firm of the bands that are counted in next, some 15 ns.
 */
export function setCountedJobs(
  index: CountIndex,
  firms: FirmTable,
  mask: Uint8Array,
  { year, baseYear, sides }: CountedYears,
): void {
  const state = countedFirms(index);
  setYears(index, state, firms, year, baseYear);
  state.mask = mask;
  state.maskVersion++;
  state.sumsVersion++;
  for (let code = 0; code < FILTER_CODES; code++) {
    const kind = code % FILTER_CLASSES;
    state.classOf[code] = kind;
    state.classOf[256 + code] = isOther(kind) ? kind : SKIPPED;
  }
  state.listed.fill(1, 0, 256).fill(0, 256);
  for (let kind = 0; kind < FILTER_CLASSES; kind++)
    state.shown[kind] = !isOther(kind) || !sides || sides[kind % PORT_SIDES.length] ? 1 : 0;
}

/**
 * Counts the firms that pass a filter: the same as `setCountedJobs` with the mask of `fillMask`, without a mask.
 *
 * Costs, at a million firms: subsector and port side nothing, for the sums are kept per subsector and side; size
 * some 4 ns per firm of the bands counted in next; a year some 8 ns.
 *
 * @throws InputError "filter.year-unknown" for a year that the table does not have
 */
export function setCountedFilter(index: CountIndex, firms: FirmTable, filter: FirmFilter): void {
  const state = countedFirms(index);
  const yearsChanged = setYears(index, state, firms, filter.year, filter.baseYear);
  let sizesChanged = state.mask !== null;
  state.mask = null;
  for (let code = 0; code < FILTER_CODES; code++) {
    const kind = code % FILTER_CLASSES;
    const size = (code - kind) / FILTER_CLASSES;
    const counted = isOther(kind) || sizePasses(filter, size) ? kind : SKIPPED;
    if (state.classOf[code] !== counted) sizesChanged = true;
    state.classOf[code] = counted;
    state.classOf[256 + code] = counted;
  }
  if (yearsChanged || sizesChanged) state.sumsVersion++;
  const passes = passingCodes(filter);
  state.listed.set(passes);
  state.listed.set(passes, 256);
  for (let kind = 0; kind < FILTER_CLASSES; kind++) {
    const sideOn = filter.sides[kind % PORT_SIDES.length] === true;
    const subsector = Math.floor(kind / PORT_SIDES.length);
    state.shown[kind] = sideOn && (isOther(kind) || filter.subsectors[subsector]) ? 1 : 0;
  }
}

function isOther(kind: number): boolean {
  return kind >= NOT_MANUFACTURING * PORT_SIDES.length;
}

function setYears(
  index: CountIndex,
  state: CountedFirms,
  firms: Pick<FirmTable, "count">,
  year: number,
  baseYear: number,
): boolean {
  // Jobs and classes are the index's own: counting one register in another's index would go unnoticed.
  if (firms.count !== index.count) throw new Error("The index was built from another table");
  const now = yearPosition(index, year);
  const base = yearPosition(index, baseYear);
  if (state.stride > 0 && now === state.now && base === state.base) return false;
  const { jobs } = index;
  state.jobs = jobs;
  state.jobBits = new Uint32Array(jobs.buffer, jobs.byteOffset, jobs.length);
  state.stride = index.years.length;
  state.now = now;
  state.base = base;
  state.yearsVersion++;
  return true;
}

function yearPosition({ years }: CountIndex, year: number): number {
  const position = years.indexOf(year);
  if (position < 0) throw new InputError("filter.year-unknown", { year });
  return position;
}

/** Makes a band's codes those of the years and mask last set. */
export function freshenBand(index: CountIndex, state: CountedFirms, band: number): void {
  if (state.bandYears[band] !== state.yearsVersion) {
    codeYears(state, index.bandStart[band], index.bandStart[band + 1]);
    state.bandYears[band] = state.yearsVersion;
    state.bandMask[band] = 0;
  }
  if (state.mask && state.bandMask[band] !== state.maskVersion) {
    codeMask(index, state.mask, index.bandStart[band], index.bandStart[band + 1]);
    state.bandMask[band] = state.maskVersion;
  }
}

/**
 * Are a band's sums those of the filter last set? The first time they are asked for after a change they are not:
 * adding the zone's own firms costs less than summing the band. The second time they are made.
 */
export function bandHasSums(index: CountIndex, state: CountedFirms, band: number): boolean {
  const made = 2 * state.sumsVersion;
  if (state.bandSums[band] === made) return true;
  if (touchBand(state, band)) return false;
  storeBandSums(index, state, band);
  state.bandSums[band] = made;
  return true;
}

/** Notes that a band's sums were asked for; true when that was the first time since they went out of date. */
export function touchBand({ bandSums, sumsVersion }: CountedFirms, band: number): boolean {
  if (bandSums[band] >= 2 * sumsVersion - 1) return false;
  bandSums[band] = 2 * sumsVersion - 1;
  return true;
}

/** Were the sums of the band that holds this slot asked for since they went out of date? */
export function bandIsTouched({ bandStart }: CountIndex, state: CountedFirms, slot: number): boolean {
  return state.bandSums[bandOfSlot(bandStart, 0, slot)] >= 2 * state.sumsVersion - 1;
}

/**
 * What a code gets from a slot's sizes in the two years: CODE_OF[8 * size now + size in the base year]. The size a
 * filter goes by, and the job bits.
 */
const CODE_OF = Uint16Array.from({ length: 64 }, (_, pair) => {
  const now = pair >> 3;
  const base = pair & 7;
  const bits = now === SIZE_NONE ? 0 : now === SIZE_UNKNOWN ? UNKNOWN : HAS_JOBS;
  const had = base === SIZE_NONE || base === SIZE_UNKNOWN ? 0 : HAD_JOBS;
  return (now === SIZE_NONE ? base : now) * FILTER_CLASSES + bits + had;
});

/** Codes of the slots start .. end for the chosen and base year: as FilterCodes has them per row, and the job bits. */
function codeYears({ code, jobBits, stride, now, base }: CountedFirms, start: number, end: number): void {
  for (let slot = start; slot < end; slot++) {
    const sizes =
      8 * SIZE_OF_BITS[jobBits[slot * stride + now] >>> SIZE_SHIFT] +
      SIZE_OF_BITS[jobBits[slot * stride + base] >>> SIZE_SHIFT];
    code[slot] = ((code[slot] & FILTER_CODE) % FILTER_CLASSES) + CODE_OF[sizes];
  }
}

function codeMask({ row, code }: CountIndex, mask: Uint8Array, start: number, end: number): void {
  for (let slot = start; slot < end; slot++)
    code[slot] = (code[slot] & ~MASKED) | (mask[row[slot]] === 1 ? 0 : MASKED);
}

/** Is the firm in this slot one of those that take part? The slot's band must be fresh. */
export function isListed({ code }: CountIndex, state: CountedFirms, slot: number): boolean {
  const bits = code[slot];
  return state.listed[(bits & FILTER_CODE) + ((bits & MASKED) >> MASKED_SHIFT)] === 1;
}
