import { useEffect, useMemo, useRef, useState } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { chooseBars } from "../../../app/growth/choose-bars.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { portSideAreas } from "../../../core/growth/area.ts";
import { FEW_JOBS } from "../../../core/growth/small-numbers.ts";
import { yearlyFigures } from "../../../core/growth/subsector-figures.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatChange, formatCount } from "../../../i18n/format.ts";
import type { Language } from "../../../i18n/language.ts";
import { useApp, useProject, useWords } from "../../app-context.ts";
import { SideMark } from "../../parts/side-mark.tsx";
import { maskWithout } from "../areas.ts";
import { useWidth } from "../bar-figure.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import type { Line } from "../draw-charts.ts";
import { colourOf } from "./subsector-rows.ts";

/** By position in PORT_SIDES: the marks of the map, and lines that differ in grey too. */
const SYMBOLS = ["square", "diamond", "circle"] as const;
const DASHES = ["6 3", "2 3", null] as const;
/** Outside first, as everywhere. */
const SIDES = [2, 0, 1] as const;

/** Jobs per subsector and year on the three sides of the port: one small chart for each subsector. */
export function YearsChart({ analysis }: { analysis: Analysis }) {
  const { say, language } = useWords();
  const { project, growth } = useApp();
  const filter = useProject((state) => state.filter);
  const [indexed, setIndexed] = useState(false);
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const areas = useMemo(
    () => portSideAreas(firms, maskWithout(analysis, ["subsectors", "sides"])),
    [firms, analysis],
  );
  const perSide = useMemo(() => areas.map((area) => yearlyFigures(firms, area)), [firms, areas]);
  const jobsOf = (side: number, code: number): number[] => perSide[side].jobs.map((inYear) => inYear[code]);
  /** Per 100 of the first year; a series that begins too small has no index. */
  const indexOf = (values: readonly number[]): number[] =>
    values.map((value) => (values[0] >= FEW_JOBS ? (100 * value) / values[0] : Number.NaN));
  const lines = SUBSECTORS.map((_, code) =>
    SIDES.filter((side) => filter.sides[side]).map((side): Line => {
      const jobs = jobsOf(side, code);
      return {
        values: indexed ? indexOf(jobs) : jobs,
        symbol: SYMBOLS[side],
        dash: DASHES[side],
      };
    }),
  );
  const shared = indexed ? domainOf(lines.flat()) : null;
  const from = firms.years.indexOf(baseYear);
  const to = firms.years.indexOf(year);
  const changes = SIDES.flatMap((side) =>
    SUBSECTORS.map(({ id }, code) => {
      const jobs = jobsOf(side, code);
      return { side, id, change: jobs[to] - jobs[from] };
    }),
  ).sort((a, b) => b.change - a.change);
  const words = ({ side, id, change }: (typeof changes)[number]): string =>
    `${say(`subsector.${id}`)} ${say(`card.side.${PORT_SIDES[side]}`)} (${formatChange(language, change)})`;
  return (
    <ChartFrame
      summary={say("growth.chart.years.summary", {
        from: String(baseYear),
        to: String(year),
        most: words(changes[0]),
        least: words(changes[changes.length - 1]),
      })}
      controls={
        <fieldset className="segmented">
          <legend className="visually-hidden">{say("growth.chart.shows")}</legend>
          {([false, true] as const).map((option) => (
            <label key={String(option)} className={indexed === option ? "on" : ""}>
              <input
                type="radio"
                name="years-measure"
                checked={indexed === option}
                onChange={() => setIndexed(option)}
              />
              {option
                ? say("growth.chart.years.index", { year: String(firms.years[0]) })
                : say("growth.chart.years.absolute")}
            </label>
          ))}
        </fieldset>
      }
      legend={
        <ul className="chart-legend">
          {SIDES.map((side) => (
            <li key={side}>
              <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true">
                <path
                  d="M0 6h28"
                  stroke="#4A5560"
                  strokeWidth="1.8"
                  {...(DASHES[side] ? { strokeDasharray: DASHES[side] } : {})}
                />
              </svg>
              <SideMark side={side} /> {say(`side.${PORT_SIDES[side]}`)}
            </li>
          ))}
        </ul>
      }
      table={{
        head: [
          say("table.subsector"),
          say("table.side"),
          ...firms.years.map(String),
          say("growth.shift.change"),
        ],
        rows: SUBSECTORS.flatMap(({ id }, code) =>
          SIDES.map((side) => {
            const jobs = jobsOf(side, code);
            return [
              `${say(`subsector.${id}`)} · ${say(`card.side.${PORT_SIDES[side]}`)}`,
              say(`side.${PORT_SIDES[side]}`),
              ...jobs.map((value) => formatCount(language, value)),
              formatChange(language, jobs[to] - jobs[from]),
            ];
          }),
        ),
      }}
      notes={[
        indexed ? say("growth.chart.years.few", { jobs: FEW_JOBS }) : say("growth.chart.years.scales"),
        say("growth.chart.brush.multiple"),
      ]}
    >
      <div className="multiples">
        {SUBSECTORS.map(({ id }, code) => {
          const name = say(`subsector.${id}`);
          return (
            <div key={id} className={filter.subsectors[code] ? "multiple" : "multiple off"}>
              <button
                type="button"
                aria-pressed={filter.subsectors[code] === true}
                aria-label={say("growth.chart.years.bar", {
                  name,
                  from: String(baseYear),
                  to: String(year),
                  outside: spoken(2, code),
                  inside: spoken(0, code),
                  transition: spoken(1, code),
                })}
                onClick={() => chooseBars(project, "subsectors", [String(code)])}
                onMouseEnter={() => growth.setState({ focus: rowsOf(code) })}
                onMouseLeave={() => growth.setState({ focus: null })}
                onFocus={() => growth.setState({ focus: rowsOf(code) })}
                onBlur={() => growth.setState({ focus: null })}
              >
                {name}
              </button>
              <Multiple
                years={firms.years}
                lines={lines[code]}
                colour={colourOf(id)}
                domain={shared}
                year={analysis.year}
                language={language}
              />
            </div>
          );
        })}
      </div>
    </ChartFrame>
  );

  function spoken(side: number, code: number): string {
    const jobs = jobsOf(side, code);
    return `${formatCount(language, jobs[from])}–${formatCount(language, jobs[to])}`;
  }

  function rowsOf(code: number): Uint32Array {
    const rows = areas.flatMap((area) => [...area.rows].filter((row) => firms.subsector[row] === code));
    return Uint32Array.from(rows).sort();
  }
}

