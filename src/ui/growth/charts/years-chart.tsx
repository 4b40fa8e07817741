import { useEffect, useMemo, useRef, useState } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { SIDES_READ, type SideCode } from "../../../app/growth/charts/side-years.ts";
import { valueYearsFigure } from "../../../app/growth/charts/value-years.ts";
import { yearsFigure } from "../../../app/growth/charts/years.ts";
import { chooseBars } from "../../../app/growth/choose-bars.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { useApp, useProject, useWords } from "../../app-context.ts";
import { useLazyCode } from "../../parts/lazy-part.tsx";
import { Segmented } from "../../parts/segmented.tsx";
import { SideMark } from "../../parts/side-mark.tsx";
import { useWidth } from "../bar-figure.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import { ChartLegend } from "../chart-legend.tsx";
import type { Line } from "../draw-charts.ts";
import { drawingCode } from "../drawing-code.ts";

/** By position in PORT_SIDES: the marks of the map, and lines that differ in grey too. */
const LOOKS: Readonly<Record<SideCode, Pick<Line, "symbol" | "dash">>> = {
  0: { symbol: "square", dash: "6 3" },
  1: { symbol: "diamond", dash: "2 3" },
  2: { symbol: "circle", dash: null },
};

type Measure = "jobs" | "index" | "value";

/** Jobs per subsector and year on the three sides of the port: one small chart for each subsector. */
export function YearsChart({ analysis }: { analysis: Analysis }) {
  const speaker = useWords();
  const { say } = speaker;
  const { project, growth } = useApp();
  const filter = useProject((state) => state.filter);
  const [chosen, setChosen] = useState<Measure>("jobs");
  const hasValue = analysis.register.firms.valueAdded !== undefined;
  const measure = chosen === "value" && !hasValue ? "jobs" : chosen;
  const figure = useMemo(() => {
    const input = { analysis, filter, speaker };
    return measure === "value" ? valueYearsFigure(input) : yearsFigure(input, measure === "index");
  }, [analysis, filter, speaker, measure]);
  const { years, subsectors, domain } = figure;
  return (
    <ChartFrame
      summary={figure.summary}
      table={figure.table}
      notes={figure.notes}
      controls={
        <Segmented
          name="years-measure"
          label={say("growth.chart.shows")}
          options={[
            { value: "jobs", label: say("growth.chart.years.absolute") },
            { value: "index", label: say("growth.chart.years.index", { year: String(years[0]) }) },
            ...(hasValue ? [{ value: "value" as const, label: say("growth.chart.years.value") }] : []),
          ]}
          value={measure}
          onChange={setChosen}
        />
      }
      legend={
        <ChartLegend>
          {SIDES_READ.map((side) => (
            <li key={side}>
              <LineSample dash={LOOKS[side].dash} />
              <SideMark side={side} /> {say(`side.${PORT_SIDES[side]}`)}
            </li>
          ))}
        </ChartLegend>
      }
    >
      <div className="multiples">
        {subsectors.map(({ id, name, lines, spoken, on, rows }, code) => {
          const point = (): void => growth.setState({ focus: rows() });
          const leave = (): void => growth.setState({ focus: null });
          return (
            <div key={id} className={on ? "multiple" : "multiple off"}>
              <button
                type="button"
                aria-pressed={on}
                aria-label={spoken}
                onClick={() => chooseBars(project, "subsectors", [String(code)])}
                onMouseEnter={point}
                onMouseLeave={leave}
                onFocus={point}
                onBlur={leave}
              >
                {name}
              </button>
              <Multiple
                years={years}
                lines={lines.map(({ side, values }) => ({ values, ...LOOKS[side] }))}
                colour={`var(--subsector-${id})`}
                domain={domain}
                year={analysis.year}
                axis={figure.axis}
              />
            </div>
          );
        })}
      </div>
    </ChartFrame>
  );
}

function LineSample({ dash }: { dash: string | null }) {
  return (
    <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
      <path
        d="M0 6h28"
        stroke="var(--ink-2)"
        strokeWidth="1.8"
        {...(dash ? { strokeDasharray: dash } : {})}
      />
    </svg>
  );
}

function Multiple(props: {
  years: readonly number[];
  lines: readonly Line[];
  colour: string;
  domain: readonly [number, number] | null;
  year: number;
  axis: (value: number) => string;
}) {
  const drawing = useLazyCode(drawingCode, true);
  const holder = useRef<HTMLSpanElement>(null);
  const widthPx = useWidth(holder);
  const { years, colour, year, axis } = props;
  // Lines and domain are new objects on every render; what they hold says whether they differ.
  const key = JSON.stringify([props.lines, props.domain]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for lines and domain
  useEffect(() => {
    const element = holder.current;
    if (!element || widthPx === 0 || !drawing) return;
    element.replaceChildren(
      drawing.drawLines(years, props.lines, {
        widthPx,
        heightPx: 108,
        colour,
        domain: props.domain,
        axis,
        year,
      }),
    );
  }, [drawing, years, key, widthPx, colour, year, axis]);
  return <span ref={holder} className="multiple-figure" />;
}
