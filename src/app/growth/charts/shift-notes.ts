import {
  type Comparison,
  comparisonOf,
  marginOfLocal,
  marginOfSum,
} from "../../../core/growth/shift-share-rows.ts";
import { FEW_FIRMS, FEW_JOBS, isSmall } from "../../../core/growth/small-numbers.ts";
import { type EndFigures, endFigures } from "../../../core/growth/subsector-figures.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatChange, formatCount, formatShare } from "../../../i18n/format.ts";
import type { ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";

/** What every look of a shift-share says of its figures. */
export type ShiftWords = {
  readonly figures: EndFigures;
  /** Names of the subsectors; with a `*` those of small numbers. */
  readonly names: readonly string[];
  readonly marked: readonly string[];
  /** A local part, with its margin where the reference holds estimates; of one subsector, or of several. */
  readonly local: (value: number, codes: readonly number[]) => string;
  readonly notes: readonly string[];
  /** The same for figures that show no margin. */
  readonly notesWithoutMargin: readonly string[];
};

/** null without a reference. */
export function shiftWords(input: ChartInput): ShiftWords | null {
  const { analysis, area, areaName, reference: use, speaker } = input;
  const { say, language } = speaker;
  const { reference } = use;
  if (!reference) return null;
  const { baseYear, year } = periodOf(analysis);
  const figures = endFigures(analysis.register.firms, area, baseYear, year);
  const names = SUBSECTORS.map(({ id }) => say(`subsector.${id}`));
  const small = SUBSECTORS.map((_, code) =>
    isSmall(figures.firmsBase[code], figures.firms[code], figures.jobsBase[code]),
  );
  const comparedWith = (what: Comparison): string =>
    names.filter((_, code) => comparisonOf(figures, reference, code) === what).join(", ");
  const itself = comparedWith("itself");
  const nothing = comparedWith("nothing");
  const share = total(figures.jobsBase) / total(reference.jobsBase);
  const notes = (margin: "growth.chart.shift.margin" | "growth.chart.shift-years.estimates"): string[] => [
    ...(use.id === "region" && share > 0 && share < 1
      ? [say("growth.chart.shift.contains", { area: areaName, p: formatShare(language, share) })]
      : []),
    ...(itself ? [say("growth.chart.shift.itself", { names: itself })] : []),
    ...(nothing ? [say("growth.chart.shift.nothing", { names: nothing })] : []),
    ...(use.id === "national" || use.id === "own" ? [say("growth.reference-note")] : []),
    ...(use.id === "national" ? [say("growth.chart.national-note")] : []),
    ...(reference.margin.some((each) => each > 0) ? [say(margin)] : []),
    ...(small.includes(true)
      ? [
          `* ${names.filter((_, code) => small[code]).join(", ")}: ${say("growth.small-numbers", { firms: FEW_FIRMS, jobs: FEW_JOBS })}`,
        ]
      : []),
    ...(figures.unknown > 0 ? [say("growth.unknown-left-out", { count: figures.unknown })] : []),
    ...(use.file?.refused ? [say("growth.chart.refused", { n: use.file.refused })] : []),
  ];
  return {
    figures,
    names,
    marked: names.map((name, code) => (small[code] ? `${name} *` : name)),
    local: (value, codes) => {
      const margin = marginOfSum(codes.map((code) => marginOfLocal(figures.jobsBase[code], reference, code)));
      const change = formatChange(language, value);
      return margin === null ? change : `${change} ± ${formatCount(language, Math.round(margin))}`;
    },
    notes: notes("growth.chart.shift.margin"),
    notesWithoutMargin: notes("growth.chart.shift-years.estimates"),
  };
}

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}
