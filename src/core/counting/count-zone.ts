import type { CountShape } from "../polygon-set.ts";
import { PORT_SIDES } from "../port-side.ts";
import { NOT_MANUFACTURING } from "../subsectors.ts";
import type { ZoneCount } from "../zone-count.ts";
import type { CountIndex } from "./count-index.ts";
import { isInZone } from "./point-in-zone.ts";

/** All live figures of a zone under the mask and years last set; `out` is overwritten. */
export function countZone(index: CountIndex, shape: CountShape, out: ZoneCount): void {
  countDistinct(index, [shape], out);
}

/** Live figures of several shapes together, a firm in more than one of them counted once. */
export function countDistinct(index: CountIndex, shapes: readonly CountShape[], out: ZoneCount): void {
  out.rows.fill(0);
  out.firms.fill(0);
  out.firmsBase.fill(0);
  out.jobs.fill(0);
  out.jobsBase.fill(0);
  out.unknownJobs = 0;
  out.other = 0;
  for (let row = 0; row < index.x.length; row++) {
    if (!shapes.some((shape) => isInZone(shape, index.x[row]!, index.y[row]!))) continue;
    if (index.subsector[row] === NOT_MANUFACTURING) {
      out.other++;
      continue;
    }
    if (index.counted[row] !== 1) continue;
    const c = index.subsector[row]! * PORT_SIDES.length + index.portSide[row]!;
    const jobs = index.jobs[row]!;
    const jobsBase = index.jobsBase[row]!;
    out.rows[c]!++;
    if (jobs > 0) {
      out.firms[c]!++;
      out.jobs[c]! += jobs;
    } else if (Number.isNaN(jobs)) out.unknownJobs++;
    if (jobsBase > 0) {
      out.firmsBase[c]!++;
      out.jobsBase[c]! += jobsBase;
    }
  }
}

/** Row numbers in the table of the firms in the zone that the mask lets through, ascending. */
export function rowsInZone(index: CountIndex, shape: CountShape): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < index.x.length; row++)
    if (index.counted[row] === 1 && isInZone(shape, index.x[row]!, index.y[row]!)) rows.push(row);
  return Uint32Array.from(rows);
}
