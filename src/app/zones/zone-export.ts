import { exportSayIn } from "../../i18n/export-words.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { firmsTable } from "../../io/export/tables/firms-table.ts";
import { type ZoneCountRow, zoneCountsTable } from "../../io/export/tables/zone-counts-table.ts";
import { filterWords } from "../export/filter-words.ts";
import type { Offer } from "../export/save-table.ts";
import type { Analysis } from "../firms/analysis.ts";
import { countShapes, type FocusCount, rowsOfFocus, totalsOf } from "./zone-count.ts";

/** The firms of a focus as a table; the synthetic mark stands on every row. */
export function firmsExport({ focus, analysis }: FocusCount, speaker: Speaker): Offer {
  return {
    body: firmsTable(analysis.register.firms, rowsOfFocus(focus, analysis), noteOf(analysis, speaker)),
    facts: { ...factsOf(analysis, speaker), zones: focus.name, perFirm: true },
  };
}

/** The boundary of a focus with its figures: one zone, or each drawn zone by its own name and number. */
export function boundaryExport({ focus, analysis }: FocusCount, speaker: Speaker): Offer {
  const { year, baseYear } = analysis;
  const rows = focus.zones.map((zone): ZoneCountRow => {
    const count = countShapes([zone.shape], analysis);
    const { firms, jobs, jobsBase } = totalsOf(count);
    const number = zone.drawn ? { number: zone.drawn.number } : {};
    return {
      id: zone.drawn ? `zone-${zone.drawn.number}` : zone.key,
      name: zone.name,
      shape: zone.shape,
      ...number,
      year,
      baseYear,
      firms,
      jobs,
      jobsBase,
      unknownJobs: count.unknownJobs,
    };
  });
  return {
    body: zoneCountsTable(rows, noteOf(analysis, speaker)),
    facts: { ...factsOf(analysis, speaker), zones: focus.name, perFirm: false },
  };
}

function noteOf({ register }: Analysis, { say }: Speaker): string | null {
  return register.synthetic ? say("badge.synthetic") : null;
}

function factsOf({ register, filter, year, baseYear }: Analysis, { say, language }: Speaker) {
  const sayFile = exportSayIn(language);
  return {
    fileName: register.synthetic ? null : register.fileName,
    filter: filterWords(filter, say),
    settings: sayFile("setting.year", { year: String(year), from: String(baseYear) }),
    method: "count",
  } as const;
}
