import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Zone } from "./zone.ts";
import { zoneFigures } from "./zone-figures.ts";
import {
  areaMeasure,
  densityMeasure,
  mainMeasures,
  sideMeasures,
  subsectorMeasures,
  type ZoneMeasure,
} from "./zone-measures.ts";

/** One figure of each zone side by side, and what each has more or less than the first. */
export type ComparedRow = {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly {
    readonly text: string;
    /** Difference from the first zone; "" for that zone itself, and where one of the two is a range or not known. */
    readonly difference: string;
  }[];
};

/** `part`: one of several that add up, left out where no zone has any of it. */
type NamedMeasure = {
  readonly id: string;
  readonly name: string;
  readonly measure: ZoneMeasure;
  readonly part: boolean;
};

/** Zones side by side, in their order: the first is what the others are compared with. */
export function comparedZones(
  zones: readonly Zone[],
  analysis: Analysis,
  speaker: Speaker,
): readonly ComparedRow[] {
  const figures = zones.map((zone) => zoneFigures(zone, analysis));
  return measuresOf(analysis, speaker).flatMap(({ id, name, measure, part }) => {
    const values = figures.map((each, at) => measure.value(each, zones[at]));
    if (part && values.every((value) => value === 0)) return [];
    const cells = values.map((value, at) => {
      const by = value - values[0];
      const isRange = measure.ofJobs && (figures[at].totals.between ?? figures[0].totals.between) !== null;
      const untold = at === 0 || Number.isNaN(by) || isRange;
      return { text: measure.words(value, figures[at]), difference: untold ? "" : measure.difference(by) };
    });
    return [{ id, name, cells }];
  });
}

function measuresOf(analysis: Analysis, speaker: Speaker): readonly NamedMeasure[] {
  const { say } = speaker;
  const { year, baseYear, lacks } = analysis;
  const names = {
    firms: say("filter.firms"),
    jobs: say("compare.jobs", { year: String(year) }),
    change: say("compare.change", { since: say("card.since", { year: String(baseYear) }) }),
  } as const;
  const subsectors = lacks.subsectors || lacks.jobs ? [] : subsectorMeasures(speaker);
  return [
    { id: "area", name: say("compare.area"), measure: areaMeasure(speaker), part: false },
    ...mainMeasures(analysis, speaker).map((main) => ({ ...main, name: names[main.id], part: false })),
    { id: "firms-per-ha", name: say("compare.density"), measure: densityMeasure(speaker), part: false },
    ...sideMeasures(speaker).map((measure, at) => ({
      id: `side:${PORT_SIDES[at]}`,
      name: say(`side.${PORT_SIDES[at]}`),
      measure,
      part: true,
    })),
    ...subsectors.map((measure, at) => ({
      id: `jobs:${SUBSECTORS[at].id}`,
      name: say("compare.jobs.of", { name: say(`subsector.${SUBSECTORS[at].id}`) }),
      measure,
      part: true,
    })),
  ];
}
