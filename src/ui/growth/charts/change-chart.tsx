import { useMemo } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { CHART_WITHOUT } from "../../../app/growth/chart-without.ts";
import { changeFigure } from "../../../app/growth/charts/change.ts";
import { BarChart } from "../bar-chart.tsx";
import { useChartInput } from "../use-chart-input.ts";
import { AreaSelect } from "./area-select.tsx";

/** Change of jobs per subsector in one area. */
export function ChangeChart({ analysis }: { analysis: Analysis }) {
  const input = useChartInput(analysis, CHART_WITHOUT.change);
  const figure = useMemo(() => changeFigure(input), [input]);
  return <BarChart chart="change" figure={figure} controls={<AreaSelect />} />;
}
