import { changeGrowth } from "../../../state/growth.ts";
import { useApp, useView, useWords } from "../../app-context.ts";
import { useAreaOptions } from "../areas.ts";

/** Which area the chart is about. */
export function AreaSelect() {
  const { say } = useWords();
  const { view } = useApp();
  const { id } = useChartArea();
  const options = useAreaOptions();
  return (
    <label className="chart-select">
      {say("growth.chart.area")}
      <select value={id} onChange={(event) => changeGrowth(view, { area: event.target.value })}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The chosen area; a zone that is gone gives way to the whole register. */
export function useChartArea(): { readonly id: string; readonly name: string } {
  const chosen = useView((view) => view.growth.area);
  const options = useAreaOptions();
  return options.find(({ id }) => id === chosen) ?? options[options.length - 1];
}
