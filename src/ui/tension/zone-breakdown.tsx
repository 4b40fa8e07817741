import type { TensionBase } from "../../app/tension/compute.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import { CATEGORIES } from "../../core/tension/ladder.ts";
import type { FirmsAndJobs, ZoneTotals } from "../../core/tension/zone-totals.ts";
import { formatCount } from "../../i18n/format.ts";
import { useWords } from "../app-context.ts";
import { RichText } from "../parts/rich-text.tsx";

/** The firms within reach by category, subsector and port side, and the score with its parts. */
export function ZoneBreakdown({ totals }: { base: TensionBase; totals: ZoneTotals }) {
  const { say, language } = useWords();
  const count = (value: number): string => formatCount(language, value);
  const parts = [
    ["category", totals.byCategory, (code: number) => CATEGORIES[code] || "–"],
    ["subsector", totals.bySubsector, (code: number) => say(`subsector.${SUBSECTORS[code].id}`)],
    ["side", totals.bySide, (code: number) => say(`card.side.${PORT_SIDES[code]}`)],
  ] as const;
  return (
    <details className="card-section breakdown">
      <summary>{say("tv.more")}</summary>
      {parts.map(([name, sums, nameOf]) => (
        <table key={name}>
          <thead>
            <tr>
              <th scope="col">{say(`tv.by.${name}`)}</th>
              <th scope="col">{say("tv.col.firms")}</th>
              <th scope="col">{say("tv.col.jobs")}</th>
            </tr>
          </thead>
          <tbody>
            {codesIn(sums).map((code) => (
              <tr key={code}>
                <th scope="row">{nameOf(code)}</th>
                <td className="figure">{count(sums.firms[code])}</td>
                <td className="figure">{count(sums.jobs[code])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="note">
        <RichText
          text={say("tv.score.line", {
            score: count(totals.score),
            inside: count(totals.scoreInside),
            near: count(totals.score - totals.scoreInside),
          })}
        />
      </p>
    </details>
  );
}

function codesIn({ firms }: FirmsAndJobs): number[] {
  return Array.from(firms.keys()).filter((code) => firms[code] > 0);
}
