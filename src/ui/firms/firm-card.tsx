import { firmJobs } from "../../app/firms/firm-jobs.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";
import { textAt } from "../../core/register/text-column.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useWords } from "../app-context.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { RadiusForm } from "../card/radius-form.tsx";
import { Icon } from "../parts/icon.tsx";
import { SideMark } from "../parts/side-mark.tsx";
import { subsectorColour } from "../parts/subsector-colour.ts";
import { SyntheticStrip } from "./count-card.tsx";

/** A change at one firm beyond which it may be a move or a re-coding instead of growth. */
const CHECK_SHARE = 0.5;

/** One establishment: what it does, where it stands, its jobs per year. */
export function FirmCard({ row }: { row: number }) {
  const { say, language } = useWords();
  const analysis = useAnalysis();
  if (!analysis || row >= analysis.register.firms.count) return null;
  const { firms } = analysis.register;
  const name = textAt(firms.name, row) || textAt(firms.id, row);
  const code = firms.subsector[row];
  const sector =
    code === NOT_MANUFACTURING ? say("subsector.other") : say(`subsector.full.${SUBSECTORS[code].id}`);
  const municipality = firms.municipalities[firms.municipality[row]];
  const address = textAt(firms.address, row);
  const first = firms.jobs[firms.years.indexOf(analysis.baseYear)][row];
  const now = firms.jobs[firms.years.indexOf(analysis.year)][row];
  const check = first > 0 && now > 0 && Math.abs(now - first) / first > CHECK_SHARE;
  return (
    <CardFrame
      title={name}
      glyph={<SideMark side={firms.portSide[row]} size={22} colour={subsectorColour(code)} />}
      kind={`${say("firm.kind")} · ${say(`side.${PORT_SIDES[firms.portSide[row]]}`)}`}
      foot={<SyntheticStrip analysis={analysis} />}
    >
      <div className="card-section">
        <p>
          <strong>{sector}</strong>
          {firms.subsectorsKnown !== false && (
            <> · {say("firm.sbi", { code: firms.sbiCodes[firms.sbi[row]] })}</>
          )}
        </p>
        {address && <p>{address}</p>}
        {municipality && <p className="caption">{say("firm.municipality", { name: municipality })}</p>}
      </div>
      <div className="card-section">
        <table className="bar-table">
          <caption>{say("firm.jobs")}</caption>
          <tbody>
            {firms.years.map((year, index) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="bar-cell" aria-hidden="true">
                  <span
                    style={{ width: `${barShare(firms, index, row)}%`, background: subsectorColour(code) }}
                  />
                </td>
                <td className="figure">{firmJobs(firms, row, year, language, say("firm.gone"))}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {check && <p className="note">{say("firm.check")}</p>}
      </div>
      <RadiusForm
        place={name}
        lonDeg={firms.lonDeg[row]}
        latDeg={firms.latDeg[row]}
        label={say("firm.around")}
      />
    </CardFrame>
  );
}

function barShare(firms: FirmTable, yearIndex: number, row: number): number {
  let most = 1;
  for (const jobs of firms.jobs) if (jobs[row] > most) most = jobs[row];
  const here = firms.jobs[yearIndex][row];
  return here > 0 ? (100 * here) / most : 0;
}

/** More than a card can be scrolled through. */
const MOST_LISTED = 500;

/** Several marks under the finger, or all that was searched for under a title: a list to choose from. */
export function FirmsHere({ rows, title }: { rows: readonly number[]; title: string | undefined }) {
  const { say, language } = useWords();
  const { view } = useApp();
  const analysis = useAnalysis();
  if (!analysis) return null;
  const { firms } = analysis.register;
  return (
    <CardFrame
      title={title ?? say("map.several", { n: rows.length })}
      glyph={<Icon name="list" />}
      kind={
        title === undefined ? (
          ""
        ) : (
          <span role="status">{say("search.establishments", { n: rows.length })}</span>
        )
      }
      foot={<SyntheticStrip analysis={analysis} />}
    >
      <ul className="firms-here">
        {rows.slice(0, MOST_LISTED).map((row) => (
          <li key={row}>
            <button type="button" onClick={() => view.setState({ selection: { kind: "firm", row } })}>
              <SideMark side={firms.portSide[row]} colour={subsectorColour(firms.subsector[row])} />
              <span>{textAt(firms.name, row) || textAt(firms.id, row)}</span>
              <span className="figure">{firmJobs(firms, row, analysis.year, language, "0")}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > MOST_LISTED && (
        <p className="note">{say("search.more", { n: rows.length - MOST_LISTED })}</p>
      )}
    </CardFrame>
  );
}
