import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import {
  columnPx,
  isNumeric,
  rowsWithWords,
  sortedRows,
  type TableColumn,
  type TableOrder,
  turnedOrder,
} from "../../app/table.ts";
import { LOCALES } from "../../i18n/language.ts";
import { useWords } from "../app-context.ts";
import { ListTools, useShownColumns } from "./list-tools.tsx";
import { SortHeading } from "./sort-heading.tsx";

/** One column: what it sorts by, what its cells show, and how wide it is. */
export type Column<R> = TableColumn<R> & {
  readonly cell: (row: R) => ReactNode;
  /** A second line in the cell, for a table that has no room beside it. */
  readonly below?: ((row: R) => ReactNode) | undefined;
  /** In px, at least; what is left is spread over all. */
  readonly width: number;
};

const ROW_PX = 32;
/** Two lines of words. */
const HEAD_PX = 42;

/** How far a key goes in a list of so many rows. */
function stepOf(key: string, length: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 10,
    PageUp: -10,
    Home: -length,
    End: length,
  };
  return steps[key];
}

/**
 * A table of any length: only the rows in sight are made. Every column sorts; the first one names the row and, with
 * `onShow`, is a button that shows it on the map. Arrow keys go from one of those buttons to the next.
 */
export function DataTable<R>(props: {
  caption: string;
  columns: readonly Column<R>[];
  /** Name under which it is kept which columns are shown; left out where there is no choice. */
  list?: string | undefined;
  /** Puts the columns that are shown together for a narrow screen, such as one below another; always the same function. */
  arrange?: ((columns: readonly Column<R>[]) => readonly Column<R>[]) | undefined;
  rows: ArrayLike<R>;
  /** The column that sorts at first. */
  first: TableOrder;
  keyOf: (row: R) => string;
  nameOf: (row: R) => string;
  onShow?: (row: R) => void;
  onPoint?: (row: R) => void;
  rowPx?: number;
  /** Names the part that scrolls, where that is to be reached by keyboard. */
  scrollLabel?: string;
}) {
  const { language } = useWords();
  const { list, arrange, rows, keyOf, onShow, onPoint, rowPx = ROW_PX, scrollLabel } = props;
  const chosen = useShownColumns(list, props.columns);
  const columns = useMemo(() => arrange?.(chosen) ?? chosen, [arrange, chosen]);
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed);
  const left = useMemo(() => rowsWithWords(rows, chosen, wanted), [rows, chosen, wanted]);
  const [order, setOrder] = useState(props.first);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const sorted = useMemo(
    // By a column that is left out too: hiding it turns nothing round.
    () => sortedRows(left, props.columns, order, LOCALES[language]),
    [props.columns, left, order, language],
  );
  const numeric = useMemo(() => columns.map((column) => isNumeric(column, rows)), [columns, rows]);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollMargin: HEAD_PX,
  });
  const shown = virtual.getVirtualItems();
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = stepOf(event.key, sorted.length);
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(sorted.length - 1, Math.max(0, active + step));
    setActive(next);
    virtual.scrollToIndex(next);
    // The row may only be made after the scroll.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus(),
    );
  };
  const widths = columns.map(({ label, width }) => columnPx(label, width));
  return (
    <>
      <ListTools
        list={list}
        columns={props.columns}
        typed={typed}
        onType={(words) => {
          setTyped(words);
          setActive(0);
          scroller.current?.scrollTo({ top: 0 });
        }}
        rows={left.length}
        all={rows.length}
      />
      <section
        ref={scroller}
        className="drawer-scroll"
        {...(scrollLabel ? { tabIndex: 0, "aria-label": scrollLabel } : {})}
      >
        <table
          className="data-table"
          aria-rowcount={sorted.length + 1}
          // Narrower than its columns it scrolls sideways, under the name of each row.
          style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}
        >
          <caption className="visually-hidden">{props.caption}</caption>
          <thead>
            <tr style={{ height: HEAD_PX }}>
              {columns.map(({ id, label }, at) => (
                <SortHeading
                  key={id}
                  id={id}
                  label={label}
                  order={order}
                  onSort={() => setOrder(turnedOrder(order, id, numeric[at]))}
                  className={cellClass(numeric[at])}
                  style={{ width: widths[at] }}
                />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            <Spacer heightPx={(shown[0]?.start ?? HEAD_PX) - HEAD_PX} columns={columns.length} />
            {shown.map(({ index }) => {
              const row = sorted[index];
              return (
                <tr
                  key={keyOf(row)}
                  data-index={index}
                  aria-rowindex={index + 2}
                  style={{ height: rowPx }}
                  onMouseEnter={onPoint && (() => onPoint(row))}
                >
                  {columns.map(({ id, cell, below }, at) =>
                    at === 0 ? (
                      <th key={id} scope="row" className="cell">
                        {onShow ? (
                          <RowButton
                            name={props.nameOf(row)}
                            reachable={index === active}
                            onPress={() => {
                              setActive(index);
                              onShow(row);
                            }}
                          >
                            {cell(row)}
                          </RowButton>
                        ) : (
                          cell(row)
                        )}
                        <Below words={below?.(row)} />
                      </th>
                    ) : (
                      <td key={id} className={cellClass(numeric[at])}>
                        {cell(row)}
                        <Below words={below?.(row)} />
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
    </>
  );
}

/** Shows the row on the map. One of them is reached by Tab, the others from there by arrow keys. */
function RowButton(props: { name: string; reachable: boolean; onPress: () => void; children: ReactNode }) {
  const { say } = useWords();
  return (
    <button
      type="button"
      className="row-link"
      tabIndex={props.reachable ? 0 : -1}
      title={say("table.fly", { name: props.name })}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}

function Below({ words }: { words: ReactNode }) {
  return words === undefined ? null : <div className="below">{words}</div>;
}

/** Stands for the rows above or below those that are drawn. */
function Spacer({ heightPx, columns }: { heightPx: number; columns: number }) {
  return heightPx > 0 ? (
    <tr>
      <td colSpan={columns} style={{ height: heightPx, padding: 0, border: 0 }} />
    </tr>
  ) : null;
}

function cellClass(numeric: boolean): string {
  return numeric ? "cell figure" : "cell";
}
