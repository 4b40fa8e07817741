import { useMemo, useState } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { CHART_WITHOUT } from "../../../app/growth/chart-without.ts";
import { shiftFigure } from "../../../app/growth/charts/shift.ts";
import { SHIFT_PARTS } from "../../../app/growth/charts/shift-parts.ts";
import { shiftSplitFigure } from "../../../app/growth/charts/shift-split.ts";
import { shiftYearsFigure } from "../../../app/growth/charts/shift-years.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { InputError } from "../../../core/errors.ts";
import { useWords } from "../../app-context.ts";
import { BarChart } from "../bar-chart.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import { ChartLegend, LegendBar, LegendTick } from "../chart-legend.tsx";
import { useChartInput } from "../use-chart-input.ts";
import { AreaSelect } from "./area-select.tsx";
import { ReferenceProblem, ReferenceSelect } from "./reference-select.tsx";

const EMPTY_TABLE = { head: [], rows: [] } as const;

/** What is asked of a change: where it comes from, whether the area is specialised or good, and when it happened. */
const LOOKS = ["parts", "split", "years"] as const;
type Look = (typeof LOOKS)[number];
const FIGURES = { parts: shiftFigure, split: shiftSplitFigure, years: shiftYearsFigure } as const;

/** Why the jobs of an area changed: the reference's growth, its kind of industry, or the rest. */
export function ShiftChart({ analysis }: { analysis: Analysis }) {
  const { say } = useWords();
  const [look, setLook] = useState<Look>("parts");
  const input = useChartInput(analysis, CHART_WITHOUT.shift);
  const figure = useMemo(() => FIGURES[look](input), [input, look]);
  const controls = (
    <>
      <label className="chart-select">
        {say("growth.chart.shows")}
        <select value={look} onChange={(event) => setLook(event.target.value as Look)}>
          {LOOKS.map((one) => (
            <option key={one} value={one}>
              {say(`growth.chart.shift.look.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <AreaSelect />
      <ReferenceSelect use={input.reference} />
    </>
  );
  if (!figure || figure instanceof InputError)
    return (
      <ChartFrame summary={say("growth.chart.shift.what")} controls={controls} table={EMPTY_TABLE}>
        <ReferenceProblem use={figure ? { ...input.reference, problem: figure } : input.reference} />
      </ChartFrame>
    );
  return (
    <BarChart
      chart="shift"
      figure={figure}
      controls={controls}
      legend={look === "split" ? <SplitLegend /> : <PartsLegend year={periodOf(analysis).year} look={look} />}
    />
  );
}

function PartsLegend({ year, look }: { year: number; look: Look }) {
  const { say } = useWords();
  return (
    <ChartLegend>
      {SHIFT_PARTS.map((part) => (
        <LegendBar key={part} colour={`var(--shift-${part})`}>
          {say(`growth.shift.${part}`)}
        </LegendBar>
      ))}
      <LegendTick>{say("growth.shift.change")}</LegendTick>
      {look === "parts" && <li>{say("growth.chart.shift.lq.legend", { year: String(year) })}</li>}
    </ChartLegend>
  );
}

function SplitLegend() {
  const { say } = useWords();
  return (
    <ChartLegend>
      <LegendBar colour="var(--shift-local)">{say("growth.split.competitive")}</LegendBar>
      <LegendBar colour="var(--shift-mix)">{say("growth.split.allocation")}</LegendBar>
      <LegendTick>{say("growth.shift.local")}</LegendTick>
    </ChartLegend>
  );
}
