import { growthHeadline } from "../../core/growth/headline.ts";
import { INSIDE, OUTSIDE, TRANSITION } from "../../core/register/port-side.ts";
import { noGrowth } from "../../core/register/register-lacks.ts";
import { formatChange, formatShare } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { type FilterChoice, filtersOn } from "../../state/project.ts";
import type { Analysis } from "../firms/analysis.ts";
import { periodOf } from "./period.ts";

/** Did the makers grow in the port or outside it? Metal products and other manufacturing, whatever the filter. */
export type GrowthAnswer = {
  /** Change on each side of the port, or why there is none to tell; `**` marks what weighs. */
  readonly change: string;
  /** The share of the growth outside the port; "" where there is none to share. */
  readonly share: string;
  readonly notes: readonly string[];
};

export function growthAnswerOf(
  analysis: Analysis,
  choice: FilterChoice,
  { say, language }: Speaker,
): GrowthAnswer {
  const { firms, synthetic } = analysis.register;
  const none = noGrowth(firms);
  if (none)
    return { change: say(`growth.none.${none}`, { year: String(firms.years[0]) }), share: "", notes: [] };
  // The sentence is of two branches, which such a register does not know.
  if (analysis.lacks.subsectors) return { change: say("answer.growth.no-sbi"), share: "", notes: [] };
  const { baseYear, year } = periodOf(analysis);
  const { change, share, baseShare, unknown } = growthHeadline(firms, baseYear, year);
  return {
    change: say(synthetic ? "answer.growth.sample" : "answer.growth.own", {
      from: String(baseYear),
      to: String(year),
      inside: formatChange(language, change[INSIDE]),
      transition: formatChange(language, change[TRANSITION]),
      outside: formatChange(language, change[OUTSIDE]),
    }),
    share:
      share && baseShare
        ? say("answer.growth.share", {
            p: formatShare(language, share[OUTSIDE]),
            base: formatShare(language, baseShare[OUTSIDE]),
            from: String(baseYear),
          })
        : "",
    notes: [
      ...(unknown > 0 ? [say("growth.unknown-left-out", { count: unknown })] : []),
      ...(filtersOn(choice) > 0 ? [say("answer.growth.unfiltered")] : []),
    ],
  };
}
