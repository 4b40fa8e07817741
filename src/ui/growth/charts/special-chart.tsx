import { useMemo, useState } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { chooseBars } from "../../../app/growth/choose-bars.ts";
import { type Period, periodOf } from "../../../app/growth/period.ts";
import { locationQuotients, sharesOf } from "../../../core/growth/location-quotient.ts";
import { type FigureKind, figureOf, WHOLE_ECONOMY } from "../../../core/growth/reference.ts";
import { endFigures } from "../../../core/growth/subsector-figures.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatDecimals } from "../../../i18n/format.ts";
import type { FiguresFile } from "../../../state/growth-results.ts";
import { useApp, useProject, useWords } from "../../app-context.ts";
import { useArea } from "../areas.ts";
import { BarFigure } from "../bar-figure.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import type { BarRow } from "../draw-charts.ts";
import { useReference } from "../use-reference.ts";
import { AreaSelect, useChartArea } from "./area-select.tsx";
import { ReferenceProblem, ReferenceSelect, useReferenceName } from "./reference-select.tsx";
import { formatQuotient } from "./shift-chart.tsx";
import { colourOf, rowsOfSubsector } from "./subsector-rows.ts";

type Measure = "share" | "quotient" | FigureKind;

/** How specialised an area is: each subsector's share in both years, and its location quotient. */
export function SpecialChart({ analysis }: { analysis: Analysis }) {
  const { say, language } = useWords();
  const { growth, project } = useApp();
  const filter = useProject((state) => state.filter);
  const { id, name } = useChartArea();
  const area = useArea(analysis, id, ["subsectors"]);
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const { baseYear, year } = period;
  const use = useReference(analysis, period);
  const referenceName = useReferenceName(use);
  const offered = useMemo(() => measuresOf(use.file, { baseYear, year }), [use.file, baseYear, year]);
  const [chosen, setChosen] = useState<Measure>("share");
  const measure = offered.includes(chosen) ? chosen : "share";
  const figures = useMemo(() => endFigures(firms, area, baseYear, year), [firms, area, baseYear, year]);
  const shares = [sharesOf(figures.jobsBase), sharesOf(figures.jobs)] as const;
  const quotients = useMemo(
    () =>
      use.reference
        ? ([
            locationQuotients(figures.jobsBase, use.reference.jobsBase),
            locationQuotients(figures.jobs, use.reference.jobs),
          ] as const)
        : null,
    [figures, use.reference],
  );
  const percent = (share: number | null): string =>
    share === null ? "–" : `${formatDecimals(language, share * 100, 1)}%`;
  const quotient = (value: number | null): string => (value === null ? "–" : formatQuotient(value, language));
  const pair = (code: number): readonly [number | null, number | null] => {
    if (measure === "share") return [shares[0][code], shares[1][code]];
    if (measure === "quotient") return [quotients?.[0][code] ?? null, quotients?.[1][code] ?? null];
    return [shareInFile(use.file!, code, measure, baseYear), shareInFile(use.file!, code, measure, year)];
  };
  const written = measure === "quotient" ? quotient : percent;
  const rows: BarRow[] = SUBSECTORS.map(({ id: subsector }, code) => {
    const [before, now] = pair(code);
    const label = say(`subsector.${subsector}`);
    return {
      key: String(code),
      label,
      parts: [{ from: 0, to: now ?? 0, colour: colourOf(subsector) }],
      tick: before ?? undefined,
      text: written(now),
      spoken: say("growth.chart.special.bar", {
        name: label,
        now: written(now),
        year: String(year),
        before: written(before),
        from: String(baseYear),
      }),
      off: !filter.subsectors[code],
    };
  });
  const pressed = useMemo(() => (key: string) => filter.subsectors[Number(key)] === true, [filter]);
  const strongest = quotients
    ? SUBSECTORS.map((_, code) => code)
        .filter((code) => quotients[1][code] !== null)
        .toSorted((a, b) => quotients[1][b]! - quotients[1][a]!)[0]
    : undefined;
  return (
    <ChartFrame
      summary={
        strongest === undefined
          ? say("growth.chart.special.what")
          : say("growth.chart.special.summary", {
              area: name,
              reference: referenceName,
              year: String(year),
              name: say(`subsector.${SUBSECTORS[strongest].id}`),
              lq: quotient(quotients![1][strongest]),
              before: quotient(quotients![0][strongest]),
              from: String(baseYear),
            })
      }
      controls={
        <>
          <label className="chart-select">
            {say("growth.chart.shows")}
            <select value={measure} onChange={(event) => setChosen(event.target.value as Measure)}>
              {offered.map((option) => (
                <option key={option} value={option}>
                  {say(`growth.chart.special.${option}`)}
                </option>
              ))}
            </select>
          </label>
          <AreaSelect />
          <ReferenceSelect use={use} />
        </>
      }
      legend={
        <ul className="chart-legend">
          <li>
            <span className="legend-swatch" style={{ background: "var(--ink-3)" }} />
            {year}
          </li>
          <li>
            <span className="legend-tick" />
            {baseYear}
          </li>
        </ul>
      }
      table={{
        head: [
          say("table.subsector"),
          `${say("growth.chart.special.share.short")} ${baseYear}`,
          `${say("growth.chart.special.share.short")} ${year}`,
          `${say("growth.location-quotient")} ${baseYear}`,
          `${say("growth.location-quotient")} ${year}`,
        ],
        rows: SUBSECTORS.map(({ id: subsector }, code) => [
          say(`subsector.${subsector}`),
          percent(shares[0][code]),
          percent(shares[1][code]),
          quotient(quotients?.[0][code] ?? null),
          quotient(quotients?.[1][code] ?? null),
        ]),
      }}
      notes={[
        say("growth.chart.special.note"),
        ...(use.id === "region" ? [] : [say("growth.reference-note")]),
        ...(use.id === "national" ? [say("growth.chart.national-note")] : []),
      ]}
    >
      {measure === "quotient" && !quotients ? (
        <ReferenceProblem use={use} />
      ) : (
        <BarFigure
          rows={rows}
          axis={
            measure === "quotient"
              ? (value) => String(value)
              : (value) => percent(value).replace(/[.,]0%/, "%")
          }
          ruleAt={measure === "quotient" ? 1 : undefined}
          pressed={pressed}
          label={say("growth.chart.special")}
          onPoint={(key) =>
            growth.setState({ focus: key === null ? null : rowsOfSubsector(firms, area, Number(key)) })
          }
          onChoose={(keys) => chooseBars(project, "subsectors", keys)}
        />
      )}
    </ChartFrame>
  );
}

/** Shares in the whole economy, and of value added, can only be shown once a file brings their totals. */
function measuresOf(file: FiguresFile | null, { baseYear, year }: Period): Measure[] {
  const complete = (kind: FigureKind): boolean =>
    file !== null &&
    [baseYear, year].every(
      (inYear) => figureOf(file.figures, "region", WHOLE_ECONOMY, kind, inYear) !== null,
    );
  return ["share", "quotient", ...(["jobs", "value-added"] as const).filter(complete)];
}

function shareInFile(file: FiguresFile, code: number, kind: FigureKind, year: number): number | null {
  const part = figureOf(file.figures, "region", code, kind, year);
  const whole = figureOf(file.figures, "region", WHOLE_ECONOMY, kind, year);
  return part !== null && whole !== null && whole > 0 ? part / whole : null;
}
