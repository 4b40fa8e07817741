import type { CountTotals } from "../../app/zones/zone-count.ts";
import { formatCount, formatGrowth, formatJobs, formatJobsChange } from "../../i18n/format.ts";
import { useWords } from "../app-context.ts";

/** A percentage over fewer firms than this says more about one firm than about the zone. */
const FEWEST_FIRMS_FOR_PERCENT = 5;

/** Firms, jobs in the chosen year, and the change since the base year. */
export function CountFigures({
  totals,
  change: known,
  year,
  baseYear,
}: {
  totals: CountTotals;
  /** Totals of the establishments whose jobs are known in both years. */
  change: CountTotals;
  year: number;
  baseYear: number;
}) {
  const { say, language } = useWords();
  const change = known.jobs - known.jobsBase;
  let growth = "";
  if (known.jobsBase === 0) growth = known.jobs > 0 ? ` (${say("card.new")})` : "";
  else if (!Number.isNaN(change) && totals.firms >= FEWEST_FIRMS_FOR_PERCENT)
    growth = ` (${formatGrowth(language, change / known.jobsBase)})`;
  return (
    <dl className={Math.max(totals.jobs, totals.jobsBase) >= 1e6 ? "figures long" : "figures"}>
      <div>
        <dd>{formatCount(language, totals.firms)}</dd>
        <dt>{say("card.firms", { n: totals.firms })}</dt>
      </div>
      <div>
        <dd>{formatJobs(language, totals.jobs, totals.between)}</dd>
        <dt>{say("card.jobs", { b: Math.round(totals.jobs), year: String(year) })}</dt>
      </div>
      {year !== baseYear && (
        <div>
          <dd>{formatJobsChange(language, change, totals.changeBetween)}</dd>
          <dt>
            {say("card.since", { year: String(baseYear) })}
            {growth}
          </dt>
        </div>
      )}
    </dl>
  );
}
