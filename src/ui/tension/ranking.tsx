import { useMemo, useState } from "react";
import { fitBounds } from "../../app/actions.ts";
import type { Session } from "../../app/session.ts";
import { sortedBy, type TableOrder, turnedOrder } from "../../app/table.ts";
import { classOf, classWords } from "../../app/tension/class-words.ts";
import type { TensionModel } from "../../app/tension/compute.ts";
import { jobsInSentence } from "../../app/tension/sentences.ts";
import { boundsOf } from "../../app/zones/focus.ts";
import type { Zone } from "../../app/zones/zone.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import { formatCount, formatJobs, formatPart } from "../../i18n/format.ts";
import { LOCALES } from "../../i18n/language.ts";
import { useApp, useSource, useTensionView, useWords } from "../app-context.ts";
import { SortHeading } from "../parts/sort-heading.tsx";
import { useTension } from "./model.ts";
import { useSubjectTension } from "./subject-tension.ts";
import { TensionSwatch } from "./tension-swatch.tsx";

/** Rows of the panel before "show all"; more zones than MOST_ROWS open the table instead. */
const FIRST_ROWS = 12;
const MOST_ROWS = 60;

/** `place` is its number on the map, 0 for none. */
type Row = { readonly entry: Zone; readonly totals: ZoneTotals; readonly place: number };

/** What the headings sort by, in their order. */
const VALUES = {
  // Without jobs there is no score: then how many firms it is.
  score: ({ totals }: Row) => (Number.isNaN(totals.score) ? totals.firmsWithinReach : totals.score),
  zone: ({ entry }: Row) => entry.name,
  firms: ({ totals }: Row) => totals.firmsWithinReach,
  jobs: ({ totals }: Row) => totals.between?.low ?? totals.jobs,
  free: ({ totals }: Row) => totals.freeAreaShare,
  ring: ({ totals }: Row) => totals.ringFreeAreaShare,
} as const;
type Key = keyof typeof VALUES;

/** Zones by tension: swatch of the class, firms, jobs and free share; a zone without conflict stays, with 0. */
export function Ranking() {
  const state = useTension();
  if (!state?.model?.entries.length) return null;
  return <RankingOf model={state.model} running={state.running !== null} />;
}

function RankingOf({ model, running }: { model: TensionModel; running: boolean }) {
  const { say, language } = useWords();
  const app = useApp();
  const all = useTensionView((ui) => ui.allZones);
  const [order, setOrder] = useState<TableOrder & { id: Key }>({ id: "score", descending: true });
  const live = useSubjectTension();
  const places = useSource(app.tensionFigures.places);
  const rows = useMemo(() => {
    const { zones } = model.tension;
    const list = model.entries.map(
      (entry, at): Row => ({ entry, totals: zones[at], place: places?.[at] ?? 0 }),
    );
    return sortedBy(list, VALUES[order.id], order.descending, LOCALES[language]);
  }, [model, places, order, language]);
  const shown = all && rows.length <= MOST_ROWS ? rows : rows.slice(0, FIRST_ROWS);
  const selected = live && rows.find(({ entry }) => entry.key === live.zone.key);
  // The selected zone is always there to be seen, below the others when it is not among the first.
  const withSelected = selected && !shown.includes(selected) ? [...shown, selected] : shown;
  const sort = (id: Key): void => setOrder({ ...turnedOrder(order, id, id !== "zone"), id });
  return (
    <section className="panel-section ranking-section" aria-labelledby="tension-ranking">
      <div className="section-head">
        <h2 id="tension-ranking">{say("tv.ranking")}</h2>
        <button type="button" className="link" onClick={() => app.tensionView.setState({ table: "zones" })}>
          {say("tv.ranking.table")}
        </button>
      </div>
      <table className={running ? "ranking stale" : "ranking"} aria-labelledby="tension-ranking">
        <thead>
          <tr>
            <SortHeading
              id="score"
              label=""
              spoken={say("view.tension")}
              order={order}
              onSort={() => sort("score")}
              className="swatch-cell"
              arrowPx={12}
            />
            {(["zone", "firms", "jobs", "free"] as const).map((id) => (
              <SortHeading
                key={id}
                id={id}
                label={say(`tv.col.${id}`)}
                order={order}
                onSort={() => sort(id)}
                {...(id === "free" ? { title: say("tv.col.free.long") } : {})}
                arrowPx={12}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {withSelected.map(({ entry, totals, place }) => {
            const isSelected = entry.key === live?.zone.key;
            return (
              <RankingRow
                key={entry.key}
                entry={entry}
                place={place}
                totals={isSelected ? live.tension.totals : totals}
                selected={isSelected}
                onShow={() => showEntry(app, entry)}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length > FIRST_ROWS && (
        <button
          type="button"
          className="link"
          onClick={() =>
            app.tensionView.setState(rows.length > MOST_ROWS ? { table: "zones" } : { allZones: !all })
          }
        >
          {all && rows.length <= MOST_ROWS
            ? say("tv.ranking.less")
            : say("tv.ranking.all", { n: rows.length })}
        </button>
      )}
    </section>
  );
}

function RankingRow(props: {
  entry: Zone;
  totals: ZoneTotals;
  place: number;
  selected: boolean;
  onShow: () => void;
}) {
  const { say, language } = useWords();
  const { entry, totals, place, selected } = props;
  const free = formatPart(language, totals.freeAreaShare);
  const ring = formatPart(language, totals.ringFreeAreaShare);
  const words = say("tv.row", {
    zone: entry.name,
    class: classWords(totals, say),
    n: totals.firmsWithinReach,
    b: jobsInSentence(totals, language),
    free,
    ring,
  });
  return (
    // The button in the row is what keyboard and screen reader use; the row is the same target for a pointer.
    <tr className={selected ? "selected" : ""} onClick={props.onShow}>
      <td className="swatch-cell">
        <TensionSwatch class={classOf(totals)} />
      </td>
      <th scope="row">
        <span className="ranked-name">
          <span className="place">{place > 0 && `${place}.`}</span>
          <button type="button" aria-pressed={selected} aria-label={words} title={entry.name}>
            {entry.name}
          </button>
        </span>
      </th>
      <td className="figure">{formatCount(language, totals.firmsWithinReach)}</td>
      <td className="figure">{formatJobs(language, totals.jobs, totals.between)}</td>
      <td className="figure free">{free}</td>
    </tr>
  );
}

/** Selects a zone of the ranking and brings it into view. */
export function showEntry(app: Session, entry: Zone): void {
  app.tensionView.setState({ focus: null });
  if (entry.drawn) app.view.setState({ selection: { kind: "drawn", number: entry.drawn.number } });
  else app.view.setState({ selection: { kind: "zone", layer: entry.layer, id: entry.id } });
  fitBounds(app, entryBounds(entry));
}

/** Degrees around a zone, and the firms just beside it. */
function entryBounds(entry: Zone): [number, number, number, number] {
  const bounds = boundsOf(entry);
  // 0.002 degrees of latitude is some 220 m.
  const margin = 0.002;
  return [bounds[0] - margin * 1.6, bounds[1] - margin, bounds[2] + margin * 1.6, bounds[3] + margin];
}
