import { useEffect, useRef } from "react";
import type { Analysis } from "../../app/firms/analysis.ts";
import { changeGrowth } from "../../state/growth.ts";
import type { ChartName } from "../../state/growth-choice.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { ChangeChart } from "./charts/change-chart.tsx";
import { FlowsChart } from "./charts/flows-chart.tsx";
import { MoversChart } from "./charts/movers-chart.tsx";
import { ShiftChart } from "./charts/shift-chart.tsx";
import { SizesChart } from "./charts/sizes-chart.tsx";
import { SpecialChart } from "./charts/special-chart.tsx";
import { YearsChart } from "./charts/years-chart.tsx";

const CHART_OF: Readonly<Record<ChartName, (props: { analysis: Analysis }) => React.ReactNode>> = {
  years: YearsChart,
  change: ChangeChart,
  shift: ShiftChart,
  flows: FlowsChart,
  movers: MoversChart,
  sizes: SizesChart,
  special: SpecialChart,
};

/** The charts under the map; on a phone they fill the screen. */
export function ChartDrawer() {
  const { say } = useWords();
  const { view, growth, growthFigures } = useApp();
  const charts = useSource(growthFigures.charts);
  const analysis = useAnalysis();
  const chart = useView((state) => state.growth.chart);
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => () => growth.setState({ focus: null }), [growth]);
  // Opened by a button in the panel: the keyboard goes on where the charts are.
  useEffect(() => drawer.current?.focus(), []);
  if (!chart || !analysis) return null;
  const Chart = CHART_OF[chart];
  const close = (): void => changeGrowth(view, { chart: null });
  return (
    <section
      ref={drawer}
      className="chart-drawer"
      aria-label={say("growth.chart.drawer", { name: say(`growth.chart.${chart}`) })}
      tabIndex={-1}
    >
      <header className="chart-head">
        <div className="chart-tabs" role="toolbar" aria-label={say("growth.chart.title")}>
          {charts.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={name === chart}
              onClick={() => changeGrowth(view, { chart: name })}
            >
              {say(`growth.chart.${name}.short`)}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={say("growth.chart.close")}
          title={say("growth.chart.close")}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="chart-scroll">
        <h2>{say(`growth.chart.${chart}`)}</h2>
        <Chart analysis={analysis} />
      </div>
    </section>
  );
}
