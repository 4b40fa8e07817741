import { topMovers } from "../../../core/growth/top-movers.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { textAt } from "../../../core/register/text-column.ts";
import { formatChange, formatCount } from "../../../i18n/format.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";

/** Firms on each side of zero. */
const MOST = 8;
/** Letters of a firm's name beside its bar. */
const LABEL_LETTERS = 24;

/** The firms that gained and lost most jobs; the key of a bar is the firm's row. */
export function moversFigure({ analysis, area, areaName, speaker }: ChartInput): ChartFigure {
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const { gained, lost } = topMovers(firms, area, baseYear, year, MOST);
  const movers = [...gained, ...lost.toReversed()];
  const nameOf = (row: number): string => textAt(firms.name, row) || textAt(firms.id, row);
  const first = ([mover]: typeof gained): string =>
    mover ? `${nameOf(mover.firm)} (${formatChange(language, mover.change)})` : "–";
  return {
    summary:
      movers.length === 0
        ? say("growth.chart.movers.none", { area: areaName })
        : say("growth.chart.movers.summary", {
            area: areaName,
            from: String(baseYear),
            to: String(year),
            most: first(gained),
            least: first(lost),
          }),
    table: {
      head: [
        say("table.name"),
        say("table.subsector"),
        String(baseYear),
        String(year),
        say("growth.shift.change"),
        "",
      ],
      rows: movers.map(({ firm, jobsBase, jobs, change, check }) => [
        nameOf(firm),
        say(`subsector.${SUBSECTORS[firms.subsector[firm]].id}`),
        formatCount(language, jobsBase),
        formatCount(language, jobs),
        formatChange(language, change),
        check ? say("growth.view.check") : "",
      ]),
    },
    notes: movers.some(({ check }) => check) ? [`* ${say("growth.check")}`] : [],
    bars: movers.map(({ firm, change, check }) => {
      const name = nameOf(firm);
      const figure = formatChange(language, change);
      return {
        key: String(firm),
        label: name.length > LABEL_LETTERS ? `${name.slice(0, LABEL_LETTERS - 1)}…` : name,
        parts: [{ from: 0, to: change, tone: SUBSECTORS[firms.subsector[firm]].id }],
        text: check ? `${figure} *` : figure,
        spoken: say(check ? "growth.chart.movers.bar.check" : "growth.chart.movers.bar", {
          name,
          change: figure,
        }),
        off: false,
      };
    }),
    axis: (value) => formatChange(language, value),
    rowsOf: (key) => Uint32Array.of(Number(key)),
    sets: null,
  };
}
