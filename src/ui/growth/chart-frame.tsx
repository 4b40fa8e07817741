import { type ReactNode, useState } from "react";
import type { FiguresTable } from "../../app/growth/chart-figure.ts";
import { useWords } from "../app-context.ts";
import { RichText } from "../parts/rich-text.tsx";

/** A chart with its summary in one sentence, its controls, and the same figures as a table. */
export function ChartFrame(props: {
  summary: string;
  table: FiguresTable;
  controls?: ReactNode;
  legend?: ReactNode;
  notes?: readonly string[];
  children: ReactNode;
}) {
  const { say } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="chart-frame">
      <p className="chart-summary">
        <RichText text={props.summary} />
      </p>
      <div className="chart-controls">
        {props.controls}
        <button type="button" className="chip" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {say("growth.chart.table")}
        </button>
      </div>
      {asTable ? (
        <AsTable table={props.table} />
      ) : (
        <>
          {props.legend}
          {props.children}
        </>
      )}
      {props.notes?.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </div>
  );
}

function AsTable({ table }: { table: FiguresTable }) {
  return (
    <div className="chart-table-scroll">
      <table className="chart-table">
        <thead>
          <tr>
            {table.head.map((name, column) => (
              // Columns may bear the same name; their place is who they are.
              // biome-ignore lint/suspicious/noArrayIndexKey: position is identity here
              <th key={column} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], row) => (
            // Two firms may bear the same name.
            // biome-ignore lint/suspicious/noArrayIndexKey: position is identity here
            <tr key={row}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: position is identity here
                <td key={column} className="figure">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
