import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import type { Ring } from "./made-zones.ts";
import { addToTally, clearTally, type Tally } from "./tally.ts";

/**
 * The typed-array scan in its best form: no index, every row looked at, but first against the zone's box and then
 * only against the edges at the row's own height (edges sorted into thin strips beforehand, within the clock as it
 * is part of counting a new zone).
 *
 * @param mask rows to tally, or null for all
 */
export function scanZone(
  firms: Pick<FirmTable, "count" | "xM" | "yM">,
  rings: readonly Ring[],
  tally: Tally,
  mask: Uint8Array | null,
): void {
  clearTally(tally);
  const { count, xM, yM } = firms;
  let minX = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  let edges = 0;
  for (const ring of rings) {
    edges += ring.length - 1;
    for (const [x, y] of ring) {
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  const strips = Math.max(8, Math.min(4096, edges * 2));
  const stripsPerM = strips / ((maxY - minY) * 1.0000001);
  const start = new Uint32Array(strips + 1);
  const ends = new Float64Array(edges * 4);
  let edge = 0;
  for (const ring of rings)
    for (let i = 0; i + 1 < ring.length; i++) {
      const low = ring[i][1] <= ring[i + 1][1] ? ring[i] : ring[i + 1];
      const high = low === ring[i] ? ring[i + 1] : ring[i];
      ends[4 * edge] = low[0];
      ends[4 * edge + 1] = low[1];
      ends[4 * edge + 2] = high[0];
      ends[4 * edge + 3] = high[1];
      const last = Math.floor((high[1] - minY) * stripsPerM);
      for (let strip = Math.floor((low[1] - minY) * stripsPerM); strip <= last; strip++) start[strip + 1]++;
      edge++;
    }
  for (let strip = 0; strip < strips; strip++) start[strip + 1] += start[strip];
  const next = start.slice();
  const sorted = new Float64Array(4 * start[strips]);
  for (let e = 0; e < edges; e++) {
    const last = Math.floor((ends[4 * e + 3] - minY) * stripsPerM);
    for (let strip = Math.floor((ends[4 * e + 1] - minY) * stripsPerM); strip <= last; strip++) {
      const at = 4 * next[strip]++;
      sorted[at] = ends[4 * e];
      sorted[at + 1] = ends[4 * e + 1];
      sorted[at + 2] = ends[4 * e + 2];
      sorted[at + 3] = ends[4 * e + 3];
    }
  }
  for (let row = 0; row < count; row++) {
    const x = xM[row];
    if (x < minX || x > maxX) continue;
    const y = yM[row];
    if (y < minY || y > maxY) continue;
    if (mask !== null && mask[row] === 0) continue;
    const strip = ((y - minY) * stripsPerM) | 0;
    const end = 4 * start[strip + 1];
    let inside = false;
    for (let at = 4 * start[strip]; at < end; at += 4) {
      const low = sorted[at + 1];
      const high = sorted[at + 3];
      if (low <= y && high > y) {
        const left = sorted[at];
        if ((x - left) * (high - low) < (sorted[at + 2] - left) * (y - low)) inside = !inside;
      }
    }
    if (inside) addToTally(tally, row);
  }
}
