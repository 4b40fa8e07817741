import { useMemo } from "react";
import type { Analysis } from "../../../app/firms/analysis.ts";
import { type Period, periodOf } from "../../../app/growth/period.ts";
import type { Area } from "../../../core/growth/area.ts";
import { grossFlows } from "../../../core/growth/flows.ts";
import { findMovers } from "../../../core/growth/movers.ts";
import type { FirmTable } from "../../../core/register/firm-table.ts";
import { formatChange, formatCount } from "../../../i18n/format.ts";
import { useApp, useWords } from "../../app-context.ts";
import { useArea } from "../areas.ts";
import { BarFigure } from "../bar-figure.tsx";
import { ChartFrame } from "../chart-frame.tsx";
import type { BarRow } from "../draw-charts.ts";
import { AreaSelect, useChartArea } from "./area-select.tsx";

/** Kinds of flow, the ones that add first; warm for more jobs and cold for fewer, as on the map. */
const KINDS = [
  { flow: "entries", word: "growth.flow.entries", sign: 1 },
  { flow: "growth", word: "growth.flow.growth", sign: 1 },
  { flow: "movedIn", word: "growth.flow.moved-in", sign: 1 },
  { flow: "exits", word: "growth.flow.exits", sign: -1 },
  { flow: "shrinkage", word: "growth.flow.shrinkage", sign: -1 },
  { flow: "movedOut", word: "growth.flow.moved-out", sign: -1 },
] as const;
type Kind = (typeof KINDS)[number]["flow"];

const MORE = "var(--hotspot-6)";
const FEWER = "var(--hotspot-1)";

/** What is behind the balance: jobs that came and jobs that went, year by year. */
export function FlowsChart({ analysis }: { analysis: Analysis }) {
  const { say, language } = useWords();
  const { growth } = useApp();
  const { id, name } = useChartArea();
  const area = useArea(analysis, id, []);
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const { baseYear, year } = period;
  const movers = useMemo(() => findMovers(firms), [firms]);
  const flows = useMemo(
    () => grossFlows(firms, area, baseYear, year, movers.moves),
    [firms, area, baseYear, year, movers],
  );
  const kinds = useMemo(
    () => KINDS.filter(({ flow }) => movers.known || (flow !== "movedIn" && flow !== "movedOut")),
    [movers],
  );
  const rows = useMemo(
    (): BarRow[] =>
      kinds.map(({ flow, word, sign }) => {
        const { firms: count, jobs } = flows.total[flow];
        const change = formatChange(language, sign * jobs);
        return {
          key: flow,
          label: say(word),
          parts: [{ from: 0, to: sign * jobs, colour: sign > 0 ? MORE : FEWER }],
          text: change,
          spoken: say("growth.chart.flows.bar", { name: say(word), change, n: count }),
          off: false,
        };
      }),
    [kinds, flows, language, say],
  );
  const gained = flows.total.entries.jobs + flows.total.growth.jobs + flows.total.movedIn.jobs;
  return (
    <ChartFrame
      summary={say("growth.chart.flows.summary", {
        area: name,
        from: String(baseYear),
        to: String(year),
        gained: formatCount(language, gained),
        lost: formatCount(language, gained - flows.total.change),
        change: formatChange(language, flows.total.change),
      })}
      controls={<AreaSelect />}
      table={{
        head: [
          say("year.label"),
          ...kinds.map(({ word }) => say(word)),
          say("growth.shift.change"),
          say("growth.chart.flows.firms"),
        ],
        rows: [
          ...flows.yearly.map(({ from, to, flows: inYear }) => [
            `${from}–${to}`,
            ...kinds.map(({ flow, sign }) => formatChange(language, sign * inYear[flow].jobs)),
            formatChange(language, inYear.change),
            `+${formatCount(language, inYear.entries.firms)} / −${formatCount(language, inYear.exits.firms)}`,
          ]),
          [
            say("growth.chart.total"),
            ...kinds.map(({ flow, sign }) => formatChange(language, sign * flows.total[flow].jobs)),
            formatChange(language, flows.total.change),
            `+${formatCount(language, flows.total.entries.firms)} / −${formatCount(language, flows.total.exits.firms)}`,
          ],
        ],
      }}
      notes={[
        say("growth.chart.flows.note"),
        ...(movers.known ? [] : [say("growth.moves-unknown")]),
        ...(flows.total.unknown ? [say("growth.unknown-left-out", { count: flows.total.unknown })] : []),
      ]}
    >
      <BarFigure
        rows={rows}
        axis={(value) => formatChange(language, value)}
        pressed={null}
        label={say("growth.chart.flows")}
        onPoint={(key) =>
          growth.setState({ focus: key === null ? null : rowsOfFlow(firms, area, period, key as Kind) })
        }
        onChoose={null}
      />
    </ChartFrame>
  );
}

/** Firms that took part in a kind of flow in any of the years. Moves are shown with entries and exits. */
function rowsOfFlow(firms: FirmTable, area: Area, { baseYear, year }: Period, kind: Kind): Uint32Array {
  const first = firms.years.indexOf(baseYear);
  const last = firms.years.indexOf(year);
  return area.rows.filter((row) => {
    for (let next = first + 1; next <= last; next++) {
      const before = firms.jobs[next - 1][row];
      const after = firms.jobs[next][row];
      if (!(after !== before)) continue;
      const came = before === 0 && after > 0;
      const went = after === 0 && before > 0;
      if ((kind === "entries" || kind === "movedIn") && came) return true;
      if ((kind === "exits" || kind === "movedOut") && went) return true;
      if (kind === "growth" && !came && after > before) return true;
      if (kind === "shrinkage" && !went && after < before) return true;
    }
    return false;
  });
}
