import { InputError } from "../../core/errors.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { ChartName } from "../../state/growth-choice.ts";
import type { FilterChoice } from "../../state/project.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Zone } from "../zones/zone.ts";
import { areaOf, areaOptions, chosenArea } from "./areas.ts";
import type { ChartFigure, ChartInput, FiguresTable } from "./chart-figure.ts";
import { CHART_WITHOUT } from "./chart-without.ts";
import { changeFigure } from "./charts/change.ts";
import { flowsFigure } from "./charts/flows.ts";
import { moversFigure } from "./charts/movers.ts";
import { shiftFigure } from "./charts/shift.ts";
import { shiftSplitFigure } from "./charts/shift-split.ts";
import { shiftYearsFigure } from "./charts/shift-years.ts";
import { sizesFigure } from "./charts/sizes.ts";
import { specialFigure, specialMeasures } from "./charts/special.ts";
import { valueYearsFigure } from "./charts/value-years.ts";
import { yearsFigure } from "./charts/years.ts";
import type { Clusters } from "./clusters.ts";
import { periodOf } from "./period.ts";
import { type ReferenceInUse, referenceName } from "./reference-in-use.ts";

/** A chart as text: what it says, and its figures. */
export type ChartTable = FiguresTable & {
  readonly chart: ChartName;
  /** What it shows, of a chart that can show more than one thing. */
  readonly shows: string;
  readonly area: string;
  readonly summary: string;
  readonly notes: readonly string[];
};

type Said = Pick<ChartFigure, "summary" | "table" | "notes">;

/** Each chart with everything that it can show. */
const FIGURES: Readonly<Record<ChartName, (input: ChartInput) => Readonly<Record<string, Said | null>>>> = {
  years: (input) => ({
    jobs: yearsFigure(input, false),
    index: yearsFigure(input, true),
    ...(input.analysis.register.firms.valueAdded ? { value: valueYearsFigure(input) } : {}),
  }),
  change: (input) => ({ "": changeFigure(input) }),
  shift: (input) => {
    const years = shiftYearsFigure(input);
    // A reference that lacks a year in between: the page says so in place of the chart.
    const problem = years instanceof InputError ? said(input.speaker, years) : years;
    return { parts: shiftFigure(input), split: shiftSplitFigure(input), years: problem };
  },
  flows: (input) => ({ "": flowsFigure(input) }),
  movers: (input) => ({ "": moversFigure(input) }),
  sizes: (input) => ({ "": sizesFigure(input) }),
  special: (input) =>
    Object.fromEntries(
      specialMeasures(
        input.reference.file,
        periodOf(input.analysis),
        input.analysis.register.firms,
        input.clusters,
      ).map((measure) => [measure, specialFigure(input, measure)]),
    ),
};

export type ChartTablesOf = {
  readonly analysis: Analysis;
  readonly filter: FilterChoice;
  readonly zones: readonly Zone[];
  /** As `GrowthChoice.area`. */
  readonly area: string;
  readonly reference: ReferenceInUse;
  readonly clusters: Clusters | null;
  readonly speaker: Speaker;
};

/** What the page's charts say, for a place without a screen. */
export function chartTables(charts: readonly ChartName[], of: ChartTablesOf): ChartTable[] {
  const { analysis, filter, zones, reference, clusters, speaker } = of;
  const { id, name: areaName } = chosenArea(of.area, areaOptions(zones, speaker.say));
  return charts.flatMap((chart) => {
    const input: ChartInput = {
      analysis,
      filter,
      area: areaOf(analysis, id, zones, CHART_WITHOUT[chart]),
      areaName,
      reference,
      referenceName: referenceName(reference, speaker.say),
      clusters,
      speaker,
    };
    // A hint for the mouse is no note on the figures.
    const hints = [speaker.say("growth.chart.brush"), speaker.say("growth.chart.brush.multiple")];
    const notesOf = ({ notes }: Said): string[] => notes.filter((note) => !hints.includes(note));
    return Object.entries(FIGURES[chart](input)).flatMap(([shows, said]): ChartTable[] =>
      said
        ? [{ chart, shows, area: id, summary: plain(said.summary), notes: notesOf(said), ...said.table }]
        : [],
    );
  });
}

/** A chart that cannot be drawn, and why. */
function said({ sayCode }: Speaker, { code, context }: InputError): Said {
  const subsector = sayCode("subsector.", String(context.subsector ?? ""));
  return {
    summary: sayCode("input.", code, { ...context, subsector }),
    notes: [],
    table: { head: [], rows: [] },
  };
}

/** Without the marks of what weighs. */
function plain(sentence: string): string {
  return sentence.replaceAll("**", "");
}
