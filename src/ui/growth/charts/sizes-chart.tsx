import { useMemo } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { CHART_WITHOUT } from "../../../app/growth/chart-without.ts";
import { sizesFigure } from "../../../app/growth/charts/sizes.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { BarChart } from "../bar-chart.tsx";
import { ChartLegend, LegendBar, LegendTick } from "../chart-legend.tsx";
import { useChartInput } from "../use-chart-input.ts";
import { AreaSelect } from "./area-select.tsx";

/** How large the firms of an area are, with a tick for the base year. */
export function SizesChart({ analysis }: { analysis: Analysis }) {
  const input = useChartInput(analysis, CHART_WITHOUT.sizes);
  const figure = useMemo(() => sizesFigure(input), [input]);
  const { baseYear, year } = periodOf(analysis);
  return (
    <BarChart
      chart="sizes"
      figure={figure}
      controls={<AreaSelect />}
      legend={
        <ChartLegend>
          <LegendBar colour="var(--size-chart)">{year}</LegendBar>
          <LegendTick>{baseYear}</LegendTick>
        </ChartLegend>
      }
    />
  );
}
