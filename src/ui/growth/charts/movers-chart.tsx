import { useMemo } from "react";
import { flyToPoint } from "../../../app/actions.ts";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { CHART_WITHOUT } from "../../../app/growth/chart-without.ts";
import { moversFigure } from "../../../app/growth/charts/movers.ts";
import { useApp } from "../../app-context.ts";
import { BarChart } from "../bar-chart.tsx";
import { useChartInput } from "../use-chart-input.ts";
import { AreaSelect } from "./area-select.tsx";

/** The firms that gained and lost most jobs. Pressing a bar opens the firm's card and flies there. */
export function MoversChart({ analysis }: { analysis: Analysis }) {
  const app = useApp();
  const input = useChartInput(analysis, CHART_WITHOUT.movers);
  const figure = useMemo(() => moversFigure(input), [input]);
  return (
    <BarChart
      chart="movers"
      figure={figure}
      controls={<AreaSelect />}
      onChoose={(key) => {
        const row = Number(key);
        const { lonDeg, latDeg } = analysis.register.firms;
        app.view.setState({ selection: { kind: "firm", row } });
        flyToPoint(app, lonDeg[row], latDeg[row], 14);
      }}
    />
  );
}
