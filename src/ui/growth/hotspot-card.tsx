import { useMemo } from "react";
import type { Analysis } from "../../app/firms/analysis.ts";
import { CLASS_NONE } from "../../core/growth/classes.ts";
import { topMovers } from "../../core/growth/top-movers.ts";
import { textAt } from "../../core/text-column.ts";
import { formatArea, formatChange, formatCount, formatGrowth, formatShare } from "../../i18n/format.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useWords } from "../app-context.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { SyntheticStrip } from "../firms/count-card.tsx";
import { ClassSwatch } from "./class-swatch.tsx";
import { classNameOf } from "./hotspot-classes.ts";
import { HotspotStatus } from "./hotspot-status.tsx";
import { MoverRows } from "./mover-rows.tsx";
import { PValue } from "./p-value.tsx";
import { placeOfSpot } from "./place-of-spot.ts";
import { type SelectedCell, useSelectedCell } from "./spot-selection.ts";
import { useSpotPlaces } from "./use-spot-places.ts";

/** Firms that are listed with their changes. */
const MOVERS = 5;
/** A percentage over fewer firms than this says more about one firm than about the place. */
const FEWEST_FIRMS_FOR_PERCENT = 5;
/** From this share on one firm is said to explain the hotspot. Own choice. */
const MUCH_OF_ONE = 0.1;

/** The selected square: the hotspot it is in, or that it cannot be told from chance. */
export function HotspotCard() {
  const { say } = useWords();
  const analysis = useAnalysis();
  const selected = useSelectedCell();
  if (!analysis) return null;
  if (!selected) {
    return (
      <CardFrame
        title={say("growth.view.cell.title")}
        glyph={<ClassSwatch code={CLASS_NONE} />}
        kind=""
        foot={<SyntheticStrip analysis={analysis} />}
      >
        <div className="card-section">
          <p>{say("growth.view.cell.gone")}</p>
          <HotspotStatus />
        </div>
      </CardFrame>
    );
  }
  return <CellCard selected={selected} analysis={analysis} />;
}

function CellCard({ selected, analysis }: { selected: SelectedCell; analysis: Analysis }) {
  const { say, language } = useWords();
  const places = useSpotPlaces();
  const { found, spot, cell, index } = selected;
  const { grid, cells, options } = found.hotspots;
  const { baseYear, year } = options;
  const first = grid.years.indexOf(baseYear);
  const last = grid.years.indexOf(year);
  const members = spot?.cells ?? [cell];
  const code = spot?.classCode ?? cells.classOf[cell];
  const place = placeOfSpot(grid, { cells: Uint32Array.from(members) }, places);
  const title = spot
    ? say(`growth.spot.${spot.kind}.near`, { n: index + 1, place })
    : say("growth.view.cell.near", { place });
  const firms = spot?.firms ?? grid.firms[last][cell];
  const jobsBase = spot?.jobsBase ?? grid.jobs[first][cell];
  const jobs = spot?.jobs ?? grid.jobs[last][cell];
  const growth =
    jobsBase > 0 && firms >= FEWEST_FIRMS_FOR_PERCENT
      ? ` (${formatGrowth(language, (jobs - jobsBase) / jobsBase)})`
      : "";
  const area = formatArea(language, members.length * grid.cellM * grid.cellM);
  return (
    <CardFrame
      title={title}
      glyph={<ClassSwatch code={code} />}
      kind={`${say("growth.view.squares.n", { n: members.length, m: grid.cellM })} · ${area}`}
      foot={<SyntheticStrip analysis={analysis} />}
    >
      <dl className="figures">
        <div>
          <dd>{formatCount(language, firms)}</dd>
          <dt>{say("growth.view.firms-in", { n: firms, year: String(year) })}</dt>
        </div>
        <div>
          <dd>{formatCount(language, jobs)}</dd>
          <dt>{say("card.jobs", { b: Math.round(jobs), year: String(year) })}</dt>
        </div>
        {year !== baseYear && (
          <div>
            <dd>{formatChange(language, jobs - jobsBase)}</dd>
            <dt>
              {say("card.since", { year: String(baseYear) })}
              {growth}
            </dt>
          </div>
        )}
      </dl>
      <div className="card-section">
        <p className="certainty">
          <strong>{say(`growth.class.${classNameOf(code)}`)}</strong>
        </p>
        <p className="note">
          {say("growth.view.from-to", {
            from: String(baseYear),
            to: String(year),
            first: formatCount(language, jobsBase),
            last: formatCount(language, jobs),
          })}
        </p>
        {spot && spot.change > 0 !== (spot.kind === "hot") && options.measure === "jobs-change" && (
          <p>{say(`growth.view.around-${spot.kind}`)}</p>
        )}
        {spot?.explanation && (
          <p>
            {say(
              `growth.${spot.explanation.share < MUCH_OF_ONE ? "view.spread" : "explained"}-${spot.kind}` as const,
              {
                share: formatShare(language, spot.explanation.share),
                name: firmName(analysis, spot.explanation.firm),
              },
            )}
          </p>
        )}
      </div>
      {spot && <Robustness selected={selected} />}
      <Certainty selected={selected} />
      {spot && <SpotMovers analysis={analysis} rows={spot.firmRows} selected={selected} />}
      <p className="note">{say("growth.edge")}</p>
    </CardFrame>
  );
}

