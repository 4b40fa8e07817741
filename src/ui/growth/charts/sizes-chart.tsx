import { useMemo } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { chooseBars } from "../../../app/growth/choose-bars.ts";
import { periodOf } from "../../../app/growth/period.ts";
import { sizeDistribution } from "../../../core/growth/size-distribution.ts";
import { SIZE_UNKNOWN, sizeClassOf } from "../../../core/register/size-classes.ts";
import { formatChange, formatCount, formatShare } from "../../../i18n/format.ts";
import { useApp, useProject, useWords } from "../../app-context.ts";
import { useArea } from "../areas.ts";
import { BarFigure } from "../bar-figure.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import type { BarRow } from "../draw-charts.ts";
import { AreaSelect, useChartArea } from "./area-select.tsx";

const BAR = "var(--size-chart)";

/** How large the firms of an area are, with a tick for the base year. */
export function SizesChart({ analysis }: { analysis: Analysis }) {
  const { say, language } = useWords();
  const { growth, project } = useApp();
  const filter = useProject((state) => state.filter);
  const { id, name } = useChartArea();
  const area = useArea(analysis, id, ["sizes"]);
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const before = useMemo(() => sizeDistribution(firms, area, baseYear), [firms, area, baseYear]);
  const now = useMemo(() => sizeDistribution(firms, area, year), [firms, area, year]);
  const codes = useMemo(
    () =>
      Array.from(now.firms, (_, code) => code).filter(
        (code) => code !== SIZE_UNKNOWN || now.firms[code] + before.firms[code] > 0,
      ),
    [now, before],
  );
  const sizeName = (code: number): string =>
    code === SIZE_UNKNOWN ? say("size.unknown") : say(`size.${code as 0 | 1 | 2 | 3 | 4}`);
  const rows = useMemo(
    (): BarRow[] =>
      codes.map((code) => {
        const label = code === SIZE_UNKNOWN ? say("size.unknown") : say(`size.${code as 0 | 1 | 2 | 3 | 4}`);
        return {
          key: String(code),
          label: say("growth.chart.sizes.row", { size: label }),
          parts: [{ from: 0, to: now.firms[code], colour: BAR }],
          tick: before.firms[code],
          text: formatCount(language, now.firms[code]),
          spoken: say("growth.chart.sizes.bar", {
            size: label,
            n: now.firms[code],
            year: String(year),
            before: formatCount(language, before.firms[code]),
            from: String(baseYear),
          }),
          off: !filter.sizes[code],
        };
      }),
    [codes, now, before, filter, language, say, year, baseYear],
  );
  const all = now.firms.reduce((sum, count) => sum + count, 0);
  const allJobs = now.jobs.reduce((sum, jobs) => sum + jobs, 0);
  const large = 4;
  const pressed = useMemo(() => (key: string) => filter.sizes[Number(key)] === true, [filter]);
  const inYear = firms.jobs[firms.years.indexOf(analysis.year)];
  return (
    <ChartFrame
      summary={say("growth.chart.sizes.summary", {
        area: name,
        year: String(year),
        n: all,
        p: all > 0 ? formatShare(language, (now.firms[0] + now.firms[1]) / all) : "–",
        large: now.firms[large],
        jobs: allJobs > 0 ? formatShare(language, now.jobs[large] / allJobs) : "–",
      })}
      controls={<AreaSelect />}
      legend={
        <ul className="chart-legend">
          <li>
            <span className="legend-swatch" style={{ background: BAR }} />
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
          say("filter.size.unit"),
          `${say("filter.firms")} ${baseYear}`,
          `${say("filter.firms")} ${year}`,
          `${say("filter.jobs")} ${year}`,
          say("growth.shift.change"),
        ],
        rows: codes.map((code) => [
          sizeName(code),
          formatCount(language, before.firms[code]),
          formatCount(language, now.firms[code]),
          formatCount(language, now.jobs[code]),
          formatChange(language, now.jobs[code] - before.jobs[code]),
        ]),
      }}
      notes={[say("growth.chart.brush")]}
    >
      <BarFigure
        rows={rows}
        axis={(value) => formatCount(language, value)}
        pressed={pressed}
        label={say("growth.chart.sizes")}
        onPoint={(key) =>
          growth.setState({
            focus: key === null ? null : area.rows.filter((row) => sizeClassOf(inYear[row]) === Number(key)),
          })
        }
        onChoose={(keys) => chooseBars(project, "sizes", keys)}
      />
    </ChartFrame>
  );
}
