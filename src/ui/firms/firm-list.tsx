import { useMemo } from "react";
import { flyToPoint } from "../../app/actions.ts";
import { type FirmColumn, firmColumnsOf, firmValues } from "../../app/firms/firm-columns.ts";
import { firmJobs } from "../../app/firms/firm-jobs.ts";
import { type FocusCount, rowsOfFocus } from "../../app/zones/zone-count.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";
import { textAt } from "../../core/register/text-column.ts";
import { formatChange } from "../../i18n/format.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { useLayout } from "../frame/layout.ts";
import { SourceStrip } from "../frame/source-strip.tsx";
import { useMapRef } from "../map/map-ref.ts";
import { type Column, DataTable } from "../parts/data-table.tsx";
import { Icon } from "../parts/icon.tsx";
import { SideMark } from "../parts/side-mark.tsx";
import { subsectorColour } from "../parts/subsector-colour.ts";

const ROW_PX = 34;
const TWO_LINES_PX = 52;
const WIDTHS: Readonly<Record<FirmColumn, number>> = {
  name: 210,
  jobs: 90,
  change: 84,
  subsector: 190,
  sbi: 62,
  side: 136,
  municipality: 120,
};
/** On a phone: what each row says below its name and beside it. */
const NARROW_PX = { name: 170, jobs: 136 } as const;

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
  const { say } = useWords();
  const app = useApp();
  const mapRef = useMapRef();
  const { firms } = analysis.register;
  const rows = useMemo(() => rowsOfFocus(focus, analysis), [focus, analysis]);
  const narrow = useLayout() === "phone";
  const columns = useFirmColumns(analysis);
  const title = say("table.title", { zone: focus.name });
  return (
    <section className="drawer" aria-label={title}>
      <header className="drawer-head">
        <h2>{title}</h2>
        <span className="caption">
          {say("table.count", { n: rows.length, k: totals.firms, year: String(analysis.year) })}
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
      <DataTable
        caption={title}
        columns={columns}
        list="firms"
        arrange={narrow ? twoLines : undefined}
        rows={rows}
        first={{ id: "jobs", descending: true }}
        keyOf={String}
        nameOf={(row) => textAt(firms.name, row) || textAt(firms.id, row)}
        onShow={(row) => {
          mapRef.current?.setPointedFirm(row);
          flyToPoint(app, firms.lonDeg[row], firms.latDeg[row], 14.5);
        }}
        onPoint={(row) => mapRef.current?.setPointedFirm(row)}
        rowPx={narrow ? TWO_LINES_PX : ROW_PX}
      />
      {narrow && <SourceStrip />}
    </section>
  );
}

function useFirmColumns({ register, year, baseYear }: FocusCount["analysis"]): readonly Column<number>[] {
  const { say, language } = useWords();
  return useMemo(() => {
    const { firms } = register;
    const values = firmValues(firms, { year, baseYear });
    const jobs = firms.jobs[firms.years.indexOf(year)];
    const jobsBase = firms.jobs[firms.years.indexOf(baseYear)];
    const cells: Record<FirmColumn, Column<number>["cell"]> = {
      name: (row) => textAt(firms.name, row) || textAt(firms.id, row),
      subsector: (row) => {
        const code = firms.subsector[row];
        return (
          <>
            <span className="dot" style={{ background: subsectorColour(code) }} />
            {code === NOT_MANUFACTURING ? say("subsector.other") : say(`subsector.${SUBSECTORS[code].id}`)}
          </>
        );
      },
      sbi: values.sbi,
      side: (row) => (
        <>
          <SideMark side={firms.portSide[row]} /> {say(`card.side.${PORT_SIDES[firms.portSide[row]]}`)}
        </>
      ),
      municipality: values.municipality,
      jobs: (row) => firmJobs(firms, row, year, language, "0"),
      change: (row) => {
        const change = jobs[row] - jobsBase[row];
        return formatChange(language, change);
      },
    };
    const texts: Partial<Record<FirmColumn, (row: number) => string>> = {
      subsector: (row) => {
        const code = firms.subsector[row];
        return code === NOT_MANUFACTURING ? say("subsector.other") : say(`subsector.${SUBSECTORS[code].id}`);
      },
      side: (row) => say(`card.side.${PORT_SIDES[firms.portSide[row]]}`),
    };
    return firmColumnsOf(firms).map(
      (id): Column<number> => ({
        id,
        label: say(`table.${id}`, { year: String(id === "change" ? baseYear : year) }),
        value: values[id],
        words: id === "subsector" || id === "side",
        cell: cells[id],
        ...(texts[id] ? { text: texts[id] } : {}),
        width: WIDTHS[id],
      }),
    );
  }, [register, year, baseYear, say, language]);
}

/** The same for a phone: name over subsector, jobs over their change, and beside them what else is chosen. */
function twoLines(columns: readonly Column<number>[]): readonly Column<number>[] {
  const of = (id: FirmColumn) => columns.find((column) => column.id === id);
  const change = of("change");
  return columns.flatMap((column) => {
    if (column.id === "name") return { ...column, width: NARROW_PX.name, below: of("subsector")?.cell };
    if (column.id === "jobs")
      return {
        ...column,
        width: NARROW_PX.jobs,
        below: change && ((row) => `${change.label}: ${change.cell(row)}`),
      };
    const isBelow = column.id === "subsector" || (column.id === "change" && of("jobs") !== undefined);
    return isBelow ? [] : column;
  });
}
