import { lackNames } from "../../core/register/register-lacks.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { firmsTable } from "../../io/export/tables/firms-table.ts";
import { type ZoneCountRow, zoneCountsTable } from "../../io/export/tables/zone-counts-table.ts";
import { sideWords, subsectorWords } from "../export/code-words.ts";
import { filterWords } from "../export/filter-words.ts";
import type { Offer } from "../export/save-table.ts";
import type { Analysis } from "../firms/analysis.ts";
import { countSource } from "../provenance/sources.ts";
import type { Focus } from "./focus.ts";
import { type FocusCount, rowsOfFocus } from "./zone-count.ts";
import { zoneFigures } from "./zone-figures.ts";

/** The firms of a focus as a table; the synthetic mark stands on every row. */
export function firmsExport({ focus, analysis }: FocusCount, speaker: Speaker): Offer {
  const { firms } = analysis.register;
  const { say } = speaker;
  return {
    body: firmsTable(firms, rowsOfFocus(focus, analysis), noteOf(analysis, speaker), {
      subsector: (id) => subsectorWords(say, id),
      side: (id) => sideWords(say, id),
      zones: focus.zones.length > 1 ? zonesOfRows(focus, analysis) : undefined,
    }),
    facts: { ...factsOf(analysis, speaker), zones: focus.name, perFirm: true },
    source: countSource(analysis, focus.zones),
  };
}

/** The boundary of a focus with its figures: one zone, or each drawn zone by its own name and number. */
export function boundaryExport({ focus, analysis }: FocusCount, speaker: Speaker): Offer {
  const { year, baseYear } = analysis;
  const rows = focus.zones.map((zone): ZoneCountRow => {
    const { totals, change, oneSided, unknownJobs } = zoneFigures(zone, analysis);
    const { firms, jobs, jobsBase, between, changeBetween } = totals;
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
      unknownJobs,
      between,
      changeBetween,
      change,
      changeUnknown: oneSided,
    };
  });
  return {
    body: zoneCountsTable(rows, noteOf(analysis, speaker)),
    facts: { ...factsOf(analysis, speaker), zones: focus.name, perFirm: false },
    source: countSource(analysis, focus.zones),
  };
}

/** Of a row of several zones: the names of all it lies in, in their order. */
function zonesOfRows({ zones }: Focus, analysis: Analysis): (row: number) => readonly string[] {
  const names = new Map<number, string[]>();
  for (const { name, shape } of zones)
    for (const row of rowsOfFocus({ shapes: [shape] }, analysis)) {
      const before = names.get(row);
      if (before) before.push(name);
      else names.set(row, [name]);
    }
  return (row) => names.get(row) ?? [];
}

function noteOf({ register }: Analysis, { say }: Speaker): string | null {
  return register.synthetic ? say("badge.synthetic") : null;
}

function factsOf({ register, filter, year, baseYear }: Analysis, { say, language }: Speaker) {
  const sayFile = exportSayIn(language);
  return {
    fileName: register.synthetic ? null : register.fileName,
    filter: filterWords(filter, say),
    settings: sayFile(year === baseYear ? "setting.year.one" : "setting.year", {
      year: String(year),
      from: String(baseYear),
    }),
    method: "count",
    lacks: lackNames(register.firms),
  } as const;
}
