import { buildCountIndex, type Counted, countZone, under } from "../../../src/core/counting/index.ts";
import type { CountShape } from "../../../src/core/geometry/polygon-set.ts";
import { everyFirm } from "../../../src/core/register/firm-filter.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { emptyZoneCount, type ZoneCount } from "../../../src/core/zone-count.ts";
import { type BenchOptions, type Contender, elapsedMs, interleaved } from "../harness.ts";
import { MADE_YEARS } from "./made-firms.ts";
import { type MadeZone, madeZone } from "./made-zones.ts";
import {
  builtFlatbush,
  builtKdbush,
  countByD3,
  countByFlatbush,
  countByKdbush,
  countByKeplersWay,
  countByScan,
  countByTurf,
  countByTurfCollection,
  type Peers,
  pointFeatures,
  zoneFeature,
} from "./peers.ts";
import { copyOf, sameCount, tallyOf } from "./tally.ts";

export type ZoneCase = {
  readonly case: "zone";
  readonly n: number;
  readonly corners: number;
  readonly coverage: number;
  readonly firms: number;
  readonly oursMs: number;
  readonly peersMs: Readonly<Record<string, number>>;
  readonly equal: boolean;
};

export const CORNERS = [5, 100, 2000];
export const COVERAGES = [0.001, 0.05, 0.5];
/** A peer that needs longer than this is measured once. */
const SLOW_MS = 150;

/** Counts nine zones in one register with our index and every peer that is feasible at this number of firms. */
export function zoneCases(firms: FirmTable, { quick, log }: BenchOptions): ZoneCase[] {
  const year = MADE_YEARS[2];
  const baseYear = MADE_YEARS[0];
  const counted = under(buildCountIndex(firms), everyFirm(year, baseYear));
  countEverything(counted);
  const tally = tallyOf(firms, year, baseYear);
  const withFeatures = firms.count <= 1_000_000;
  const peers: Peers = {
    kdbush: builtKdbush(firms),
    flatbush: builtFlatbush(firms),
    points: withFeatures ? pointFeatures(firms) : { type: "FeatureCollection", features: [] },
  };
  const cases: ZoneCase[] = [];
  for (const corners of CORNERS)
    for (const coverage of COVERAGES) {
      const zone = madeZone(firms, counted, corners, coverage, corners + 1);
      const ours = emptyZoneCount();
      countZone(counted, zone.shape, ours);
      const expected = copyOf(ours);
      const contenders = contendersFor(firms, zone, peers, tally, withFeatures);
      let equal = total(expected.rows) > 0;
      const once: Record<string, number> = {};
      const repeated: Contender[] = [{ name: "ours", run: () => countZone(counted, zone.shape, ours) }];
      for (const contender of contenders) {
        const ms = elapsedMs(contender.run);
        equal &&= sameCount(tally.out, expected);
        if (ms > SLOW_MS) once[contender.name] = ms;
        else repeated.push(contender);
      }
      // A zone that is dragged is counted many times in a row, so each contender runs for 10 ms at a time.
      const { ours: oursMs, ...peersMs } = interleaved(repeated, { rounds: quick ? 3 : 9, batchMs: 10 });
      cases.push({
        case: "zone",
        n: firms.count,
        corners,
        coverage,
        firms: total(expected.firms),
        oursMs: oursMs,
        peersMs: { ...peersMs, ...once },
        equal,
      });
      log(caseLine(cases.at(-1)!));
    }
  return cases;
}

/**
 * With the sums of all bands made, every zone is counted from its outline; what an open zone holds is remembered only
 * from a count without them, and would make counting the same zone again no work at all.
 */
export function countEverything(counted: Counted): void {
  for (let i = 0; i < 3; i++) {
    const everywhere: CountShape = { kind: "circle", xM: 70_000, yM: 430_000, radiusM: 1e6 };
    countZone(counted, everywhere, emptyZoneCount());
  }
}

function contendersFor(
  firms: FirmTable,
  zone: MadeZone,
  peers: Peers,
  tally: ReturnType<typeof tallyOf>,
  withFeatures: boolean,
): Contender[] {
  const feature = zoneFeature(zone);
  const contenders: Contender[] = [
    { name: "kdbush+hao", run: () => countByKdbush(peers, firms, zone, tally) },
    { name: "flatbush+hao", run: () => countByFlatbush(peers, firms, zone, tally) },
    { name: "scan", run: () => countByScan(firms, zone, tally) },
  ];
  if (withFeatures)
    contenders.push(
      { name: "turf booleanPointInPolygon+bbox", run: () => countByTurf(firms, zone, feature, tally) },
      { name: "turf pointsWithinPolygon", run: () => countByTurfCollection(peers, feature, tally) },
      { name: "turf booleanWithin (kepler.gl)", run: () => countByKeplersWay(peers, feature, tally) },
      { name: "d3-polygon+bbox", run: () => countByD3(firms, zone, tally) },
    );
  return contenders;
}

function total(values: ZoneCount["rows"]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function caseLine({ n, corners, coverage, oursMs, peersMs, equal }: ZoneCase): string {
  const ratios = Object.entries(peersMs).map(
    ([name, ms]) => `${name} ${Number((ms / oursMs).toPrecision(3))}x`,
  );
  const what = `${n} firms, ${corners} corners, ${coverage * 100}%`;
  return `${what}: ${oursMs.toPrecision(3)} ms; ${ratios.join(", ")}${equal ? "" : "  NOT EQUAL"}`;
}
