import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { flyToPoint } from "../../app/actions.ts";
import type { Analysis } from "../../app/firms/analysis.ts";
import { type FirmColumn, type FirmOrder, sortRows } from "../../app/firms/firm-sort.ts";
import { type FocusCount, rowsOfFocus } from "../../app/zones/zone-count.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";
import { textAt } from "../../core/register/text-column.ts";
import { formatChange } from "../../i18n/format.ts";
import { LOCALES } from "../../i18n/language.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { useMapRef } from "../map/map-ref.ts";
import { Icon } from "../parts/icon.tsx";
import { SideMark } from "../parts/side-mark.tsx";
import { subsectorColour } from "../parts/subsector-colour.ts";
import { jobsText } from "./count-card.tsx";

const COLUMNS: readonly FirmColumn[] = ["name", "subsector", "sbi", "side", "municipality", "jobs", "change"];
const ROW_PX = 34;

/** The firms of the selection in a drawer: sortable, virtualised, by mouse and keyboard. */
export function FirmListDrawer() {
  const open = useView((view) => view.firmList);
  const counted = useSource(useApp().figures.counted);
  // Nothing is listed while the pointer moves: the list follows when it rests.
  if (!open || !counted || counted.focus.moving) return null;
  return <FirmList key={counted.focus.key} counted={counted} />;
}

function FirmList({ counted }: { counted: FocusCount }) {
  const { focus, analysis, totals } = counted;
  const { say, language } = useWords();
  const app = useApp();
  const mapRef = useMapRef();
  const { firms } = analysis.register;
  const { year, baseYear } = analysis;
  const [order, setOrder] = useState<FirmOrder>({ column: "jobs", descending: true });
  const [active, setActive] = useState(0);
  const rows = useMemo(
    () => sortRows(firms, rowsOfFocus(focus, analysis), order, analysis, LOCALES[language]),
    [firms, focus, analysis, order, language],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const withJobs = totals.firms;

  const show = (row: number): void => {
    mapRef.current?.setPointedFirm(row);
    flyToPoint(app, firms.lonDeg[row], firms.latDeg[row], 14.5);
  };
  const moveTo = (index: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setActive(next);
    virtual.scrollToIndex(next);
    // The row may only be made after the scroll.
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus();
    });
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    moveTo(active + step);
  };
  const title = say("table.title", { zone: focus.name });
  const heading = (column: FirmColumn): string =>
    say(`table.${column}`, { year: String(column === "change" ? baseYear : year) });
  return (
    <section className="drawer" aria-label={title}>
      <header className="drawer-head">
        <h2>{title}</h2>
        <span className="caption">
          {say("table.count", { n: rows.length, k: withJobs, year: String(year) })}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label={say("card.list.close")}
          title={say("card.list.close")}
          onClick={() => app.view.setState({ firmList: false })}
        >
          <Icon name="close" />
        </button>
      </header>
      <div ref={scroller} className="drawer-scroll">
        <table className="firm-table" aria-rowcount={rows.length + 1}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={
                    order.column === column ? (order.descending ? "descending" : "ascending") : "none"
                  }
                  className={`cell ${column}`}
                >
                  <button
                    type="button"
                    title={say("table.sort", { column: heading(column) })}
                    onClick={() =>
                      setOrder({
                        column,
                        descending:
                          order.column === column
                            ? !order.descending
                            : column === "jobs" || column === "change",
                      })
                    }
                  >
                    {heading(column)}
                    {order.column === column && <Icon name={order.descending ? "down" : "up"} size={14} />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            <Spacer heightPx={shown[0]?.start ?? 0} />
            {shown.map((item) => (
              <FirmRow
                key={rows[item.index]}
                row={rows[item.index]}
                index={item.index}
                active={item.index === active}
                analysis={analysis}
                onShow={(row) => {
                  setActive(item.index);
                  show(row);
                }}
              />
            ))}
            <Spacer heightPx={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Stands for the rows above or below those that are drawn. */
function Spacer({ heightPx }: { heightPx: number }) {
  return heightPx > 0 ? (
    <tr>
      <td colSpan={COLUMNS.length} style={{ height: heightPx, padding: 0, border: 0 }} />
    </tr>
  ) : null;
}

function FirmRow(props: {
  row: number;
  index: number;
  active: boolean;
  analysis: Analysis;
  onShow: (row: number) => void;
}) {
  const { say, language } = useWords();
  const mapRef = useMapRef();
  const { row, index, analysis } = props;
  const { firms } = analysis.register;
  const code = firms.subsector[row];
  const name = textAt(firms.name, row) || textAt(firms.id, row);
  const jobs = firms.jobs[firms.years.indexOf(analysis.year)][row];
  const change = jobs - firms.jobs[firms.years.indexOf(analysis.baseYear)][row];
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      style={{ height: ROW_PX }}
      onMouseEnter={() => mapRef.current?.setPointedFirm(row)}
    >
      <th scope="row" className="cell name">
        <button
          type="button"
          tabIndex={props.active ? 0 : -1}
          title={say("table.fly", { name })}
          onClick={() => props.onShow(row)}
        >
          {name}
        </button>
      </th>
      <td className="cell subsector">
        <span className="dot" style={{ background: subsectorColour(code) }} />
        {code === NOT_MANUFACTURING ? say("subsector.other") : say(`subsector.${SUBSECTORS[code].id}`)}
      </td>
      <td className="cell sbi">{firms.sbiCodes[firms.sbi[row]]}</td>
      <td className="cell side">
        <SideMark side={firms.portSide[row]} /> {say(`card.side.${PORT_SIDES[firms.portSide[row]]}`)}
      </td>
      <td className="cell municipality">{firms.municipalities[firms.municipality[row]]}</td>
      <td className="cell jobs figure">{jobsText(jobs, language, say("firm.unknown"), "0")}</td>
      <td className="cell change figure">
        {Number.isNaN(change) ? say("firm.unknown") : formatChange(language, change)}
      </td>
    </tr>
  );
}
