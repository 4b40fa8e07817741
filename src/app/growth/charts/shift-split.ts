import { estebanMarquillas, type LocalSplit } from "../../../core/growth/shift-share.ts";
import { formatChange } from "../../../i18n/format.ts";
import type { Bar, ChartFigure, ChartInput, FiguresTable } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { type ShiftWords, shiftWords } from "./shift-notes.ts";
import { stacked } from "./shift-parts.ts";

/** Specialised or good? What a shift-share leaves over, taken apart by subsector. null without a reference. */
export function shiftSplitFigure(input: ChartInput): ChartFigure | null {
  const { analysis, area, reference: use, speaker } = input;
  const { reference } = use;
  const words = shiftWords(input);
  if (!reference || !words) return null;
  const split = estebanMarquillas(words.figures.jobsBase, words.figures.jobs, reference);
  const told = split.map((part, code) => partTold(input, words, part, [code]));
  const total = chosenTold(input, words, split);
  return {
    summary: summaryOf(input, total),
    table: tableOf(input, words, told, total),
    notes: [speaker.say("growth.chart.split.note"), ...words.notes],
    bars: split.map((part, code) => barOf(input, words.names[code], part, code, told[code])),
    axis: (value) => formatChange(speaker.language, value),
    rowsOf: (key) => rowsOfSubsector(analysis.register.firms, area, Number(key)),
    sets: "subsectors",
  };
}

/** A local part and what it is taken apart into, as written. */
type PartTold = {
  readonly competitive: string;
  readonly allocation: string;
  /** With its margin. */
  readonly local: string;
  readonly standing: string;
};

function partTold(
  { speaker: { say, language } }: ChartInput,
  words: ShiftWords,
  part: LocalSplit,
  codes: readonly number[],
): PartTold {
  return {
    competitive: formatChange(language, part.competitive),
    allocation: formatChange(language, part.allocation),
    local: words.local(localOf(part), codes),
    standing: part.standing === null ? "–" : say(`growth.standing.${part.standing}`),
  };
}

/** The subsectors of the filter together. */
function chosenTold(input: ChartInput, words: ShiftWords, split: readonly LocalSplit[]): PartTold {
  const chosen = split.flatMap((_, code) => (input.filter.subsectors[code] ? [code] : []));
  const sumOf = (part: "competitive" | "allocation") =>
    chosen.reduce((sum, code) => sum + split[code][part], 0);
  const sums = { competitive: sumOf("competitive"), allocation: sumOf("allocation"), standing: null };
  return partTold(input, words, sums, chosen);
}

function localOf({ competitive, allocation }: LocalSplit): number {
  return competitive + allocation;
}

function summaryOf({ analysis, areaName, referenceName, speaker }: ChartInput, total: PartTold): string {
  const { baseYear, year } = periodOf(analysis);
  const { local, competitive, allocation } = total;
  return speaker.say("growth.chart.split.summary", {
    area: areaName,
    reference: referenceName,
    from: String(baseYear),
    to: String(year),
    local,
    competitive,
    allocation,
  });
}

function tableOf(
  { speaker: { say } }: ChartInput,
  words: ShiftWords,
  told: readonly PartTold[],
  total: PartTold,
): FiguresTable {
  return {
    head: [
      say("table.subsector"),
      say("growth.split.competitive"),
      say("growth.split.allocation"),
      say("growth.shift.local"),
      say("growth.split.standing"),
    ],
    rows: [
      ...told.map(({ competitive, allocation, local, standing }, code) => [
        words.marked[code],
        competitive,
        allocation,
        local,
        standing,
      ]),
      [say("growth.chart.total"), total.competitive, total.allocation, total.local, ""],
    ],
  };
}

function barOf(
  { filter, speaker: { say, language } }: ChartInput,
  name: string,
  part: LocalSplit,
  code: number,
  told: PartTold,
): Bar {
  return {
    key: String(code),
    label: name,
    parts: stacked([
      { tone: "local", value: part.competitive },
      { tone: "mix", value: part.allocation },
    ]),
    tick: localOf(part),
    text: formatChange(language, localOf(part)),
    aside: told.standing,
    spoken: say("growth.chart.split.bar", { name, ...told }),
    off: !filter.subsectors[code],
  };
}
