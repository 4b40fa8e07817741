import type { FilteredJobs } from "../../core/register/filtering/filtered-jobs.ts";
import { formatChange, formatCount } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { type FilterChoice, filtersOn } from "../../state/project.ts";
import type { ZonesAnswered } from "../zones/zones-answered.ts";
import type { Analysis } from "./analysis.ts";
import { firmsInLayer } from "./firms-in-layer.ts";

/** The question of the first view, answered in figures of the loaded data under the chosen filter. */
export type Answer = {
  /** Jobs now and then, and the change on each side of the port; `**` marks what weighs. */
  readonly jobs: string;
  /** How many firms stand in the zones; "" when no layer of zones is on. */
  readonly zones: string;
  /** What is left out of the change, "" for nothing. */
  readonly unknown: string;
  /** Some filter is on. */
  readonly filtered: boolean;
};

export function answerOf(
  { register, counted, year, baseYear }: Analysis,
  { perSide, unknown }: Pick<FilteredJobs, "perSide" | "unknown">,
  zones: ZonesAnswered | null,
  choice: FilterChoice,
  { say, language }: Speaker,
): Answer {
  const sum = (jobs: ArrayLike<number>): number => Array.from(jobs).reduce((total, side) => total + side, 0);
  const change = (side: number): string => formatChange(language, perSide.change[side]);
  const words = {
    from: String(baseYear),
    to: String(year),
    first: formatCount(language, sum(perSide.first)),
    last: formatCount(language, sum(perSide.last)),
    inside: change(0),
    transition: change(1),
    outside: change(2),
  };
  const one = year === baseYear;
  const jobs = register.synthetic
    ? say(one ? "answer.jobs.one.sample" : "answer.jobs.sample", words)
    : say(one ? "answer.jobs.one" : "answer.jobs.own", words);
  const inZones = zones
    ? say(zones.fileName ? "answer.zones.own" : "answer.zones", {
        z: zones.table.count,
        n: firmsInLayer(counted, zones.table),
        file: zones.fileName,
      })
    : "";
  const leftOut = one || unknown === 0 ? "" : say("growth.unknown-left-out", { count: unknown });
  return { jobs, zones: inZones, unknown: leftOut, filtered: filtersOn(choice) > 0 };
}
