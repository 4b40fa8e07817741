import { useMemo } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { chooseBars } from "../../../app/growth/choose-bars.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { isSmall } from "../../../core/growth/small-numbers.ts";
import { endFigures } from "../../../core/growth/subsector-figures.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatChange, formatCount, formatGrowth } from "../../../i18n/format.ts";
import { useApp, useProject, useWords } from "../../app-context.ts";
import { subsectorColour } from "../../parts/subsector-colour.ts";
import { useArea } from "../areas.ts";
import { BarFigure } from "../bar-figure.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import type { BarRow } from "../draw-charts.ts";
import { AreaSelect, useChartArea } from "./area-select.tsx";
import { rowsOfSubsector } from "./subsector-rows.ts";

/** Change of jobs per subsector in one area. */
export function ChangeChart({ analysis }: { analysis: Analysis }) {
  const { say, language } = useWords();
  const { growth, project } = useApp();
  const filter = useProject((state) => state.filter);
  const { id, name } = useChartArea();
  const area = useArea(analysis, id, ["subsectors"]);
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const figures = useMemo(() => endFigures(firms, area, baseYear, year), [firms, area, baseYear, year]);
  const changes = SUBSECTORS.map((_, code) => figures.jobs[code] - figures.jobsBase[code]);
  const growthOf = (code: number): string =>
    figures.jobsBase[code] > 0 ? formatGrowth(language, changes[code] / figures.jobsBase[code]) : "–";
  const rows = useMemo(
    (): BarRow[] =>
      SUBSECTORS.map(({ id: subsector }, code) => {
        const change = figures.jobs[code] - figures.jobsBase[code];
        const label = say(`subsector.${subsector}`);
        return {
          key: String(code),
          label,
          parts: [{ from: 0, to: change, colour: subsectorColour(code) }],
          text: formatChange(language, change),
          spoken: say("growth.chart.change.bar", { name: label, change: formatChange(language, change) }),
          off: !filter.subsectors[code],
        };
      }),
    [figures, filter, language, say],
  );
  const total = changes.reduce((sum, change, code) => sum + (filter.subsectors[code] ? change : 0), 0);
  const shown = SUBSECTORS.map((_, code) => code).filter((code) => filter.subsectors[code]);
  const most = shown.toSorted((a, b) => changes[b] - changes[a]);
  const words = (code: number | undefined) =>
    code === undefined
      ? ""
      : `${say(`subsector.${SUBSECTORS[code].id}`)} (${formatChange(language, changes[code])})`;
  const small = SUBSECTORS.filter((_, code) =>
    isSmall(figures.firmsBase[code], figures.firms[code], figures.jobsBase[code]),
  ).map(({ id: subsector }) => say(`subsector.${subsector}`));
  const pressed = useMemo(() => (key: string) => filter.subsectors[Number(key)] === true, [filter]);
  return (
    <ChartFrame
      summary={say("growth.chart.change.summary", {
        area: name,
        from: String(baseYear),
        to: String(year),
        change: formatChange(language, total),
        most: words(most[0]),
        least: words(most.at(-1)),
      })}
      controls={<AreaSelect />}
      table={{
        head: [say("table.subsector"), String(baseYear), String(year), say("growth.shift.change"), "%"],
        rows: SUBSECTORS.map(({ id: subsector }, code) => [
          say(`subsector.${subsector}`),
          formatCount(language, figures.jobsBase[code]),
          formatCount(language, figures.jobs[code]),
          formatChange(language, changes[code]),
          growthOf(code),
        ]),
      }}
      notes={[
        say("growth.chart.brush"),
        ...(small.length ? [say("growth.chart.small", { names: small.join(", ") })] : []),
        ...(figures.unknown ? [say("growth.unknown-left-out", { count: figures.unknown })] : []),
      ]}
    >
      <BarFigure
        rows={rows}
        axis={(value) => formatChange(language, value)}
        pressed={pressed}
        label={say("growth.chart.change")}
        onPoint={(key) =>
          growth.setState({ focus: key === null ? null : rowsOfSubsector(firms, area, Number(key)) })
        }
        onChoose={(keys) => chooseBars(project, "subsectors", keys)}
      />
    </ChartFrame>
  );
}
