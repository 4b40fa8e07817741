import { useMemo } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { chooseBars } from "../../../app/growth/choose-bars.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { locationQuotients } from "../../../core/growth/location-quotient.ts";
import { type ShiftShare, shiftShare, shiftShareTotal } from "../../../core/growth/shift-share.ts";
import { FEW_FIRMS, FEW_JOBS, isSmall } from "../../../core/growth/small-numbers.ts";
import { endFigures } from "../../../core/growth/subsector-figures.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatChange, formatDecimals } from "../../../i18n/format.ts";
import type { Language } from "../../../i18n/language.ts";
import { useApp, useProject, useWords } from "../../app-context.ts";
import { useArea } from "../areas.ts";
import { BarFigure } from "../bar-figure.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import type { BarPart, BarRow } from "../draw-charts.ts";
import { useReference } from "../use-reference.ts";
import { AreaSelect, useChartArea } from "./area-select.tsx";
import { ReferenceProblem, ReferenceSelect, useReferenceName } from "./reference-select.tsx";
import { rowsOfSubsector } from "./subsector-rows.ts";

/** Light, middle, dark: told apart in grey too, and no subsector's colour. */
export const SHIFT_COLOURS = { national: "#D5D9DD", mix: "#8A97A3", local: "#2F3E4B" } as const;
const PARTS = ["national", "mix", "local"] as const;

/** Why the jobs of an area changed: the reference's growth, its kind of industry, or the place. */
export function ShiftChart({ analysis }: { analysis: Analysis }) {
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
  const { reference } = use;
  const figures = useMemo(() => endFigures(firms, area, baseYear, year), [firms, area, baseYear, year]);
  const parts = useMemo(
    () => (reference ? shiftShare(figures.jobsBase, figures.jobs, reference) : null),
    [figures, reference],
  );
  const quotients = useMemo(
    () => (reference ? locationQuotients(figures.jobs, reference.jobs) : null),
    [figures, reference],
  );
  const rows = useMemo(
    (): BarRow[] =>
      (parts ?? []).map((part, code) => {
        const label = say(`subsector.${SUBSECTORS[code].id}`);
        const quotient = quotients?.[code] ?? null;
        return {
          key: String(code),
          label,
          parts: stacked(part),
          tick: part.change,
          text: formatChange(language, part.change),
          aside: say("growth.chart.shift.lq", {
            lq: quotient === null ? "–" : formatQuotient(quotient, language),
          }),
          spoken: say("growth.chart.shift.bar", {
            name: label,
            change: formatChange(language, part.change),
            national: formatChange(language, part.national),
            mix: formatChange(language, part.mix),
            local: formatChange(language, part.local),
          }),
          off: !filter.subsectors[code],
        };
      }),
    [parts, quotients, filter, language, say],
  );
  const pressed = useMemo(() => (key: string) => filter.subsectors[Number(key)] === true, [filter]);
  const controls = (
    <>
      <AreaSelect />
      <ReferenceSelect use={use} />
    </>
  );
  if (!parts || !reference) {
    return (
      <ChartFrame summary={say("growth.chart.shift.what")} controls={controls} table={{ head: [], rows: [] }}>
        <ReferenceProblem use={use} />
      </ChartFrame>
    );
  }
  const total = shiftShareTotal(parts.filter((_, code) => filter.subsectors[code]));
  const small = SUBSECTORS.map((_, code) =>
    isSmall(figures.firmsBase[code], figures.firms[code], figures.jobsBase[code]),
  );
  const change = (value: number): string => formatChange(language, value);
  const tableRow = (label: string, part: ShiftShare, quotient: number | null, isFew: boolean): string[] => [
    isFew ? `${label} *` : label,
    change(part.national),
    change(part.mix),
    change(part.local),
    change(part.change),
    quotient === null ? "–" : formatQuotient(quotient, language),
  ];
  return (
    <ChartFrame
      summary={say("growth.chart.shift.summary", {
        area: name,
        reference: referenceName,
        from: String(baseYear),
        to: String(year),
        change: change(total.change),
        national: change(total.national),
        mix: change(total.mix),
        local: change(total.local),
      })}
      controls={controls}
      legend={
        <ul className="chart-legend">
          {PARTS.map((part) => (
            <li key={part}>
              <span className="legend-swatch" style={{ background: SHIFT_COLOURS[part] }} />
              {say(`growth.shift.${part}`)}
            </li>
          ))}
          <li>
            <span className="legend-tick" />
            {say("growth.shift.change")}
          </li>
          <li>{say("growth.chart.shift.lq.legend", { year: String(year) })}</li>
        </ul>
      }
      table={{
        head: [
          say("table.subsector"),
          say("growth.shift.national"),
          say("growth.shift.mix"),
          say("growth.shift.local"),
          say("growth.shift.change"),
          say("growth.location-quotient"),
        ],
        rows: [
          ...parts.map((part, code) =>
            tableRow(say(`subsector.${SUBSECTORS[code].id}`), part, quotients?.[code] ?? null, small[code]),
          ),
          [...tableRow(say("growth.chart.total"), total, null, false).slice(0, 5), ""],
        ],
      }}
      notes={[
        say("growth.chart.shift.exact"),
        ...(use.id === "region" ? [] : [say("growth.reference-note")]),
        ...(use.id === "national" ? [say("growth.chart.national-note")] : []),
        ...(small.includes(true)
          ? [
              `* ${SUBSECTORS.filter((_, code) => small[code])
                .map(({ id: subsector }) => say(`subsector.${subsector}`))
                .join(", ")}: ${say("growth.small-numbers", { firms: FEW_FIRMS, jobs: FEW_JOBS })}`,
            ]
          : []),
        ...(use.file?.refused ? [say("growth.chart.refused", { n: use.file.refused })] : []),
      ]}
    >
      <BarFigure
        rows={rows}
        axis={change}
        pressed={pressed}
        label={say("growth.chart.shift")}
        onPoint={(key) =>
          growth.setState({ focus: key === null ? null : rowsOfSubsector(firms, area, Number(key)) })
        }
        onChoose={(keys) => chooseBars(project, "subsectors", keys)}
      />
    </ChartFrame>
  );
}

export function formatQuotient(quotient: number, language: Language): string {
  return formatDecimals(language, quotient, 2);
}

/** Gains end to end to the right of zero, losses to the left. */
function stacked(part: ShiftShare): BarPart[] {
  let right = 0;
  let left = 0;
  return PARTS.map((name) => {
    const value = part[name];
    if (value >= 0) {
      right += value;
      return { from: right - value, to: right, colour: SHIFT_COLOURS[name] };
    }
    left += value;
    return { from: left - value, to: left, colour: SHIFT_COLOURS[name] };
  });
}
