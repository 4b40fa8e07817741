import { useMemo, useState } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { CHART_WITHOUT } from "../../../app/growth/chart-without.ts";
import { type SpecialMeasure, specialFigure, specialMeasures } from "../../../app/growth/charts/special.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { useWords } from "../../app-context.ts";
import { BarChart } from "../bar-chart.tsx";
import { ChartLegend, LegendBar, LegendTick } from "../chart-legend.tsx";
import { useChartInput } from "../use-chart-input.ts";
import { AreaSelect } from "./area-select.tsx";
import { ReferenceProblem, ReferenceSelect } from "./reference-select.tsx";

/** How specialised an area is: each subsector's share in both years, and its location quotient. */
export function SpecialChart({ analysis }: { analysis: Analysis }) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<SpecialMeasure>("share");
  const input = useChartInput(analysis, CHART_WITHOUT.special);
  const { reference, clusters } = input;
  const { baseYear, year } = periodOf(analysis);
  const offered = specialMeasures(reference.file, { baseYear, year }, analysis.register.firms, clusters);
  const measure = offered.includes(chosen) ? chosen : "share";
  const figure = useMemo(() => specialFigure(input, measure), [input, measure]);
  return (
    <BarChart
      chart="special"
      figure={figure}
      controls={
        <>
          <label className="chart-select">
            {say("growth.chart.shows")}
            <select value={measure} onChange={(event) => setChosen(event.target.value as SpecialMeasure)}>
              {offered.map((option) => (
                <option key={option} value={option}>
                  {say(`growth.chart.special.${option}`)}
                </option>
              ))}
            </select>
          </label>
          {/* Zones of a file are held against each other, whatever the area and the reference. */}
          {measure !== "cluster" && (
            <>
              <AreaSelect />
              <ReferenceSelect use={reference} />
            </>
          )}
        </>
      }
      legend={
        <ChartLegend>
          <LegendBar colour="var(--ink-3)">{year}</LegendBar>
          <LegendTick>{baseYear}</LegendTick>
        </ChartLegend>
      }
      {...(measure === "quotient" && !reference.reference
        ? { instead: <ReferenceProblem use={reference} /> }
        : {})}
    />
  );
}
