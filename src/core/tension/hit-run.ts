import type { Hits, TensionPairs } from "./find-pairs.ts";

/** A run of hits or pairs: entries `from` up to `to` of the columns. */
export type HitRun = {
  readonly firm: Uint32Array;
  readonly distanceM: Float64Array;
  readonly inside: Uint8Array;
  readonly from: number;
  readonly to: number;
};

/** The pairs of one zone. @param zone counted from the first zone that the pairs were found of */
export function runOfZone({ firm, distanceM, inside, zoneStart }: TensionPairs, zone: number): HitRun {
  return { firm, distanceM, inside, from: zoneStart[zone], to: zoneStart[zone + 1] };
}

/** Hits as a run of its own, so that the buffers they were found in can be used again. */
export function copyOfHits({ firm, distanceM, inside, count }: Hits): HitRun {
  return {
    firm: firm.slice(0, count),
    distanceM: distanceM.slice(0, count),
    inside: inside.slice(0, count),
    from: 0,
    to: count,
  };
}
