import { useMemo } from "react";
import { flyToPoint } from "../../../app/actions.ts";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { topMovers } from "../../../core/growth/top-movers.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { textAt } from "../../../core/register/text-column.ts";
import { formatChange, formatCount } from "../../../i18n/format.ts";
import { useApp, useWords } from "../../app-context.ts";
import { subsectorColour } from "../../parts/subsector-colour.ts";
import { useArea } from "../areas.ts";
import { BarFigure } from "../bar-figure.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import type { BarRow } from "../draw-charts.ts";
import { AreaSelect, useChartArea } from "./area-select.tsx";

/** Firms on each side of zero. */
const MOST = 8;

/** The firms that gained and lost most jobs. Pressing a bar opens the firm's card and flies there. */
export function MoversChart({ analysis }: { analysis: Analysis }) {
  const { say, language } = useWords();
  const app = useApp();
  const { id, name } = useChartArea();
  const area = useArea(analysis, id, []);
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const { gained, lost } = useMemo(
    () => topMovers(firms, area, baseYear, year, MOST),
    [firms, area, baseYear, year],
  );
  const movers = useMemo(() => [...gained, ...lost.toReversed()], [gained, lost]);
  const nameOf = (row: number): string => textAt(firms.name, row) || textAt(firms.id, row);
  const rows = useMemo(
    (): BarRow[] =>
      movers.map(({ firm, change, check }) => {
        const label = textAt(firms.name, firm) || textAt(firms.id, firm);
        const figure = formatChange(language, change);
        return {
          key: String(firm),
          label: label.length > 24 ? `${label.slice(0, 23)}…` : label,
          parts: [{ from: 0, to: change, colour: subsectorColour(firms.subsector[firm]) }],
          text: check ? `${figure} *` : figure,
          spoken: say(check ? "growth.chart.movers.bar.check" : "growth.chart.movers.bar", {
            name: label,
            change: figure,
          }),
          off: false,
        };
      }),
    [movers, firms, language, say],
  );
  return (
    <ChartFrame
      summary={
        movers.length === 0
          ? say("growth.chart.movers.none", { area: name })
          : say("growth.chart.movers.summary", {
              area: name,
              from: String(baseYear),
              to: String(year),
              most: gained[0]
                ? `${nameOf(gained[0].firm)} (${formatChange(language, gained[0].change)})`
                : "–",
              least: lost[0] ? `${nameOf(lost[0].firm)} (${formatChange(language, lost[0].change)})` : "–",
            })
      }
      controls={<AreaSelect />}
      table={{
        head: [
          say("table.name"),
          say("table.subsector"),
          String(baseYear),
          String(year),
          say("growth.shift.change"),
          "",
        ],
        rows: movers.map(({ firm, jobsBase, jobs, change, check }) => [
          nameOf(firm),
          say(`subsector.${SUBSECTORS[firms.subsector[firm]].id}`),
          formatCount(language, jobsBase),
          formatCount(language, jobs),
          formatChange(language, change),
          check ? say("growth.view.check") : "",
        ]),
      }}
      notes={movers.some(({ check }) => check) ? [`* ${say("growth.check")}`] : []}
    >
      <BarFigure
        rows={rows}
        axis={(value) => formatChange(language, value)}
        pressed={null}
        label={say("growth.chart.movers")}
        onPoint={(key) => app.growth.setState({ focus: key === null ? null : Uint32Array.of(Number(key)) })}
        onChoose={([key]) => {
          const row = Number(key);
          app.view.setState({ selection: { kind: "firm", row } });
          flyToPoint(app, firms.lonDeg[row], firms.latDeg[row], 14);
        }}
      />
    </ChartFrame>
  );
}
