import { shortYear } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { ZoneFigures } from "./zone-figures.ts";
import { mainMeasures } from "./zone-measures.ts";

/** Columns of the list of zones: what they are called, and their figure in words. */
export function zoneColumns(
  analysis: Analysis,
  speaker: Speaker,
): readonly {
  readonly id: string;
  readonly label: string;
  readonly words: (figures: ZoneFigures) => string;
}[] {
  const { say } = speaker;
  const labels = {
    firms: say("filter.firms"),
    jobs: say("filter.jobs"),
    change: say("zones.change", { year: shortYear(analysis.baseYear) }),
  } as const;
  return mainMeasures(analysis, speaker).map(({ id, measure }) => ({
    id,
    label: labels[id],
    words: (figures) => measure.words(measure.value(figures), figures),
  }));
}
