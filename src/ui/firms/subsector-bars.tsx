import { useEffect, useState } from "react";
import type { CountTotals } from "../../app/zones/zone-count.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import { formatJobs, formatJobsChange, shortYear } from "../../i18n/format.ts";
import { useWords } from "../app-context.ts";
import { subsectorColour } from "../parts/subsector-colour.ts";

/** How long after the pointer stops the rows settle into the order of their jobs. */
const SETTLE_MS = 400;

/** Jobs and change per subsector. While the pointer moves the order of the rows holds. */
export function SubsectorBars(props: {
  totals: CountTotals;
  /** Totals of the establishments whose jobs are known in both years. */
  change: CountTotals;
  year: number;
  baseYear: number;
  moving: boolean;
}) {
  const { say, language } = useWords();
  const { totals, year, baseYear } = props;
  const order = useHeldOrder(totals, props.moving);
  const most = Math.max(1, ...totals.bySubsector.map(({ jobs }) => jobs || 0));
  const since = year !== baseYear;
  return (
    <div className="card-section">
      <table className="bar-table">
        <caption>{say("card.subsectors")}</caption>
        <thead>
          <tr>
            <th scope="col" className="visually-hidden">
              {say("table.subsector")}
            </th>
            <td />
            <th scope="col">{year}</th>
            {since && <th scope="col">{say("card.subsectors.since", { yy: shortYear(baseYear) })}</th>}
          </tr>
        </thead>
        <tbody>
          {order.map((code) => {
            const { jobs, jobsBase, between, changeBetween } = totals.bySubsector[code];
            const known = props.change.bySubsector[code];
            const id = SUBSECTORS[code].id;
            return (
              <tr key={id} className={jobs === 0 && jobsBase === 0 ? "none" : ""}>
                <th scope="row">{say(`subsector.${id}`)}</th>
                <td className="bar-cell" aria-hidden="true">
                  <span
                    style={{ width: `${(100 * (jobs || 0)) / most}%`, background: subsectorColour(code) }}
                  />
                </td>
                <td className="figure">{formatJobs(language, jobs, between)}</td>
                {since && (
                  <td className="figure change">
                    {formatJobsChange(language, known.jobs - known.jobsBase, changeBetween)}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function orderOf(totals: CountTotals): number[] {
  return SUBSECTORS.map((_, code) => code).sort(
    // Where jobs are unknown (NaN) by how many firms there are.
    (a, b) =>
      totals.bySubsector[b].jobs - totals.bySubsector[a].jobs ||
      totals.bySubsector[b].firms - totals.bySubsector[a].firms ||
      a - b,
  );
}

function useHeldOrder(totals: CountTotals, moving: boolean): number[] {
  const [order, setOrder] = useState(() => orderOf(totals));
  useEffect(() => {
    const timer = setTimeout(() => setOrder(orderOf(totals)), moving ? SETTLE_MS : 0);
    return () => clearTimeout(timer);
  }, [totals, moving]);
  return order;
}
