import { changeGrowth } from "../../../state/growth.ts";
import { useApp, useWords } from "../../app-context.ts";
import { useChartArea } from "../use-chart-input.ts";

/** Which area the chart is about. */
export function AreaSelect() {
  const { say } = useWords();
  const { view } = useApp();
  const { options, area } = useChartArea();
  return (
    <label className="chart-select">
      {say("growth.chart.area")}
      <select value={area.id} onChange={(event) => changeGrowth(view, { area: event.target.value })}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
