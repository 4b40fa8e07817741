import { sumOfJobs } from "../../app/firms/firm-jobs.ts";
import type { Rested } from "../../app/zones/zone-count.ts";
import { formatCount, formatJobs } from "../../i18n/format.ts";
import { useWords } from "../app-context.ts";

/** Firms and jobs in every year of the register. */
export function YearLine({ rested: { summary, ranges } }: { rested: Rested }) {
  const { say, language } = useWords();
  if (summary.years.length < 2) return null;
  return (
    <div className="card-section">
      <table className="bar-table years-table">
        <caption>{say("card.years")}</caption>
        <thead>
          <tr>
            <td />
            {summary.years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say("filter.firms")}</th>
            {summary.years.map((year, index) => (
              <td key={year} className="figure">
                {formatCount(language, summary.perYear.firms[index])}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{say("filter.jobs")}</th>
            {summary.years.map((year, index) => (
              <td key={year} className="figure">
                {ranges
                  ? formatJobs(language, summary.perYear.jobs[index], ranges[index])
                  : sumOfJobs(language, summary.perYear.firms[index], summary.perYear.jobs[index])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
