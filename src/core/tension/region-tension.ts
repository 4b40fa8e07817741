import { finish, type Steps } from "../steps.ts";
import type { ZoneTable } from "../zone-table.ts";
import type { AreaType } from "./area-types.ts";
import { findPairs, type TensionPairs } from "./find-pairs.ts";
import { runOfZone } from "./hit-run.ts";
import type { TensionSetup } from "./tension-setup.ts";
import { zoneEdges } from "./zone-edges.ts";
import { totalZone, type ZoneTotals } from "./zone-totals.ts";

/** What the tension of a set of zones is computed from. */
export type TensionInput = TensionSetup & {
  readonly zones: Pick<ZoneTable, "count" | "shapes" | "dwellingsLow" | "dwellingsHigh"> & {
    /** What each zone is tested as; left out: all of them as the lens says. */
    readonly areaTypes?: readonly AreaType[] | undefined;
  };
};

/** All pairs of a set of zones and the totals of each zone, in the order of the zones. */
export type RegionTension = {
  readonly pairs: TensionPairs;
  readonly zones: readonly ZoneTotals[];
};

/** Zones of one step, unless their pairs are many: some milliseconds of work. */
const ZONES_A_STEP = 32;
/** Pairs that a step may find, as far as the zones before tell: among a million firms a zone has thousands. */
const PAIRS_A_STEP = 50_000;

/** Tension of every zone of a table, in steps; progress is in zones. */
export function* tensionSteps(input: TensionInput, zonesAStep = ZONES_A_STEP): Steps<RegionTension> {
  const { index, register, selection, zones } = input;
  const edges = zoneEdges(zones.shapes);
  const parts: TensionPairs[] = [];
  const totals: ZoneTotals[] = [];
  let found = 0;
  for (let from = 0; from < zones.count; ) {
    const few = found > 0 ? Math.max(1, Math.floor((PAIRS_A_STEP * from) / found)) : zonesAStep;
    const to = Math.min(zones.count, from + Math.min(zonesAStep, few));
    const pairs = findPairs(index, register.guidelines, edges, selection, from, to);
    for (let zone = from; zone < to; zone++) {
      const dwellings = { low: zones.dwellingsLow[zone], high: zones.dwellingsHigh[zone] };
      const area = { kind: "zone", polygons: zones.shapes, zone } as const;
      const areaType = zones.areaTypes?.[zone] ?? input.lens.areaType;
      const setup = { register, selection, lens: { areaType } };
      totals.push(totalZone(setup, runOfZone(pairs, zone - from), area, dwellings));
    }
    parts.push(pairs);
    found += pairs.firm.length;
    from = to;
    yield { done: to, total: zones.count };
  }
  return { pairs: joinPairs(parts), zones: totals };
}

/** Tension of every zone of a table at once. */
export function regionTension(input: TensionInput): RegionTension {
  return finish(tensionSteps(input, input.zones.count));
}

function joinPairs(parts: readonly TensionPairs[]): TensionPairs {
  if (parts.length === 1) return parts[0];
  let pairs = 0;
  let zones = 0;
  for (const part of parts) {
    pairs += part.firm.length;
    zones += part.zoneStart.length - 1;
  }
  const joined: TensionPairs = {
    zoneStart: new Uint32Array(zones + 1),
    firm: new Uint32Array(pairs),
    distanceM: new Float64Array(pairs),
    inside: new Uint8Array(pairs),
  };
  let at = 0;
  let zone = 0;
  for (const part of parts) {
    joined.firm.set(part.firm, at);
    joined.distanceM.set(part.distanceM, at);
    joined.inside.set(part.inside, at);
    for (let z = 1; z < part.zoneStart.length; z++) joined.zoneStart[++zone] = at + part.zoneStart[z];
    at += part.firm.length;
  }
  return joined;
}
