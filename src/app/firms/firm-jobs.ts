import type { FirmTable } from "../../core/register/firm-table.ts";
import { jobsIfKnown } from "../../core/register/jobs-known.ts";
import { jobsBetween } from "../../core/register/jobs-range.ts";
import { formatCount, formatJobs } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";

/**
 * Jobs of one establishment in words: a number, a range by its size class, or the word for unknown.
 *
 * @param none  said of a year in which it is not registered
 */
export function firmJobs(
  firms: Pick<FirmTable, "jobs" | "jobsRanges" | "years">,
  row: number,
  year: number,
  language: Language,
  none: string,
): string {
  const jobs = firms.jobs[firms.years.indexOf(year)]?.[row] ?? 0;
  return jobs === 0 ? none : formatJobs(language, jobs, jobsBetween(firms, [row], year));
}

/** What a list sorts them by: the number, else the least of the range; NaN when neither is known. */
export function firmJobsOrder(
  firms: Pick<FirmTable, "jobs" | "jobsRanges" | "years">,
  year: number,
): (row: number) => number {
  const at = firms.years.indexOf(year);
  const jobs = firms.jobs[at];
  const low = firms.jobsRanges?.[at]?.low;
  return (row) => (Number.isNaN(jobs[row]) && low ? low[row] : jobs[row]);
}

/** A sum of jobs over so many registered firms in words; the word for unknown where those of none are known. */
export function sumOfJobs(language: Language, firms: number, jobs: number): string {
  return formatCount(language, jobsIfKnown(firms, jobs));
}
