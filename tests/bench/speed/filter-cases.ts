import crossfilter from "crossfilter2";
import { buildCountIndex, countZone, under } from "../../../src/core/counting/index.ts";
import { facetCounts } from "../../../src/core/register/filtering/facet-counts.ts";
import { CodesByYear, filterSizeOf } from "../../../src/core/register/filtering/filter-codes.ts";
import { fillMask } from "../../../src/core/register/filtering/filter-mask.ts";
import { everyFirm, type FirmFilter } from "../../../src/core/register/firm-filter.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { emptyZoneCount } from "../../../src/core/zone-count.ts";
import { type BenchCase, type BenchOptions, elapsedMs, median } from "../harness.ts";
import { MADE_YEARS } from "./made-firms.ts";
import { madeZone } from "./made-zones.ts";
import { scanZone } from "./scan.ts";
import { sameCount, tallyOf } from "./tally.ts";

const [BASE, EARLIER, LATER]: readonly [number, number, number] = MADE_YEARS;

/** One step of a filter at a time, as a person clicks: subsectors, a range of sizes, the year. */
type Step = { readonly kind: "subsectors" | "sizes" | "sides" | "year"; readonly filter: FirmFilter };

const all = everyFirm(LATER, BASE);
const some = (length: number, off: readonly number[]) => Array.from({ length }, (_, i) => !off.includes(i));

/** A walk that ends where it began; sizes are ranges, as crossfilter is quickest with. */
function steps(): Step[] {
  const walk: [Step["kind"], Partial<FirmFilter>][] = [
    ["subsectors", { subsectors: some(9, [8]) }],
    ["subsectors", { subsectors: some(9, [8, 2, 3]) }],
    ["sizes", { sizes: some(6, [0]) }],
    ["sizes", { sizes: some(6, [0, 4, 5]) }],
    ["year", { year: EARLIER }],
    ["subsectors", { subsectors: some(9, [0, 1, 2, 3]) }],
    ["sizes", { sizes: some(6, [3, 4, 5]) }],
    ["year", { year: LATER }],
    ["sizes", { sizes: some(6, []) }],
    ["subsectors", { subsectors: some(9, []) }],
  ];
  let filter = all;
  return walk.map(([kind, change]) => {
    filter = { ...filter, ...change };
    return { kind, filter };
  });
}

/** crossfilter with a dimension for the subsector and for the size in each year, and sums that follow the filters. */
class CrossfilterPeer {
  private readonly bySubsector;
  private readonly bySize;
  private readonly rows;
  private readonly jobs;

  constructor(firms: FirmTable) {
    const { subsector, jobs, years } = firms;
    const base = jobs[years.indexOf(BASE)];
    const manufacturing = Array.from({ length: firms.count }, (_, row) => row).filter(
      (row) => subsector[row] !== 9,
    );
    const filtered = crossfilter(manufacturing);
    this.bySubsector = filtered.dimension((row) => subsector[row]);
    this.bySize = new Map(
      [EARLIER, LATER].map((year) => {
        const now = jobs[years.indexOf(year)];
        return [year, filtered.dimension((row) => filterSizeOf(now[row], base[row]))];
      }),
    );
    this.rows = filtered.groupAll().reduceCount();
    this.jobs = new Map(
      [EARLIER, LATER].map((year) => {
        const now = jobs[years.indexOf(year)];
        return [year, filtered.groupAll<number>().reduceSum((row) => (now[row] > 0 ? now[row] : 0))];
      }),
    );
  }

  /** Only what changed is filtered again: its best case. */
  take({ kind, filter }: Step): { rows: number; jobs: number } {
    if (kind === "subsectors") {
      if (filter.subsectors.every(Boolean)) this.bySubsector.filterAll();
      else this.bySubsector.filterFunction((subsector) => filter.subsectors[subsector as number] === true);
    } else {
      for (const [year, dimension] of this.bySize) {
        const first = filter.sizes.indexOf(true);
        const end = filter.sizes.lastIndexOf(true) + 1;
        if (year !== filter.year || filter.sizes.every(Boolean)) {
          if (dimension.hasCurrentFilter()) dimension.filterAll();
        } else dimension.filterRange([first, end]);
      }
    }
    return { rows: this.rows.value() as number, jobs: this.jobs.get(filter.year)!.value() };
  }
}

