import { locationQuotients } from "../../../core/growth/location-quotient.ts";
import { shiftShare, shiftShareTotal } from "../../../core/growth/shift-share.ts";
import { formatChange } from "../../../i18n/format.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { shiftWords } from "./shift-notes.ts";
import { partsBar, partsHead, partsInCells, partsInWords } from "./shift-parts.ts";
import { writtenIndex } from "./written.ts";

/** Why the jobs of an area changed: the reference's growth, its kind of industry, or the rest. null without a reference. */
export function shiftFigure(input: ChartInput): ChartFigure | null {
  const { analysis, filter, area, areaName, reference: use, referenceName, speaker } = input;
  const { say, language } = speaker;
  const { reference } = use;
  const words = shiftWords(input);
  if (!reference || !words) return null;
  const { baseYear, year } = periodOf(analysis);
  const { figures, names } = words;
  const parts = shiftShare(figures.jobsBase, figures.jobs, reference);
  const chosen = parts.flatMap((_, code) => (filter.subsectors[code] ? [code] : []));
  const total = shiftShareTotal(chosen.map((code) => parts[code]));
  const localOfTotal = words.local(total.local, chosen);
  const quotients = locationQuotients(figures.jobs, reference.jobs).map((quotient) =>
    writtenIndex(language, quotient),
  );
  return {
    summary: say("growth.chart.shift.summary", {
      area: areaName,
      reference: referenceName,
      from: String(baseYear),
      to: String(year),
      ...partsInWords(total, localOfTotal, speaker),
    }),
    table: {
      head: [say("table.subsector"), ...partsHead(speaker), say("growth.location-quotient")],
      rows: [
        ...parts.map((part, code) => [
          words.marked[code],
          ...partsInCells(part, words.local(part.local, [code]), speaker),
          quotients[code],
        ]),
        [say("growth.chart.total"), ...partsInCells(total, localOfTotal, speaker), ""],
      ],
    },
    notes: [say("growth.chart.shift.exact"), ...words.notes],
    bars: parts.map((part, code) => ({
      key: String(code),
      ...partsBar(names[code], part, words.local(part.local, [code]), speaker),
      aside: say("growth.chart.shift.lq", { lq: quotients[code] }),
      off: !filter.subsectors[code],
    })),
    axis: (value) => formatChange(language, value),
    rowsOf: (key) => rowsOfSubsector(analysis.register.firms, area, Number(key)),
    sets: "subsectors",
  };
}