/** One scale for all when an index is shown; it always holds 100. */
function domainOf(lines: readonly Line[]): readonly [number, number] {
  const known = lines.flatMap(({ values }) => values.filter(Number.isFinite));
  return [Math.min(100, ...known), Math.max(100, ...known)];
}

function Multiple(props: {
  years: readonly number[];
  lines: readonly Line[];
  colour: string;
  domain: readonly [number, number] | null;
  year: number;
  language: Language;
}) {
  const holder = useRef<HTMLSpanElement>(null);
  const widthPx = useWidth(holder);
  const { years, colour, year, language } = props;
  // Lines and domain are new objects on every render; what they hold says whether they differ.
  const key = JSON.stringify([props.lines, props.domain]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for lines and domain
  useEffect(() => {
    const element = holder.current;
    if (!element || widthPx === 0) return;
    let gone = false;
    void import("../draw-charts.ts").then(({ drawLines }) => {
      if (gone) return;
      element.replaceChildren(
        drawLines(years, props.lines, {
          widthPx,
          heightPx: 108,
          colour,
          domain: props.domain,
          axis: (value) => formatCount(language, value),
          year,
        }),
      );
    });
    return () => {
      gone = true;
    };
  }, [years, key, widthPx, colour, year, language]);
  return <span ref={holder} className="multiple-figure" />;
}