/** speed-9: a filter step over all firms; the mask, how many firms and how many jobs. */
export function filterStepCases(firms: FirmTable, { quick, log }: BenchOptions): BenchCase[] {
  const peer = new CrossfilterPeer(firms);
  const mask = new Uint8Array(firms.count);
  // Both have made what a year needs before the clock starts: crossfilter its dimensions, we our codes.
  const codes = new CodesByYear(firms);
  const earlier = { ...all, year: EARLIER };
  const codesMs = elapsedMs(() => fillMask(codes.of(earlier), earlier, mask));
  fillMask(codes.of(all), all, mask);
  const ours = ({ filter }: Step) => {
    const ofYears = codes.of(filter);
    const rows = fillMask(ofYears, filter, mask);
    return { rows, jobs: facetCounts(ofYears, filter).total.jobs };
  };
  const walk = steps();
  const times = walk.map(() => ({ ours: [] as number[], crossfilter: [] as number[] }));
  const equal = walk.map(() => true);
  for (let round = 0; round < (quick ? 2 : 7); round++)
    walk.forEach((step, i) => {
      let found = { rows: 0, jobs: 0 };
      let theirs = { rows: -1, jobs: -1 };
      times[i].ours.push(
        elapsedMs(() => {
          found = ours(step);
        }),
      );
      times[i].crossfilter.push(
        elapsedMs(() => {
          theirs = peer.take(step);
        }),
      );
      let masked = 0;
      for (const one of mask) masked += one;
      equal[i] &&=
        found.rows > 0 && masked === found.rows && found.rows === theirs.rows && found.jobs === theirs.jobs;
    });
  const cases = walk.map((step, i) => ({
    case: "filter step",
    kind: step.kind,
    n: firms.count,
    oursMs: median(times[i].ours),
    peersMs: { crossfilter2: median(times[i].crossfilter) },
    equal: equal[i],
  }));
  for (const { kind, oursMs, peersMs } of cases)
    log(
      `${firms.count} firms, filter ${kind}: ${oursMs.toPrecision(3)} ms; crossfilter2 ${(peersMs.crossfilter2 / oursMs).toPrecision(3)}x`,
    );
  log(`first use of a pair of years, codes included: ${codesMs.toPrecision(3)} ms`);
  return cases;
}

/** speed-10: an open zone counted again after a filter step, against a scan of mask and zone. */
export function recountCases(firms: FirmTable, { quick, log }: BenchOptions): BenchCase[] {
  const index = buildCountIndex(firms);
  const codes = new CodesByYear(firms);
  const mask = new Uint8Array(firms.count);
  const tallies = new Map([EARLIER, LATER].map((year) => [year, tallyOf(firms, year, BASE)]));
  const walk: Step[] = [
    ...steps(),
    { kind: "sides", filter: { ...all, sides: [true, true, false] } },
    { kind: "sides", filter: all },
  ];
  const cases: BenchCase[] = [];
  for (const coverage of [0.001, 0.05, 0.5]) {
    const zone = madeZone(firms, under(index, all), 100, coverage, 101);
    const out = emptyZoneCount();
    const measured = new Map<string, { ours: number[]; scan: number[]; equal: boolean }>();
    for (let round = 0; round < (quick ? 2 : 5); round++)
      for (const { kind, filter } of walk) {
        const oursMs = elapsedMs(() => countZone(under(index, filter), zone.shape, out));
        // The scan is given its mask: only mask and zone are on its clock.
        fillMask(codes.of(filter), filter, mask);
        addOthers(firms, filter, mask);
        const tally = tallies.get(filter.year)!;
        const scanMs = elapsedMs(() => scanZone(firms, zone.rings, tally, mask));
        const of = measured.get(kind) ?? { ours: [], scan: [], equal: true };
        measured.set(kind, of);
        of.equal &&= sameCount(tally.out, out);
        // The first round warms up.
        if (round > 0) {
          of.ours.push(oursMs);
          of.scan.push(scanMs);
        }
        // As a person drags on after the step: the second count stores sums.
        countZone(under(index, filter), zone.shape, out);
      }
    for (const [kind, { ours, scan, equal }] of measured) {
      const [oursMs, scanMs] = [median(ours), median(scan)];
      const peersMs = { scan: scanMs };
      cases.push({ case: "recount", kind, n: firms.count, corners: 100, coverage, oursMs, peersMs, equal });
      const ratio = (scanMs / oursMs).toPrecision(3);
      log(
        `${firms.count} firms, ${coverage * 100}%, recount after ${kind}: ${oursMs.toPrecision(3)} ms; scan ${ratio}x`,
      );
    }
  }
  return cases;
}

/** What is no manufacturing is counted apart, by port side alone. */
function addOthers({ count, subsector, portSide }: FirmTable, { sides }: FirmFilter, mask: Uint8Array): void {
  for (let row = 0; row < count; row++) if (subsector[row] === 9) mask[row] = sides[portSide[row]] ? 1 : 0;
}
