import { changeGrowth } from "../../state/growth.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";

/** Opens the charts under the map; the one that is open is pressed. */
export function ChartButtons() {
  const { say } = useWords();
  const { view, growthFigures } = useApp();
  const charts = useSource(growthFigures.charts);
  const open = useView((state) => state.growth.chart);
  return (
    <section className="panel-section" aria-labelledby="growth-charts">
      <div className="section-head">
        <h2 id="growth-charts">{say("growth.chart.title")}</h2>
      </div>
      <ul className="chart-buttons">
        {charts.map((chart) => (
          <li key={chart}>
            <button
              type="button"
              aria-pressed={open === chart}
              onClick={() => {
                changeGrowth(view, { chart: open === chart ? null : chart });
                view.setState({ firmList: false });
              }}
            >
              <span>{say(`growth.chart.${chart}`)}</span>
              <Icon name="chevron" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
