import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { LOCALES } from "../../i18n/language.ts";
import { useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";

/** One column: what it sorts by, and what it shows. */
export type Column<R> = {
  readonly id: string;
  readonly label: string;
  /** Numbers stand right and sort largest first; NaN comes last either way. */
  readonly value: (row: R) => number | string;
  readonly cell: (row: R) => ReactNode;
  /** Shows words although it sorts by a number. */
  readonly words?: boolean;
  readonly widthPx: number;
};

const ROW_PX = 32;
const HEAD_PX = 34;

/** A table of any length: sortable by every column, the first one a button that shows the row on the map. */
export function SortableTable<R>(props: {
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  nameOf: (row: R) => string;
  onShow?: (row: R) => void;
  first: { readonly id: string; readonly descending: boolean };
}) {
  const { say, language } = useWords();
  const { columns, rows, keyOf, nameOf, onShow } = props;
  const [order, setOrder] = useState(props.first);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const sorted = useMemo(() => {
    const column = columns.find(({ id }) => id === order.id) ?? columns[0];
    return sortedBy(rows, column.value, order.descending, LOCALES[language]);
  }, [columns, rows, order, language]);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
    scrollMargin: HEAD_PX,
  });
  const shown = virtual.getVirtualItems();
  const moveTo = (index: number): void => {
    const next = Math.min(sorted.length - 1, Math.max(0, index));
    setActive(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus(),
    );
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -sorted.length,
      End: sorted.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    moveTo(active + step);
  };
  const widthPx = columns.reduce((sum, column) => sum + column.widthPx, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table has to be reachable by keyboard
    <section ref={scroller} className="drawer-scroll" tabIndex={0} aria-label={props.caption}>
      <table
        className="firm-table sortable"
        aria-rowcount={sorted.length + 1}
        style={{ minWidth: Math.min(widthPx, 2400) }}
      >
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                style={{ width: column.widthPx }}
                className={isNumeric(column, rows) ? "cell figure" : "cell"}
                aria-sort={order.id === column.id ? (order.descending ? "descending" : "ascending") : "none"}
              >
                <button
                  type="button"
                  title={say("tv.table.sort", { column: column.label })}
                  onClick={() =>
                    setOrder({
                      id: column.id,
                      descending: order.id === column.id ? !order.descending : isNumeric(column, rows),
                    })
                  }
                >
                  {column.label}
                  {order.id === column.id && <Icon name={order.descending ? "down" : "up"} size={14} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          <Spacer heightPx={(shown[0]?.start ?? HEAD_PX) - HEAD_PX} columns={columns.length} />
          {shown.map((item) => {
            const row = sorted[item.index];
            return (
              <tr
                key={keyOf(row)}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                style={{ height: ROW_PX }}
              >
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.id} scope="row" className="cell">
                      {onShow ? (
                        <button
                          type="button"
                          className="row-link"
                          tabIndex={item.index === active ? 0 : -1}
                          title={say("tv.table.show", { name: nameOf(row) })}
                          onClick={() => {
                            setActive(item.index);
                            onShow(row);
                          }}
                        >
                          {column.cell(row)}
                        </button>
                      ) : (
                        column.cell(row)
                      )}
                    </th>
                  ) : (
                    <td key={column.id} className={isNumeric(column, rows) ? "cell figure" : "cell"}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          <Spacer
            heightPx={virtual.getTotalSize() + HEAD_PX - (shown.at(-1)?.end ?? HEAD_PX)}
            columns={columns.length}
          />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows above or below those that are drawn. */
function Spacer({ heightPx, columns }: { heightPx: number; columns: number }) {
  return heightPx > 0 ? (
    <tr>
      <td colSpan={columns} style={{ height: heightPx, padding: 0, border: 0 }} />
    </tr>
  ) : null;
}

function isNumeric<R>(column: Column<R>, rows: readonly R[]): boolean {
  return !column.words && rows.length > 0 && typeof column.value(rows[0]) === "number";
}

/** Rows in the order of a value; unknown numbers last either way, equal rows in the order they came. */
export function sortedBy<R>(
  rows: readonly R[],
  value: (row: R) => number | string,
  descending: boolean,
  locale: string,
): R[] {
  const sign = descending ? -1 : 1;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return rows.toSorted((a, b) => {
    const left = value(a);
    const right = value(b);
    if (typeof left === "string" || typeof right === "string")
      return sign * compare(String(left), String(right));
    if (Number.isNaN(left) || Number.isNaN(right))
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return sign * (left - right);
  });
}
