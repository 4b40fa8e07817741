import { useMemo } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { CHART_WITHOUT } from "../../../app/growth/chart-without.ts";
import { SHIFT_PARTS, shiftFigure } from "../../../app/growth/charts/shift.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { useWords } from "../../app-context.ts";
import { BarChart } from "../bar-chart.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import { ChartLegend, LegendBar, LegendTick } from "../chart-legend.tsx";
import { useChartInput } from "../use-chart-input.ts";
import { AreaSelect } from "./area-select.tsx";
import { ReferenceProblem, ReferenceSelect } from "./reference-select.tsx";

const EMPTY_TABLE = { head: [], rows: [] } as const;

/** Why the jobs of an area changed: the reference's growth, its kind of industry, or the place. */
export function ShiftChart({ analysis }: { analysis: Analysis }) {
  const { say } = useWords();
  const input = useChartInput(analysis, CHART_WITHOUT.shift);
  const figure = useMemo(() => shiftFigure(input), [input]);
  const controls = (
    <>
      <AreaSelect />
      <ReferenceSelect use={input.reference} />
    </>
  );
  if (!figure)
    return (
      <ChartFrame summary={say("growth.chart.shift.what")} controls={controls} table={EMPTY_TABLE}>
        <ReferenceProblem use={input.reference} />
      </ChartFrame>
    );
  return (
    <BarChart
      chart="shift"
      figure={figure}
      controls={controls}
      legend={
        <ChartLegend>
          {SHIFT_PARTS.map((part) => (
            <LegendBar key={part} colour={`var(--shift-${part})`}>
              {say(`growth.shift.${part}`)}
            </LegendBar>
          ))}
          <LegendTick>{say("growth.shift.change")}</LegendTick>
          <li>{say("growth.chart.shift.lq.legend", { year: String(periodOf(analysis).year) })}</li>
        </ChartLegend>
      }
    />
  );
}
