import { useEffect, useState } from "react";
import { formatCount } from "../../i18n/format.ts";
import { chooseYear } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { useScreenView } from "../views.ts";
import { useLayout } from "./layout.ts";

const STEP_MS = 1000;

/** The years of the register as stops on a line of total jobs; play steps through them. */
export function TimeStrip() {
  const { say, language } = useWords();
  const { project, figures } = useApp();
  const layout = useLayout();
  const analysis = useAnalysis();
  const { BesideYears } = useScreenView();
  const [playing, setPlaying] = useState(false);
  const years = analysis?.register.firms.years ?? [];
  const year = analysis?.year ?? 0;
  const totals = useSource(figures.jobs)?.perYear ?? [];

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const at = years.indexOf(year);
      if (at === years.length - 1) setPlaying(false);
      else chooseYear(project, years[at + 1]);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, year, years, project]);

  if (!analysis || years.length < 2) return null;
  if (layout === "phone") {
    return (
      <>
        <label className="year-select">
          {say("year.label")}
          <select value={year} onChange={(event) => chooseYear(project, Number(event.target.value))}>
            {years.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        </label>
        {BesideYears && <BesideYears />}
      </>
    );
  }
  const play = (): void => {
    if (!playing && year === years.at(-1)) chooseYear(project, years[0]);
    setPlaying(!playing);
  };
  return (
    <div className={BesideYears ? "time-strip with-marks" : "time-strip"}>
      {BesideYears && <BesideYears />}
      <button
        type="button"
        className="play"
        aria-label={say(playing ? "year.pause" : "year.play")}
        title={say(playing ? "year.pause" : "year.play")}
        onClick={play}
      >
        <Icon name={playing ? "pause" : "play"} />
      </button>
      <fieldset className="years">
        <legend className="visually-hidden">{say("year.label")}</legend>
        <TotalsLine totals={totals} />
        {years.map((option, index) => (
          <label
            key={option}
            className={option === year ? "year on" : "year"}
            title={say("year.total", { b: totals[index], year: String(option) })}
          >
            <input
              type="radio"
              name="year"
              value={option}
              checked={option === year}
              aria-label={`${option}: ${formatCount(language, totals[index])} ${say("filter.jobs")}`}
              onChange={() => {
                setPlaying(false);
                chooseYear(project, option);
              }}
            />
            <span
              className="year-dot"
              style={{ bottom: `${heightOf(totals, index)}px` }}
              aria-hidden="true"
            />
            <span className="year-name">
              <span className="century">{String(option).slice(0, -2)}</span>
              {String(option).slice(-2)}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

const LINE_PX = 16;

/** Height of a year's dot above the foot of the line: a line, not bars, may leave zero out. */
function heightOf(totals: readonly number[], index: number): number {
  const known = totals.filter((total) => !Number.isNaN(total));
  const low = Math.min(...known);
  const high = Math.max(...known);
  // A year of which no jobs are known has no height of its own.
  return known.length === 0 || high === low || Number.isNaN(totals[index])
    ? LINE_PX / 2
    : (LINE_PX * (totals[index] - low)) / (high - low);
}

function TotalsLine({ totals }: { totals: readonly number[] }) {
  const points = totals.map(
    (_, index) => `${((index + 0.5) * 100) / totals.length},${LINE_PX - heightOf(totals, index)}`,
  );
  return (
    <svg className="totals-line" viewBox={`0 0 100 ${LINE_PX}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline
        points={points.join(" ")}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="1.6"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
