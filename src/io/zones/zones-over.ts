import { shareWithin } from "../../core/geometry/parts-overlap.ts";
import type { ZoneRings } from "../../core/geometry/polygon-set.ts";
import { type Bounds, boundsOf } from "../../core/geometry/rings.ts";

/** Part of a zone that lies on another one from which it is told. */
const HALF = 0.5;
/** Corners that are looked at before the rest of the pairs is left: a tenth of a second or so. */
const MOST_CORNERS = 10_000_000;

type Zone = { readonly at: number; readonly rings: ZoneRings; readonly box: Bounds; readonly areaM2: number };

/**
 * Which zones lie for half or more on another one that is as large or larger: the same area twice, a total of all, a quarter
 * with its neighbourhoods. Their homes and firms are in both.
 *
 * @param zones  rings in RD, and areas, m2
 * @returns positions, ascending; those found so far when there are too many corners
 */
export function zonesOverOthers(zones: readonly ZoneRings[], areasM2: readonly number[]): number[] {
  const byWest = zones
    .map((rings, at): Zone => ({ at, rings, box: boundsOf(rings.flat(2)), areaM2: areasM2[at] }))
    .sort((a, b) => a.box[0] - b.box[0]);
  const over = new Set<number>();
  let corners = 0;
  for (let i = 0; i < byWest.length; i++)
    for (let j = i + 1; j < byWest.length && byWest[j].box[0] < byWest[i].box[2]; j++) {
      const [small, large] = bySize(byWest[i], byWest[j]);
      if (over.has(small.at) || sharedBoxM2(small.box, large.box) < HALF * small.areaM2) continue;
      corners += cornersOf(small.rings) + cornersOf(large.rings);
      if (corners > MOST_CORNERS) return [...over].sort((a, b) => a - b);
      if (shareWithin(small.rings, large.rings) >= HALF) over.add(small.at);
    }
  return [...over].sort((a, b) => a - b);
}

/** The smaller one first; of two of one size the later in the file. */
function bySize(a: Zone, b: Zone): readonly [Zone, Zone] {
  const isFirst = a.areaM2 === b.areaM2 ? a.at > b.at : a.areaM2 < b.areaM2;
  return isFirst ? [a, b] : [b, a];
}

function sharedBoxM2(a: Bounds, b: Bounds): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

function cornersOf(rings: ZoneRings): number {
  return rings.reduce((sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length, 0), 0);
}
