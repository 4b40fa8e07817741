import type { Area } from "../../../core/growth/area.ts";
import { grossFlows } from "../../../core/growth/flows.ts";
import { findMovers } from "../../../core/growth/movers.ts";
import type { FirmTable } from "../../../core/register/firm-table.ts";
import { formatChange, formatCount } from "../../../i18n/format.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import { type Period, periodOf } from "../period.ts";

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

const moversOf = new WeakMap<FirmTable, ReturnType<typeof findMovers>>();

/** Movers of a register: looked for once, whatever area or years are asked. */
function moversIn(firms: FirmTable): ReturnType<typeof findMovers> {
  const movers = moversOf.get(firms) ?? findMovers(firms);
  moversOf.set(firms, movers);
  return movers;
}

/** What is behind the balance: jobs that came and jobs that went, year by year. */
export function flowsFigure({ analysis, area, areaName, speaker }: ChartInput): ChartFigure {
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const { baseYear, year } = period;
  const movers = moversIn(firms);
  const { total, yearly, unknown } = grossFlows(firms, area, baseYear, year, movers.moves);
  const kinds = KINDS.filter(({ flow }) => movers.known || (flow !== "movedIn" && flow !== "movedOut"));
  const gained = total.entries.jobs + total.growth.jobs + total.movedIn.jobs;
  const inWords = (flows: typeof total): string[] => [
    ...kinds.map(({ flow, sign }) => formatChange(language, sign * flows[flow].jobs)),
    formatChange(language, flows.change),
    `${formatChange(language, flows.entries.firms)} / ${formatChange(language, -flows.exits.firms)}`,
  ];
  return {
    summary: say("growth.chart.flows.summary", {
      area: areaName,
      from: String(baseYear),
      to: String(year),
      gained: formatCount(language, gained),
      lost: formatCount(language, gained - total.change),
      change: formatChange(language, total.change),
    }),
    table: {
      head: [
        say("year.label"),
        ...kinds.map(({ word }) => say(word)),
        say("growth.shift.change"),
        say("growth.chart.flows.firms"),
      ],
      rows: [
        ...yearly.map(({ from, to, flows }) => [`${from}–${to}`, ...inWords(flows)]),
        [say("growth.chart.total"), ...inWords(total)],
      ],
    },
    notes: [
      say("growth.chart.flows.note"),
      ...(movers.known ? [] : [say("growth.moves-unknown")]),
      ...(unknown ? [say("growth.unknown-left-out", { count: unknown })] : []),
    ],
    bars: kinds.map(({ flow, word, sign }) => {
      const { firms: count, jobs } = total[flow];
      const change = formatChange(language, sign * jobs);
      return {
        key: flow,
        label: say(word),
        // Never -0.
        parts: [{ from: 0, to: sign * jobs + 0, tone: sign > 0 ? "more" : "fewer" }],
        text: change,
        spoken: say("growth.chart.flows.bar", { name: say(word), change, n: count }),
        off: false,
      };
    }),
    axis: (value) => formatChange(language, value),
    rowsOf: (key) => rowsOfFlow(firms, area, period, key as Kind),
    sets: null,
  };
}

/** Firms that took part in a kind of flow in any of the years. Moves are shown with entries and exits. */
function rowsOfFlow(firms: FirmTable, area: Area, { baseYear, year }: Period, kind: Kind): Uint32Array {
  const first = firms.years.indexOf(baseYear);
  const last = firms.years.indexOf(year);
  return area.rows.filter((row) => {
    let before = firms.jobs[first][row];
    if (Number.isNaN(before) || Number.isNaN(firms.jobs[last][row])) return false;
    for (let next = first + 1; next <= last; next++) {
      const after = firms.jobs[next][row];
      // As in the sums: a year in which it is unknown is bridged.
      if (Number.isNaN(after) || after === before) continue;
      const came = before === 0 && after > 0;
      const went = after === 0 && before > 0;
      if ((kind === "entries" || kind === "movedIn") && came) return true;
      if ((kind === "exits" || kind === "movedOut") && went) return true;
      if (kind === "growth" && !came && after > before) return true;
      if (kind === "shrinkage" && !went && after < before) return true;
      before = after;
    }
    return false;
  });
}
