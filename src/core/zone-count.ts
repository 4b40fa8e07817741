import { PORT_SIDES } from "./register/port-side.ts";
import { SUBSECTORS } from "./register/subsectors.ts";

/** Classes of the live breakdown: subsector * 3 + port side. */
export const COUNT_CLASSES = SUBSECTORS.length * PORT_SIDES.length;

/**
 * What a zone affects, under the filter, in the chosen year and the base year. Recomputed in full on every
 * pointer move, so it is one reusable struct of arrays of length COUNT_CLASSES.
 */
export type ZoneCount = {
  /** Establishments of divisions 10-33 located in the zone, whatever the year. */
  readonly rows: Uint32Array;
  /** Firms registered in the chosen year, and in the base year: those whose jobs are unknown are among them. */
  readonly firms: Uint32Array;
  readonly firmsBase: Uint32Array;
  /** Jobs in the chosen year, and in the base year; unknown jobs left out. */
  readonly jobs: Float64Array;
  readonly jobsBase: Float64Array;
  /** Of the firms, those whose jobs in the chosen year are unknown. */
  unknownJobs: number;
  /** Establishments outside divisions 10-33: never in any of the other figures. */
  other: number;
};

/** A count over all subsectors and port sides together. */
export function countTotals({ rows, firms, firmsBase, jobs, jobsBase }: ZoneCount): {
  readonly rows: number;
  readonly firms: number;
  readonly firmsBase: number;
  readonly jobs: number;
  readonly jobsBase: number;
} {
  const sum = (values: Uint32Array | Float64Array): number => {
    let total = 0;
    for (const value of values) total += value;
    return total;
  };
  return {
    rows: sum(rows),
    firms: sum(firms),
    firmsBase: sum(firmsBase),
    jobs: sum(jobs),
    jobsBase: sum(jobsBase),
  };
}

/** Makes a count that of a zone without anything in it, to add to. */
export function clearZoneCount(count: ZoneCount): void {
  for (let c = 0; c < COUNT_CLASSES; c++) {
    count.rows[c] = 0;
    count.firms[c] = 0;
    count.firmsBase[c] = 0;
    count.jobs[c] = 0;
    count.jobsBase[c] = 0;
  }
  count.unknownJobs = 0;
  count.other = 0;
}

export function emptyZoneCount(): ZoneCount {
  return {
    rows: new Uint32Array(COUNT_CLASSES),
    firms: new Uint32Array(COUNT_CLASSES),
    firmsBase: new Uint32Array(COUNT_CLASSES),
    jobs: new Float64Array(COUNT_CLASSES),
    jobsBase: new Float64Array(COUNT_CLASSES),
    unknownJobs: 0,
    other: 0,
  };
}
