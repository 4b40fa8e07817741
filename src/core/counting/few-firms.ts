import type { CountShape } from "../geometry/polygon-set.ts";
import { COUNT_CLASSES, clearZoneCount, type ZoneCount } from "../zone-count.ts";
import { SKIPPED } from "./block-sums-layout.ts";
import { FILTER_CODE, IS_THERE, UNKNOWN, WAS_THERE } from "./code-bits.ts";
import type { CountIndex } from "./count-index.ts";
import { type CountState, freshenBand } from "./count-state.ts";
import { bandAt } from "./grid-lookup.ts";
import { gatherNearFirms, nearSlot, sieveNearFirms } from "./near-firms.ts";

/*
 * A small zone with hardly a firm near it: every firm in its box is tested against the zone and added to the figures
 * at once. What makes a large zone cheap (ranges of slots, stored sums, holes as sets) would cost more here than the
 * counting itself.
 */

/** Corners of all rings, bands, and firms in the zone's box: up to these it is quicker. Measured. */
const MOST_CORNERS = 48;
const MOST_BANDS = 8;
const MOST_FIRMS = 96;

/** Counts in a zone of one polygon when few firms are near. Returns whether it did; if not, `out` is as it was. */
export function countFewFirms(
  index: CountIndex,
  state: CountState,
  shape: CountShape,
  out: ZoneCount,
): boolean {
  if (shape.kind !== "polygons") return false;
  const { xy, ringStart, polygonStart } = shape.polygons;
  if (polygonStart.length !== 2 || polygonStart[1] === 0) return false;
  const rings = polygonStart[1];
  if (ringStart[rings] > MOST_CORNERS || ringStart[1] === 0) return false;
  const last = ringStart[1] - 1;
  let minX = xy[0];
  let maxX = minX;
  let minY = xy[1];
  let maxY = minY;
  for (let corner = 1; corner < last; corner++) {
    const x = xy[2 * corner];
    const y = xy[2 * corner + 1];
    if (x < minX) minX = x;
    else if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    else if (y > maxY) maxY = y;
  }
  const lowBand = bandAt(index, minY);
  const highBand = bandAt(index, maxY);
  if (highBand - lowBand >= MOST_BANDS) return false;
  let near = gatherNearFirms(index, lowBand, highBand, minX, maxX, minY, maxY, MOST_FIRMS);
  if (near < 0) return false;
  clearZoneCount(out);
  near = sieveNearFirms(near, xy, 0, last, true);
  for (let ring = 1; ring < rings && near > 0; ring++)
    near = sieveNearFirms(near, xy, ringStart[ring], ringStart[ring + 1] - 1, false);
  let band = lowBand - 1;
  let bandEnd = 0;
  for (let i = 0; i < near; i++) {
    const slot = nearSlot(i);
    while (slot >= bandEnd) {
      bandEnd = index.bandStart[++band + 1];
      if (slot < bandEnd) freshenBand(index, state, band);
    }
    addFirm(state, slot, out);
  }
  return true;
}

function addFirm(state: CountState, slot: number, out: ZoneCount): void {
  const bits = state.code[slot];
  const c = state.classOf[bits & FILTER_CODE];
  if (c === SKIPPED || state.shown[c] === 0) return;
  if (c >= COUNT_CLASSES) {
    out.other++;
    return;
  }
  const at = slot * state.stride;
  out.rows[c]++;
  if (bits & IS_THERE) out.firms[c]++;
  if (bits & WAS_THERE) out.firmsBase[c]++;
  if (bits & UNKNOWN) out.unknownJobs++;
  out.jobs[c] += state.jobs[at + state.now];
  out.jobsBase[c] += state.jobs[at + state.base];
}