function firmName({ register }: Analysis, row: number): string {
  const { firms } = register;
  return textAt(firms.name, row) || textAt(firms.id, row);
}

/** How the hotspot fares with a narrower or wider neighbourhood. */
function Robustness({ selected }: { selected: SelectedCell }) {
  const { say, language } = useWords();
  const { found, spot } = selected;
  const cells = spot!.cells.length;
  return (
    <div className="card-section">
      <table className="bar-table">
        <caption>{say("growth.view.robust")}</caption>
        <tbody>
          {spot!.robustness.map(({ band, cells: left }) => (
            <tr key={band}>
              <th scope="row">{say("growth.view.band.m", { band, m: band * found.hotspots.grid.cellM })}</th>
              <td className="bar-cell" aria-hidden="true">
                <span style={{ width: `${(100 * left) / cells}%`, background: "var(--ink-2)" }} />
              </td>
              <td className="figure">
                {say("growth.view.left", {
                  n: formatCount(language, left),
                  of: formatCount(language, cells),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** p from permutations, with the normal approximation beside it, of the surest square (or the only one). */
function Certainty({ selected }: { selected: SelectedCell }) {
  const { say, language } = useWords();
  const { found, spot, cell } = selected;
  const { cells, options } = found.hotspots;
  let surest = cell;
  for (const member of spot?.cells ?? []) if (cells.pPerm[member] < cells.pPerm[surest]) surest = member;
  const rows = [
    ["growth.view.p.permutations", cells.pPerm[surest], cells.qPerm[surest]],
    ["growth.view.p.normal", cells.p[surest], cells.q[surest]],
  ] as const;
  return (
    <div className="card-section">
      <table className="bar-table p-table">
        <caption>{say(spot ? "growth.view.p.surest" : "growth.view.p.square")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">p</th>
            <th scope="col">{say("growth.view.p.adjusted")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, p, adjusted]) => (
            <tr key={key} className={key === "growth.view.p.normal" ? "aside" : ""}>
              <th scope="row">{say(key, { r: options.permutations })}</th>
              <td className="figure">
                <PValue p={p} language={language} />
              </td>
              <td className="figure">
                <PValue p={adjusted} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{say("growth.view.p.note")}</p>
    </div>
  );
}

function SpotMovers(props: { analysis: Analysis; rows: Uint32Array; selected: SelectedCell }) {
  const { say } = useWords();
  const { growth } = useApp();
  const { analysis, rows, selected } = props;
  const { baseYear, year } = selected.found.hotspots.options;
  const movers = useMemo(() => {
    const { gained, lost } = topMovers(analysis.register.firms, { id: "spot", rows }, baseYear, year, MOVERS);
    return selected.spot?.kind === "cold" ? lost : gained;
  }, [analysis, rows, baseYear, year, selected.spot?.kind]);
  if (movers.length === 0) return null;
  return (
    <div className="card-section">
      <h3>{say(`growth.view.movers.${selected.spot!.kind}`)}</h3>
      <MoverRows
        firms={analysis.register.firms}
        movers={movers}
        onPoint={(row) => growth.setState({ focus: row === null ? null : Uint32Array.of(row) })}
      />
    </div>
  );
}
