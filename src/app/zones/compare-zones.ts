import { PORT_SIDES } from "../../core/register/port-side.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import {
  formatArea,
  formatChange,
  formatCount,
  formatJobs,
  formatJobsChange,
  formatUpToOneDecimal,
} from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Zone } from "./zone.ts";
import { type ZoneFigures, zoneFigures } from "./zone-figures.ts";

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

type Measure = {
  readonly id: string;
  readonly name: string;
  readonly value: (figures: ZoneFigures, zone: Zone) => number;
  readonly words: (value: number, figures: ZoneFigures) => string;
  readonly differenceWords?: (value: number) => string;
};

/** Zones side by side, in their order: the first is what the others are compared with. Rows of nothing but zeros are left out. */
export function comparedZones(
  zones: readonly Zone[],
  analysis: Analysis,
  speaker: Speaker,
): readonly ComparedRow[] {
  const figures = zones.map((zone) => zoneFigures(zone, analysis));
  return measuresOf(analysis, speaker).flatMap(({ id, name, value, words, differenceWords }) => {
    const values = figures.map((each, at) => value(each, zones[at]));
    if (id.includes(":") && values.every((each) => each === 0)) return [];
    const written = differenceWords ?? ((by: number) => formatChange(speaker.language, by));
    const cells = values.map((each, at) => {
      const by = each - values[0];
      const ranged = figures[at].totals.between ?? figures[0].totals.between;
      const isJobs = id.startsWith("jobs") || id.startsWith("change");
      const untold = at === 0 || Number.isNaN(by) || (isJobs && ranged !== null);
      return { text: words(each, figures[at]), difference: untold ? "" : by === 0 ? "0" : written(by) };
    });
    return [{ id, name, cells }];
  });
}

function measuresOf({ year, baseYear, lacks }: Analysis, { say, language }: Speaker): readonly Measure[] {
  const count = (value: number): string => formatCount(language, value);
  const perHa = (value: number): string => formatUpToOneDecimal(language, value);
  const changes = year !== baseYear && !lacks.jobs;
  const since = say("card.since", { year: String(baseYear) });
  return [
    {
      id: "area",
      name: say("compare.area"),
      value: (_, { areaM2 }) => areaM2,
      words: (value) => formatArea(language, value),
      differenceWords: (by) => `${by < 0 ? "−" : "+"}${formatArea(language, Math.abs(by))}`,
    },
    { id: "firms", name: say("filter.firms"), value: ({ totals }) => totals.firms, words: count },
    ...(lacks.jobs
      ? []
      : [
          {
            id: "jobs",
            name: say("compare.jobs", { year: String(year) }),
            value: ({ totals }: ZoneFigures) => totals.jobs,
            words: (value: number, { totals }: ZoneFigures) => formatJobs(language, value, totals.between),
          },
        ]),
    ...(changes
      ? [
          {
            id: "change",
            name: say("compare.change", { since }),
            value: ({ change }: ZoneFigures) => change,
            words: (value: number, { totals }: ZoneFigures) =>
              formatJobsChange(language, value, totals.changeBetween),
          },
        ]
      : []),
    {
      id: "firms-per-ha",
      name: say("compare.density"),
      value: ({ totals }, { areaM2 }) => totals.firms / (areaM2 / 10_000),
      words: perHa,
      differenceWords: (by) => `${by < 0 ? "−" : "+"}${perHa(Math.abs(by))}`,
    },
    ...PORT_SIDES.map((side, at) => ({
      id: `side:${side}`,
      name: say(`side.${side}`),
      value: ({ totals }: ZoneFigures) => totals.bySide[at],
      words: count,
    })),
    ...(lacks.subsectors || lacks.jobs
      ? []
      : SUBSECTORS.map((subsector, at) => ({
          id: `jobs:${subsector.id}`,
          name: say("compare.jobs.of", { name: say(`subsector.${subsector.id}`) }),
          value: ({ totals }: ZoneFigures) => totals.bySubsector[at].jobs,
          words: (value: number, { totals }: ZoneFigures) =>
            formatJobs(language, value, totals.bySubsector[at].between),
        }))),
  ];
}
