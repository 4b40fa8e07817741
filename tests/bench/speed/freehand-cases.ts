import { buildCountIndex, countZone, under } from "../../../src/core/counting/index.ts";
import { type CountShape, polygonSet } from "../../../src/core/geometry/polygon-set.ts";
import { everyFirm } from "../../../src/core/register/firm-filter.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { emptyZoneCount } from "../../../src/core/zone-count.ts";
import { type BenchCase, type BenchOptions, elapsedMs, median, quantile } from "../harness.ts";
import { MADE_YEARS } from "./made-firms.ts";
import { madeZone, type Ring } from "./made-zones.ts";
import { scanZone } from "./scan.ts";
import { sameCount, tallyOf } from "./tally.ts";

const CORNERS = 2000;

/**
 * speed-6: an outline drawn freehand grows corner by corner, and the zone so far (closed from the pointer to its
 * start) is counted in full at every move. p99 of our moves against the scan's median over every 50th.
 */
export function freehandCases(firms: FirmTable, { quick, log }: BenchOptions): BenchCase[] {
  const counted = under(buildCountIndex(firms), everyFirm(MADE_YEARS[2], MADE_YEARS[0]));
  const tally = tallyOf(firms, MADE_YEARS[2], MADE_YEARS[0]);
  const outline = madeZone(firms, counted, CORNERS, 0.05, 3).rings[0];
  const out = emptyZoneCount();
  const ours: number[] = [];
  const scan: number[] = [];
  let equal = true;
  for (let pass = 0; pass < (quick ? 1 : 3); pass++)
    for (let corners = 3; corners < outline.length; corners++) {
      const ring: Ring = [...outline.slice(0, corners), outline[0]];
      const shape: CountShape = { kind: "polygons", polygons: polygonSet([[[ring]]]) };
      ours.push(elapsedMs(() => countZone(counted, shape, out)));
      if (corners % (quick ? 400 : 50) !== 0 || pass > 0) continue;
      scan.push(elapsedMs(() => scanZone(firms, [ring], tally, null)));
      equal &&= sameCount(tally.out, out);
    }
  const found = {
    case: "freehand",
    n: firms.count,
    corners: CORNERS,
    oursMs: quantile(ours, 0.99),
    oursMedianMs: median(ours),
    peersMs: { scan: median(scan) },
    equal,
  };
  const ratio = (found.peersMs.scan / found.oursMs).toPrecision(3);
  log(
    `${firms.count} firms, freehand to ${CORNERS} corners: p99 ${found.oursMs.toPrecision(3)} ms, median ${found.oursMedianMs.toPrecision(3)} ms; scan median ${ratio}x`,
  );
  return [found];
}
