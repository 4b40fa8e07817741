import { ADVISED_CELLS, type Hotspots } from "../core/growth/hotspots.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { lackNames, noGrowth } from "../core/register/register-lacks.ts";
import type { Language } from "../i18n/language.ts";
import type { ImportReport } from "../io/import-report.ts";
import { type Note, ownNote, pageNote, registerNotes } from "./notes.ts";
import type { Explained } from "./shift-share-text.ts";
import { sum } from "./sum.ts";

export function notesOf(
  { cells, options }: Hotspots,
  firms: FirmTable,
  explained: Explained | null,
  report: ImportReport,
  file: string,
  language: Language,
): Note[] {
  const { baseYear, year } = options;
  const none = noGrowth(firms);
  const left = sum(cells.changes.unknown);
  const alone = explained?.alone ?? [];
  const small = (explained?.rows ?? [])
    .filter(({ smallNumbers, change }) => smallNumbers && change !== 0)
    .map(({ area, subsector }) => `${subsector} ${area}`);
  return [
    ...registerNotes(report, lackNames(firms), file, language),
    ...(none ? [pageNote(language, `growth.none.${none}`, { year: String(firms.years[0]) })] : []),
    ...(left > 0 && baseYear !== year && !none
      ? [pageNote(language, "growth.unknown-left-out", { count: left })]
      : []),
    ...(cells.n < ADVISED_CELLS ? [pageNote(language, "growth.few-cells", { advised: ADVISED_CELLS })] : []),
    ...(alone.length > 0 ? [ownNote(language, "growth.no-rest", { areas: alone.join(", ") })] : []),
    ...(small.length > 0 ? [pageNote(language, "growth.chart.small", { names: small.join(", ") })] : []),
  ];
}
