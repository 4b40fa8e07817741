import type { CountIndex } from "../../core/counting/count-index.ts";
import { countDistinct, countZone } from "../../core/counting/count-zone.ts";
import { polygonSet, zoneShape } from "../../core/polygon-set.ts";
import { PORT_SIDES } from "../../core/port-side.ts";
import { emptyZoneCount } from "../../core/zone-count.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { totalsOf } from "../zone-count.ts";

/** A square that holds every RD coordinate there can be. */
const FAR_M = 1e7;
const EVERYWHERE = {
  kind: "polygons",
  polygons: polygonSet([
    [
      [
        [
          [-FAR_M, -FAR_M],
          [FAR_M, -FAR_M],
          [FAR_M, FAR_M],
          [-FAR_M, FAR_M],
          [-FAR_M, -FAR_M],
        ],
      ],
    ],
  ]),
} as const;

/** Jobs of the base year and the chosen year on each port side, under the whole filter. */
export function jobsBySide(index: CountIndex): {
  readonly first: readonly number[];
  readonly last: readonly number[];
} {
  const count = emptyZoneCount();
  countZone(index, EVERYWHERE, count);
  const first = PORT_SIDES.map(() => 0);
  const last = PORT_SIDES.map(() => 0);
  for (let code = 0; code < count.jobs.length; code++) {
    first[code % PORT_SIDES.length]! += count.jobsBase[code]!;
    last[code % PORT_SIDES.length]! += count.jobs[code]!;
  }
  return { first, last };
}

/** Firms in any zone of a layer, each once, in the chosen year. */
export function firmsInLayer(index: CountIndex, layer: ZoneTable): number {
  const count = emptyZoneCount();
  countDistinct(
    index,
    Array.from({ length: layer.count }, (_, zone) => zoneShape(layer.shapes, zone)),
    count,
  );
  return totalsOf(count).firms;
}
