import type { CountShape } from "../geometry/polygon-set.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { NOT_MANUFACTURING } from "../register/subsectors.ts";
import { COUNT_CLASSES, clearZoneCount, type ZoneCount } from "../zone-count.ts";
import { runningSums } from "./block-sums.ts";
import { BASE_AND_UNKNOWN, JOBS, JOBS_BASE, PACK, ROWS_AND_FIRMS } from "./block-sums-layout.ts";
import { FILTER_CODE } from "./code-bits.ts";
import { type CountState, freshenBand, stateOf } from "./count-state.ts";
import type { Counted } from "./counted.ts";
import { countFewFirms } from "./few-firms.ts";
import { slotsInShape, slotsInShapes } from "./shape-slots.ts";
import type { SlotRanges } from "./slot-ranges.ts";
import { addRanges } from "./slot-sums.ts";
import { addKnownCube, addNewCube, isWorthCube } from "./zone-cube.ts";

/**
 * What does the zone hold? All live figures, under the filter; `out` is overwritten.
 *
 * In or out is decided as `isInZone` does, to the point. Sums of jobs do not depend on the order of the rows:
 * they are exact as long as no firm has less than a quarter of a job and together they stay under 2^28 (268
 * million), for then every float32 number of jobs is a whole number of steps that a double can still hold.
 *
 * A shape is not changed after it has been counted (a moved zone is a new shape): what a large zone held is
 * remembered with the shape, for the next step of the filter.
 *
 * Cost: follows the zone's outline; it makes no garbage once its working arrays have grown to the largest zone.
 */
export function countZone(counted: Counted, shape: CountShape, out: ZoneCount): void {
  const { index } = counted;
  const state = stateOf(counted);
  if (countFewFirms(index, state, shape, out)) return;
  runningSums.fill(0);
  if (!addKnownCube(index, state, shape)) {
    const ranges = slotsInShape(index, shape);
    if (isWorthCube(index, state, ranges)) addNewCube(index, state, shape, ranges);
    else addRanges(index, state, ranges);
  }
  readSums(state, out);
}

/** Live figures of several shapes together: a firm in more than one of them, or on a shared edge, counts once. */
export function countDistinct(counted: Counted, shapes: readonly CountShape[], out: ZoneCount): void {
  const { index } = counted;
  const state = stateOf(counted);
  runningSums.fill(0);
  addRanges(index, state, slotsInShapes(index, shapes));
  readSums(state, out);
}

/**
 * Row numbers in the table of the firms in the zone that take part, ascending; of several shapes together, a firm in
 * more than one of them once. What is no manufacturing is among them only when the filter lets it through.
 *
 * Cost: follows the zone's outline and the number of firms in it.
 */
export function rowsIn(counted: Counted, zone: CountShape | readonly CountShape[]): Uint32Array {
  const { index } = counted;
  return rowsOfRanges(counted, "kind" in zone ? slotsInShape(index, zone) : slotsInShapes(index, zone));
}

function rowsOfRanges(counted: Counted, ranges: SlotRanges): Uint32Array {
  const { index } = counted;
  const { bandStart } = index;
  const state = stateOf(counted);
  const { code, listed } = state;
  let most = 0;
  for (let i = 0; i < ranges.length; i++) most += ranges.to[i] - ranges.from[i];
  const rows = new Uint32Array(most);
  let found = 0;
  let band = -1;
  let bandEnd = 0;
  for (let i = 0; i < ranges.length; i++)
    for (let slot = ranges.from[i]; slot < ranges.to[i]; slot++) {
      while (slot >= bandEnd) {
        bandEnd = bandStart[++band + 1];
        if (slot < bandEnd) freshenBand(index, state, band);
      }
      if (listed[code[slot] & FILTER_CODE] === 1) rows[found++] = index.row[slot];
    }
  return rows.slice(0, found).sort();
}

/** Unpacks the sums (see block-sums-layout.ts) of the classes that the filter shows. */
function readSums({ shown }: CountState, out: ZoneCount): void {
  clearZoneCount(out);
  let unknownJobs = 0;
  for (let c = 0; c < COUNT_CLASSES; c++) {
    const now = runningSums[ROWS_AND_FIRMS + c];
    // Without establishments there is nothing else either; a small zone has most classes empty.
    if (now === 0 || shown[c] === 0) continue;
    const base = runningSums[BASE_AND_UNKNOWN + c];
    const firms = Math.floor(now / PACK);
    const unknown = Math.floor(base / PACK);
    out.rows[c] = now - firms * PACK;
    out.firms[c] = firms;
    out.firmsBase[c] = base - unknown * PACK;
    out.jobs[c] = runningSums[JOBS + c];
    out.jobsBase[c] = runningSums[JOBS_BASE + c];
    unknownJobs += unknown;
  }
  let other = 0;
  for (let side = 0; side < PORT_SIDES.length; side++) {
    const c = NOT_MANUFACTURING * PORT_SIDES.length + side;
    if (shown[c] === 1) other += runningSums[ROWS_AND_FIRMS + c] % PACK;
  }
  out.unknownJobs = unknownJobs;
  out.other = other;
}
