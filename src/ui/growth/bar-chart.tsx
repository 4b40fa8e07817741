import { type ReactNode, useMemo } from "react";
import type { ChartFigure } from "../../app/growth/chart-figure.ts";
import { chooseBars } from "../../app/growth/choose-bars.ts";
import type { ChartName } from "../../state/growth-choice.ts";
import { useApp, useProject, useWords } from "../app-context.ts";
import { BarFigure } from "./bar-figure.tsx";
import { ChartFrame } from "./chart-frame.tsx";

/** A chart of bars as it was worked out. Its bars point at firms on the map, and set the part of the filter they are. */
export function BarChart(props: {
  chart: ChartName;
  figure: ChartFigure;
  controls: ReactNode;
  legend?: ReactNode;
  /** Stands where the bars would, when there are none. */
  instead?: ReactNode;
  /** What pressing a bar does where it does not set the filter. */
  onChoose?: (key: string) => void;
}) {
  const { say } = useWords();
  const { growth, project } = useApp();
  const filter = useProject((state) => state.filter);
  const { chart, figure, onChoose } = props;
  const { sets, rowsOf } = figure;
  const pressed = useMemo(
    () => (sets ? (key: string) => filter[sets][Number(key)] === true : null),
    [sets, filter],
  );
  const choose = (keys: readonly string[]): void => {
    if (sets) chooseBars(project, sets, keys);
    else onChoose?.(keys[0]);
  };
  return (
    <ChartFrame
      summary={figure.summary}
      table={figure.table}
      notes={figure.notes}
      controls={props.controls}
      legend={props.legend}
    >
      {props.instead ?? (
        <BarFigure
          rows={figure.bars}
          axis={figure.axis}
          ruleAt={figure.ruleAt}
          pressed={pressed}
          label={say(`growth.chart.${chart}`)}
          onPoint={(key) => growth.setState({ focus: key === null ? null : rowsOf(key) })}
          onChoose={sets || onChoose ? choose : null}
        />
      )}
    </ChartFrame>
  );
}
