/**
 * Counting firms in zones: the one door of this folder. Build an index of a register once, say under which filter it
 * counts, and count as many zones as needed.
 *
 *     const counted = under(buildCountIndex(firms), filter);
 *     countZone(counted, shape, out);
 */
export { buildCountIndex, type CountIndex } from "./count-index.ts";
export { countDistinct, countZone, rowsIn } from "./count-zone.ts";
export { type Counted, under } from "./counted.ts";
export { oneSidedJobs } from "./known-change.ts";
export { type PerYear, type RestingSummary, summarise } from "./resting-summary.ts";
export { visitSlots } from "./visit-slots.ts";
