import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { COUNT_CLASSES, emptyZoneCount, type ZoneCount } from "../../../src/core/zone-count.ts";

/** What every peer adds up for a firm that it finds in the zone: the same live breakdown as ours. */
export type Tally = {
  readonly kind: Uint8Array;
  readonly now: Float32Array;
  readonly base: Float32Array;
  readonly out: ZoneCount;
};

export function tallyOf(firms: FirmTable, year: number, baseYear: number): Tally {
  return {
    kind: firms.subsector.map((subsector, row) => subsector * 3 + firms.portSide[row]),
    now: firms.jobs[firms.years.indexOf(year)],
    base: firms.jobs[firms.years.indexOf(baseYear)],
    out: emptyZoneCount(),
  };
}

export function clearTally({ out }: Tally): void {
  out.rows.fill(0);
  out.firms.fill(0);
  out.firmsBase.fill(0);
  out.jobs.fill(0);
  out.jobsBase.fill(0);
  out.unknownJobs = 0;
  out.other = 0;
}

export function addToTally({ kind, now, base, out }: Tally, row: number): void {
  const c = kind[row];
  if (c >= COUNT_CLASSES) {
    out.other++;
    return;
  }
  const jobs = now[row];
  const jobsBase = base[row];
  out.rows[c]++;
  // Registered in the year: with so many jobs, or with a number that is not known.
  if (jobs !== 0) out.firms[c]++;
  if (jobs > 0) out.jobs[c] += jobs;
  else if (Number.isNaN(jobs)) out.unknownJobs++;
  if (jobsBase !== 0) out.firmsBase[c]++;
  if (jobsBase > 0) out.jobsBase[c] += jobsBase;
}

/** Are all figures the same: rows, firms, jobs, both years, every class? */
export function sameCount(one: ZoneCount, other: ZoneCount): boolean {
  if (one.unknownJobs !== other.unknownJobs || one.other !== other.other) return false;
  for (const key of ["rows", "firms", "firmsBase", "jobs", "jobsBase"] as const)
    for (let c = 0; c < COUNT_CLASSES; c++) if (one[key][c] !== other[key][c]) return false;
  return true;
}

export function copyOf(count: ZoneCount): ZoneCount {
  return {
    rows: count.rows.slice(),
    firms: count.firms.slice(),
    firmsBase: count.firmsBase.slice(),
    jobs: count.jobs.slice(),
    jobsBase: count.jobsBase.slice(),
    unknownJobs: count.unknownJobs,
    other: count.other,
  };
}
