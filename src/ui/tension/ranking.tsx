import { useMemo, useState } from "react";
import { fitBounds } from "../../app/actions.ts";
import type { Session } from "../../app/session.ts";
import type { TensionState } from "../../app/tension/tension-figures.ts";
import { boundsOf } from "../../app/zones/focus.ts";
import type { Zone } from "../../app/zones/zone.ts";
import { tensionClass } from "../../core/tension/tension-class.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import { formatCount, formatShare } from "../../i18n/format.ts";
import { LOCALES } from "../../i18n/language.ts";
import { useApp, useTensionView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { useTension } from "./model.ts";
import { useSubjectTension } from "./subject-tension.ts";
import { TensionSwatch } from "./tension-swatch.tsx";

/** Rows of the panel before "show all"; more zones than MOST_ROWS open the table instead. */
const FIRST_ROWS = 12;
const MOST_ROWS = 60;

type Key = "score" | "zone" | "firms" | "jobs" | "free";
type Order = { readonly key: Key; readonly descending: boolean };
type Row = { readonly entry: Zone; readonly totals: ZoneTotals };

/** Zones by tension: swatch of the class, firms, jobs and free share; a zone without conflict stays, with 0. */
export function Ranking() {
  const state = useTension();
  if (!state?.model?.entries.length) return null;
  return <RankingOf state={state} />;
}

function RankingOf({ state }: { state: TensionState }) {
  const { say, language } = useWords();
  const app = useApp();
  const all = useTensionView((ui) => ui.allZones);
  const [order, setOrder] = useState<Order>({ key: "score", descending: true });
  const live = useSubjectTension();
  const model = state.model!;
  const rows = useMemo(() => {
    const list = model.entries.map((entry, zone): Row => ({ entry, totals: model.tension.zones[zone] }));
    return sorted(list, order, LOCALES[language]);
  }, [model, order, language]);
  const shown = all && rows.length <= MOST_ROWS ? rows : rows.slice(0, FIRST_ROWS);
  const selected = live && rows.find(({ entry }) => entry.key === live.zone.key);
  // The selected zone is always there to be seen, below the others when it is not among the first.
  const withSelected = selected && !shown.includes(selected) ? [...shown, selected] : shown;
  const sort = (key: Key): void =>
    setOrder({ key, descending: order.key === key ? !order.descending : key !== "zone" });
  const heading = (key: Exclude<Key, "score">) => (
    <th scope="col" aria-sort={order.key === key ? (order.descending ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        title={say(key === "free" ? "tv.col.free.long" : "tv.table.sort", { column: say(`tv.col.${key}`) })}
        onClick={() => sort(key)}
      >
        {say(`tv.col.${key}`)}
        {order.key === key && <Icon name={order.descending ? "down" : "up"} size={12} />}
      </button>
    </th>
  );
  return (
    <section className="panel-section ranking-section" aria-labelledby="tension-ranking">
      <div className="section-head">
        <h2 id="tension-ranking">{say("tv.ranking")}</h2>
        <button type="button" className="link" onClick={() => app.tensionView.setState({ table: "zones" })}>
          {say("tv.ranking.table")}
        </button>
      </div>
      <table className={state.running ? "ranking stale" : "ranking"} aria-labelledby="tension-ranking">
        <thead>
          <tr>
            <th
              scope="col"
              aria-sort={order.key === "score" ? (order.descending ? "descending" : "ascending") : "none"}
              className="swatch-cell"
            >
              <button
                type="button"
                aria-label={say("tv.table.sort", { column: say("view.tension") })}
                title={say("tv.table.sort", { column: say("view.tension") })}
                onClick={() => sort("score")}
              >
                <Icon name={order.key === "score" && !order.descending ? "up" : "down"} size={12} />
              </button>
            </th>
            {heading("zone")}
            {heading("firms")}
            {heading("jobs")}
            {heading("free")}
          </tr>
        </thead>
        <tbody>
          {withSelected.map(({ entry, totals }) => {
            const isSelected = entry.key === live?.zone.key;
            return (
              <RankingRow
                key={entry.key}
                entry={entry}
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

function RankingRow(props: { entry: Zone; totals: ZoneTotals; selected: boolean; onShow: () => void }) {
  const { say, language } = useWords();
  const { entry, totals, selected } = props;
  const found = tensionClass(totals);
  const free = formatShare(language, totals.freeAreaShare);
  const words = say("tv.row", {
    zone: entry.name,
    class: say(found < 0 ? "tv.class.none" : `tv.class.${found as 0}`),
    n: totals.firmsWithinReach,
    b: Math.round(totals.jobs),
    free,
  });
  return (
    // The button in the row is what keyboard and screen reader use; the row is the same target for a pointer.
    <tr className={selected ? "selected" : ""} onClick={props.onShow}>
      <td className="swatch-cell">
        <TensionSwatch class={found} />
      </td>
      <th scope="row">
        <button type="button" aria-pressed={selected} aria-label={words} title={entry.name}>
          {entry.name}
        </button>
      </th>
      <td className="figure">{formatCount(language, totals.firmsWithinReach)}</td>
      <td className="figure">{formatCount(language, totals.jobs)}</td>
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

function sorted(rows: Row[], { key, descending }: Order, locale: string): Row[] {
  const sign = descending ? -1 : 1;
  if (key === "zone") {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return rows.sort((a, b) => sign * compare(a.entry.name, b.entry.name));
  }
  const value = ({ totals }: Row): number =>
    key === "score"
      ? totals.score
      : key === "firms"
        ? totals.firmsWithinReach
        : key === "jobs"
          ? totals.jobs
          : totals.freeAreaShare;
  // Equal ones keep the order of the map's layers.
  return rows.sort((a, b) => sign * (value(a) - value(b)));
}
