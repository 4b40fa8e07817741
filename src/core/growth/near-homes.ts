import type { FirmTable } from "../register/firm-table.ts";
import { jobsIfKnown } from "../register/jobs-known.ts";
import type { TensionPairs } from "../tension/find-pairs.ts";
import { isWithinReach } from "../tension/reach.ts";
import type { Hotspot } from "./hotspot-groups.ts";
import { yearPosition } from "./measures.ts";

/** Firms that new homes would come too near to. Each firm once, however many zones it reaches. */
export type FirmsNearHomes = {
  readonly firms: number;
  /** Those of them that stand in a zone. */
  readonly inside: number;
  /** Their jobs in the chosen year; unknown ones left out and counted by firm. NaN where those of none are known. */
  readonly jobs: number;
  readonly unknownJobs: number;
  /** Jobs that they gained since the base year, of those known in both; NaN where none is. */
  readonly change: number;
};

/** A growing cluster, and the zones of new homes that lie within the guideline distance of some of its firms. */
export type ClusterNearHomes = FirmsNearHomes & {
  /** Position in the hotspots. */
  readonly spot: number;
  /** Those firms, ascending. */
  readonly rows: Uint32Array;
  /** Most jobs within reach first. */
  readonly zones: readonly (FirmsNearHomes & { readonly zone: number })[];
};

export type GrowthNearHomes = {
  /** How many growing clusters there are, near homes or not. */
  readonly growing: number;
  /** Clusters that hold up better than expected and still lost jobs: hot, and not growing. */
  readonly shrinking: number;
  /** Most jobs within reach first: what new homes there would put at stake. Then most firms. */
  readonly clusters: readonly ClusterNearHomes[];
  /** Of all of them together; clusters share no firm. */
  readonly total: FirmsNearHomes;
};

/**
 * Do homes and growing makers want the same land? A cluster grows when it is a hot spot of change that has more jobs than in
 * the base year; it is near homes when one of its own firms stands in a zone, or has it within its guideline distance.
 * Neighbours of the cluster do not count, nor the distance between squares and zones: the firms decide.
 *
 * @param spots   hotspots of a change; of a level there is no growth to tell
 * @param firms   the register in which the pairs and the hotspots were found
 * @param pairs   of all zones, under the strictest area type at least
 * @param askedM  guideline distance of each firm under the lens, as `askedUnder` gives it
 * @throws InputError "growth.year-missing"
 *
 * Cost: O(pairs + firms of the hotspots).
 */
export function growthNearHomes(
  spots: readonly Pick<Hotspot, "kind" | "change" | "firmRows">[],
  firms: Pick<FirmTable, "count" | "years" | "jobs">,
  { baseYear, year }: { readonly baseYear: number; readonly year: number },
  pairs: TensionPairs,
  askedM: Uint16Array,
): GrowthNearHomes {
  const from = firms.jobs[yearPosition(firms.years, baseYear)];
  const to = firms.jobs[yearPosition(firms.years, year)];
  const growing = [...spots.keys()].filter((at) => spots[at].kind === "hot" && spots[at].change > 0);
  const spotOfFirm = new Int32Array(firms.count).fill(-1);
  for (const spot of growing) for (const row of spots[spot].firmRows) spotOfFirm[row] = spot;
  const found = new Map<number, Reached>();
  for (let zone = 0; zone + 1 < pairs.zoneStart.length; zone++)
    for (let at = pairs.zoneStart[zone]; at < pairs.zoneStart[zone + 1]; at++) {
      const row = pairs.firm[at];
      const spot = spotOfFirm[row];
      const inside = pairs.inside[at] === 1;
      if (spot < 0 || !isWithinReach(pairs.distanceM[at], askedM[row], inside)) continue;
      const reached = found.get(spot) ?? { all: new Map(), zones: new Map() };
      found.set(spot, reached);
      const ofZone = reached.zones.get(zone) ?? new Map<number, boolean>();
      reached.zones.set(zone, ofZone);
      ofZone.set(row, inside);
      reached.all.set(row, inside || (reached.all.get(row) ?? false));
    }
  const everything = new Map<number, boolean>();
  const clusters = Array.from(found, ([spot, { all, zones }]): ClusterNearHomes => {
    for (const [row, inside] of all) everything.set(row, inside);
    return {
      spot,
      rows: Uint32Array.from(all.keys()).sort(),
      ...sumOf(all, from, to),
      zones: Array.from(zones, ([zone, rows]) => ({ zone, ...sumOf(rows, from, to) })).sort(
        (a, b) => mostAtStake(a, b) || a.zone - b.zone,
      ),
    };
  }).sort((a, b) => mostAtStake(a, b) || a.spot - b.spot);
  return {
    growing: growing.length,
    shrinking: spots.filter(({ kind }) => kind === "hot").length - growing.length,
    clusters,
    total: sumOf(everything, from, to),
  };
}

/** Firms within reach by row, and whether they stand in the zone: of the cluster, and of each zone. */
type Reached = {
  readonly all: Map<number, boolean>;
  readonly zones: Map<number, Map<number, boolean>>;
};

function sumOf(rows: ReadonlyMap<number, boolean>, from: Float32Array, to: Float32Array): FirmsNearHomes {
  let inside = 0;
  let jobs = 0;
  let unknownJobs = 0;
  let change = 0;
  let known = 0;
  for (const [row, isInside] of rows) {
    if (isInside) inside++;
    if (Number.isNaN(to[row])) unknownJobs++;
    else jobs += to[row];
    const gained = to[row] - from[row];
    if (Number.isNaN(gained)) continue;
    change += gained;
    known++;
  }
  return {
    firms: rows.size,
    inside,
    jobs: jobsIfKnown(rows.size, jobs),
    unknownJobs,
    change: known > 0 || rows.size === 0 ? change : Number.NaN,
  };
}

/** Unknown jobs rank last. */
function mostAtStake(a: FirmsNearHomes, b: FirmsNearHomes): number {
  const known = (jobs: number): number => (Number.isNaN(jobs) ? -1 : jobs);
  return known(b.jobs) - known(a.jobs) || b.firms - a.firms;
}
