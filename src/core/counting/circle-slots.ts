import { isInCircle } from "../geometry/point-in-zone.ts";
import type { CountIndex } from "./count-index.ts";
import { bandAt, slotAfter, slotFrom } from "./grid-lookup.ts";
import type { SlotRanges } from "./slot-ranges.ts";

/** Beyond the rounding of a square root at RD's size; it only decides which firms are tested one by one. */
const MARGIN_M = 1e-6;

/**
 * Adds the slots of the firms at most `radiusM` from the centre to `out`. Per band, the stretch of x that is in
 * the circle at every height of the band is taken whole, and only the firms at either end of it are tested.
 */
export function addCircleSlots(
  index: CountIndex,
  centreX: number,
  centreY: number,
  radiusM: number,
  out: SlotRanges,
): void {
  if (!(radiusM >= 0)) return;
  const highBand = bandAt(index, centreY + radiusM);
  for (let band = bandAt(index, centreY - radiusM); band <= highBand; band++) {
    const below = index.bandMinY[band] - centreY;
    const above = index.bandMaxY[band] - centreY;
    const nearest = below > 0 ? below : above < 0 ? -above : 0;
    if (nearest > radiusM) continue;
    const furthest = -below > above ? -below : above;
    const outer = Math.sqrt(radiusM * radiusM - nearest * nearest) + MARGIN_M;
    const inner = furthest < radiusM ? Math.sqrt(radiusM * radiusM - furthest * furthest) - MARGIN_M : -1;
    const start = slotFrom(index, band, centreX - outer);
    const end = slotAfter(index, band, centreX + outer);
    let wholeStart = end;
    let wholeEnd = end;
    if (inner > 0) {
      wholeStart = slotAfter(index, band, centreX - inner);
      wholeEnd = slotFrom(index, band, centreX + inner);
      if (wholeEnd < wholeStart) wholeEnd = wholeStart;
    }
    testSlots(index, start, wholeStart, centreX, centreY, radiusM, out);
    if (wholeStart < wholeEnd) out.push(wholeStart, wholeEnd);
    testSlots(index, wholeEnd, end, centreX, centreY, radiusM, out);
  }
}

function testSlots(
  { x, y }: CountIndex,
  start: number,
  end: number,
  centreX: number,
  centreY: number,
  radiusM: number,
  out: SlotRanges,
): void {
  for (let slot = start; slot < end; slot++)
    if (isInCircle(centreX, centreY, radiusM, x[slot], y[slot])) out.push(slot, slot + 1);
}
