import type { BenchCase, BenchTarget } from "../harness.ts";

type Timed = BenchCase & {
  readonly case: string;
  readonly kind?: string;
  readonly n: number;
  readonly corners: number;
  readonly coverage: number;
  readonly oursMs: number;
  readonly peersMs: Readonly<Record<string, number>>;
  readonly bytesPerFirm?: number;
  readonly exponent?: number;
};

const MILLION = 1_000_000;

/** The goals, from what was measured; a goal whose data were too small to run (with --quick) is left out. */
export function speedTargets(measured: readonly BenchCase[]): BenchTarget[] {
  const cases = measured as readonly Timed[];
  const of = (name: string, n: number) => cases.filter((one) => one.case === name && one.n === n);
  const zones = of("zone", MILLION);
  const large = zones.filter(({ coverage }) => coverage >= 0.05);
  const fine = zones.filter(({ corners, coverage }) => corners >= 100 && coverage < 0.1);
  const turf = (one: Timed) => ratio(one, "turf pointsWithinPolygon");
  const kepler = (one: Timed) => ratio(one, "turf booleanWithin (kepler.gl)");
  const grown = of("growth", 10 * MILLION);
  const smallest = of("zone", 10_000).filter(({ coverage }) => coverage === 0.001);
  const all: (BenchTarget | null)[] = [
    larger("speed-1", "turf pointsWithinPolygon, 1M, every zone", least(zones, turf), 100),
    larger("speed-1-fine", "the same, 100+ corners under 10%", least(fine, turf), 100, 1000),
    larger("speed-2", "better of kdbush and flatbush, 1M, every zone", least(zones, trees), 4),
    larger("speed-2-large", "the same, zones of 5% and more", least(large, trees), 50, 400),
    larger("speed-3", "the same at 10k, smallest zones", least(smallest, trees), 1),
    larger("speed-4", "turf booleanWithin a row (kepler.gl), 1M", least(zones, kepler), 100),
    smaller(
      "speed-5",
      "growth exponent 100k to 10M, worst zone",
      most(grown, (one) => one.exponent!),
      0.85,
      0.6,
    ),
    larger("speed-6", "freehand p99 against scan, 1M", least(of("freehand", MILLION), scan), 8, 30),
    larger("speed-6-10M", "the same at 10M", least(of("freehand", 10 * MILLION), scan), 30, 100),
    smaller("speed-7", "build time against flatbush, 1M", most(of("build", MILLION), buildShare), 0.6, 0.25),
    smaller(
      "speed-8",
      "bytes a firm, 1M",
      most(of("build", MILLION), (one) => one.bytesPerFirm!),
      120,
      64,
    ),
    larger("speed-9", "filter step against crossfilter2, 1M", walk(of("filter step", MILLION)), 2, 40),
    larger("speed-10", "recount after a filter step, 1M", least(of("recount", MILLION), scan), 2, 10),
  ];
  return all.filter((target) => target !== null);
}

function larger(id: string, label: string, value: number, must: number, reach?: number): BenchTarget | null {
  return Number.isFinite(value) ? { id, label, value, must, reach, better: "larger" } : null;
}

function smaller(id: string, label: string, value: number, must: number, reach?: number): BenchTarget | null {
  return Number.isFinite(value) ? { id, label, value, must, reach, better: "smaller" } : null;
}

function ratio({ oursMs, peersMs }: Timed, peer: string): number {
  return peersMs[peer] / oursMs;
}

function trees({ oursMs, peersMs }: Timed): number {
  return Math.min(peersMs["kdbush+hao"], peersMs["flatbush+hao"]) / oursMs;
}

function scan({ oursMs, peersMs }: Timed): number {
  return peersMs.scan / oursMs;
}

function buildShare({ oursMs, peersMs }: Timed): number {
  return oursMs / peersMs.flatbush;
}

function least(cases: readonly Timed[], value: (one: Timed) => number): number {
  return Math.min(...cases.map(value));
}

function most(cases: readonly Timed[], value: (one: Timed) => number): number {
  return Math.max(...cases.map(value));
}

/** Over the whole walk of steps: all of theirs against all of ours. */
function walk(cases: readonly Timed[]): number {
  let ours = 0;
  let theirs = 0;
  for (const { oursMs, peersMs } of cases) {
    ours += oursMs;
    theirs += peersMs.crossfilter2;
  }
  return theirs / ours;
}
