import type { FirmTable } from "./firm-table.ts";

/** What a register does not tell, and so what no view can say of it. */
export type RegisterLacks = {
  /** No establishment's jobs are known in any year: at most a range by size class. */
  readonly jobs: boolean;
  /** Jobs are a range, by size class. */
  readonly ranges: boolean;
  /** Nothing tells what an establishment does, or whether it is manufacturing. */
  readonly subsectors: boolean;
  /** There is one year: nothing changes. */
  readonly change: boolean;
};

const known = new WeakMap<object, RegisterLacks>();

/** Worked out once for each table. Cost: O(firms * years) for one without known jobs, next to nothing for others. */
export function lacksOf(
  firms: Pick<FirmTable, "jobs" | "years" | "jobsRanges" | "subsectorsKnown">,
): RegisterLacks {
  const before = known.get(firms);
  if (before) return before;
  const lacks = {
    jobs:
      !firms.jobs.some((inYear) => inYear.some((jobs) => jobs > 0)) &&
      firms.jobs.some((inYear) => inYear.some(Number.isNaN)),
    ranges: firms.jobsRanges !== undefined,
    subsectors: firms.subsectorsKnown === false,
    change: firms.years.length < 2,
  };
  known.set(firms, lacks);
  return lacks;
}

/** Why no growth can be seen; null where it can. */
export function noGrowth(firms: Parameters<typeof lacksOf>[0]): "one-year" | "jobs" | null {
  const { change, jobs } = lacksOf(firms);
  return change ? "one-year" : jobs ? "jobs" : null;
}

/** Names of what is lacking, in a fixed order. A range is named instead of unknown jobs, as it tells something of them. */
export function lackNames(firms: Parameters<typeof lacksOf>[0]): LackName[] {
  const { jobs, ranges, subsectors, change } = lacksOf(firms);
  return [
    ...(ranges ? ["ranges" as const] : jobs ? ["jobs" as const] : []),
    ...(subsectors ? ["subsectors" as const] : []),
    ...(change ? ["change" as const] : []),
  ];
}
export type LackName = keyof RegisterLacks;
