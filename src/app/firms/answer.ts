import type { FilteredJobs } from "../../core/register/filtering/filtered-jobs.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { formatBetween, formatChange, formatCount } from "../../i18n/format.ts";
import type { Say, Speaker } from "../../i18n/speaker.ts";
import { filtersOn } from "../../state/project.ts";
import type { ZonesAnswered } from "../zones/zones-answered.ts";
import type { Analysis } from "./analysis.ts";
import { firmsInLayer } from "./firms-in-layer.ts";
import { whoOf } from "./who.ts";

/** The question of the first view, answered in figures of the loaded data under the chosen filter. */
export type Answer = {
  /** Jobs now and then, and the change on each side of the port; `**` marks what weighs. What cannot be said, said. */
  readonly jobs: string;
  /** How many firms stand in the zones; "" when no layer of zones is on. */
  readonly zones: string;
  /** What is left out of the change, "" for nothing. */
  readonly unknown: string;
  /** Some filter is on. */
  readonly filtered: boolean;
};

export function answerOf(
  analysis: Analysis,
  { perSide, unknown }: Pick<FilteredJobs, "perSide" | "unknown">,
  zones: ZonesAnswered | null,
  speaker: Speaker,
): Answer {
  const { say } = speaker;
  const { counted } = analysis;
  const inZones = zones
    ? say(zones.fileName ? "answer.zones.own" : "answer.zones", {
        z: zones.table.count,
        n: firmsInLayer(counted, zones.table),
        file: zones.fileName,
      })
    : "";
  const jobs = [jobsSentence(analysis, perSide, speaker), ...cannotSay(analysis, say)].join(" ");
  const leftOut =
    analysis.year === analysis.baseYear || unknown === 0
      ? ""
      : say("growth.unknown-left-out", { count: unknown });
  return { jobs, zones: inZones, unknown: leftOut, filtered: filtersOn(analysis.filter) > 0 };
}

function jobsSentence(
  { register, facets, filter, year, baseYear, lacks }: Analysis,
  perSide: FilteredJobs["perSide"],
  { say, language }: Speaker,
): string {
  const what = lacks.subsectors ? "all" : "makers";
  const { firms, jobs, between } = facets.total;
  const to = String(year);
  const who = whoOf(filter, what === "makers", say);
  if (between && between.known > 0) {
    const range = formatBetween(language, between.low, between.high);
    const words = { who: capitalised(who), n: firms, to, range, u: between.unknown };
    return say(`answer.range.${what}${between.unknown > 0 ? ".part" : ""}`, words);
  }
  if (Number.isNaN(jobs)) return say(`answer.unknown.${what}`, { who: capitalised(who), n: firms, to });
  // NaN is a side of which no jobs are known: left out, unless nothing else is known either.
  const sum = (sides: readonly number[]): number => {
    const known = sides.reduce((total, side) => total + (Number.isNaN(side) ? 0 : side), 0);
    return known === 0 && sides.some(Number.isNaN) ? Number.NaN : known;
  };
  const shown = PORT_SIDES.flatMap((side, code) => (filter.sides[code] ? [{ side, code }] : []));
  const parts = shown.map(({ side, code }) => {
    const change = formatChange(language, perSide.change[code]);
    // Where it lies was said of the whole.
    return shown.length === 1
      ? say("answer.part.only", { change, n: Math.abs(perSide.change[code]) })
      : say(`answer.part.${side}`, { change });
  });
  const words = {
    from: String(baseYear),
    to,
    first: formatCount(language, sum(perSide.first)),
    last: formatCount(language, sum(perSide.last)),
    who: register.synthetic ? who : capitalised(who),
    parts: parts.join(", ") || "–",
  };
  const one = year === baseYear;
  if (register.synthetic) return say(one ? "answer.jobs.one.sample" : "answer.jobs.sample", words);
  if (what === "all") return say(one ? "answer.jobs.one.all" : "answer.jobs.own.all", words);
  return say(one ? "answer.jobs.one" : "answer.jobs.own", words);
}

/** As the first word of a sentence. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the register does not tell, a sentence each. */
function cannotSay({ register, lacks }: Analysis, say: Say): string[] {
  return [
    ...(lacks.ranges ? [say("lacks.ranges")] : []),
    ...(lacks.subsectors ? [say("lacks.subsectors")] : []),
    ...(lacks.change && !register.synthetic
      ? [say("lacks.change", { year: String(register.firms.years[0]) })]
      : []),
  ];
}
