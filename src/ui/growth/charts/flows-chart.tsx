import { useMemo } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { CHART_WITHOUT } from "../../../app/growth/chart-without.ts";
import { flowsFigure } from "../../../app/growth/charts/flows.ts";
import { BarChart } from "../bar-chart.tsx";
import { useChartInput } from "../use-chart-input.ts";
import { AreaSelect } from "./area-select.tsx";

/** What is behind the balance: jobs that came and jobs that went, year by year. */
export function FlowsChart({ analysis }: { analysis: Analysis }) {
  const input = useChartInput(analysis, CHART_WITHOUT.flows);
  const figure = useMemo(() => flowsFigure(input), [input]);
  return <BarChart chart="flows" figure={figure} controls={<AreaSelect />} />;
}
