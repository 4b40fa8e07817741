import { InputError } from "../../../core/errors.ts";
import { referenceYears } from "../../../core/growth/reference.ts";
import { shiftShareTotal, yearlyShiftShare } from "../../../core/growth/shift-share.ts";
import { bridgedYears, yearsBetween } from "../../../core/growth/subsector-figures.ts";
import { formatChange } from "../../../i18n/format.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { shiftWords } from "./shift-notes.ts";
import { partsBar, partsHead, partsInCells, partsInWords } from "./shift-parts.ts";

/** When did it happen? Shift-share year by year, of the chosen subsectors together; or why it cannot be told. */
export function shiftYearsFigure(input: ChartInput): ChartFigure | InputError | null {
  const { analysis, filter, area, areaName, reference: use, referenceName, speaker } = input;
  const { say, language } = speaker;
  const words = shiftWords(input);
  if (!words || !use.source) return null;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  let reference: readonly Float64Array[];
  try {
    reference = referenceYears(use.source, firms, baseYear, year);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  const years = yearsBetween(firms.years, baseYear, year);
  const yearly = yearlyShiftShare(bridgedYears(firms, area, baseYear, year), reference).map((parts) =>
    shiftShareTotal(parts.filter((_, code) => filter.subsectors[code])),
  );
  const total = shiftShareTotal(yearly);
  const change = (value: number): string => formatChange(language, value);
  const label = (y: number): string => `${years[y]}–${years[y + 1]}`;
  const [most] = yearly.map(({ local }, y) => ({ local, y })).toSorted((a, b) => b.local - a.local);
  return {
    summary: say("growth.chart.shift-years.summary", {
      area: areaName,
      reference: referenceName,
      from: String(baseYear),
      to: String(year),
      ...partsInWords(total, change(total.local), speaker),
      most: most ? label(most.y) : "–",
    }),
    table: {
      head: [say("growth.chart.shift-years.years"), ...partsHead(speaker)],
      rows: [
        ...yearly.map((parts, y) => [label(y), ...partsInCells(parts, change(parts.local), speaker)]),
        [say("growth.chart.total"), ...partsInCells(total, change(total.local), speaker)],
      ],
    },
    notes: [say("growth.chart.shift-years.note"), ...words.notesWithoutMargin],
    bars: yearly.map((parts, y) => ({
      key: String(y),
      ...partsBar(label(y), parts, change(parts.local), speaker),
      off: false,
    })),
    axis: change,
    rowsOf: () => area.rows,
    sets: null,
  };
}
