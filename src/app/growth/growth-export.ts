import { InputError } from "../../core/errors.ts";
import type { Area } from "../../core/growth/area.ts";
import { concentrations } from "../../core/growth/ellison-glaeser.ts";
import { type ReferenceSource, referenceFrom } from "../../core/growth/reference.ts";
import { shiftShareRows, shiftShareYearRows } from "../../core/growth/shift-share-rows.ts";
import { valueRows } from "../../core/growth/value-added.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { lackNames } from "../../core/register/register-lacks.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import { growthSettings } from "../../i18n/export-settings.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { growthSquaresTable } from "../../io/export/tables/growth-squares-table.ts";
import { shiftShareTable, shiftShareYearsTable } from "../../io/export/tables/shift-share-table.ts";
import { valueAddedTable } from "../../io/export/tables/value-added-table.ts";
import { filterWords } from "../export/filter-words.ts";
import type { Offer } from "../export/save-table.ts";
import type { Analysis } from "../firms/analysis.ts";
import { areaOf, placeOf } from "./areas.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import { periodOf } from "./period.ts";
import { type ReferenceInUse, referenceName } from "./reference-in-use.ts";

/** The squares that were found under the choices on screen, with their statistics. */
export function squaresExport({ hotspots }: FoundHotspots, analysis: Analysis, speaker: Speaker): Offer {
  return {
    body: growthSquaresTable(hotspots, noteOf(analysis, speaker)),
    facts: {
      ...factsOf(analysis, speaker),
      settings: growthSettings(speaker.language, hotspots.options),
      method: "growth",
    },
  };
}

/** Shift-share of the three sides of the port; null while there is nothing to compare with, or nothing to explain. */
export function shiftShareExport(analysis: Analysis, use: ReferenceInUse, speaker: Speaker): Offer | null {
  const sources = sourcesOf(analysis, use);
  if (!sources) return null;
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const rows = sources.flatMap(({ area, source }) =>
    shiftShareRows(
      firms,
      area,
      period,
      referenceFrom(source, firms, period.baseYear, period.year),
      chosenOf(analysis),
    ),
  );
  return {
    body: shiftShareTable(rows, concentrations(firms, period.year), noteOf(analysis, speaker)),
    facts: shiftFacts(analysis, use, speaker),
  };
}

/** The same year by year; null too where the reference lacks a year in between. */
export function shiftShareYearsExport(
  analysis: Analysis,
  use: ReferenceInUse,
  speaker: Speaker,
): Offer | null {
  const sources = sourcesOf(analysis, use);
  if (!sources) return null;
  const { firms } = analysis.register;
  try {
    const rows = sources.flatMap(({ area, source }) =>
      shiftShareYearRows(firms, area, periodOf(analysis), source, chosenOf(analysis)),
    );
    return {
      body: shiftShareYearsTable(rows, noteOf(analysis, speaker)),
      facts: shiftFacts(analysis, use, speaker),
    };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** Value added of the three sides of the port; null for a register that does not tell it. */
export function valueAddedExport(analysis: Analysis, speaker: Speaker): Offer | null {
  const { firms } = analysis.register;
  if (!firms.valueAdded || analysis.lacks.subsectors || analysis.lacks.change) return null;
  const period = periodOf(analysis);
  const rows = PORT_SIDES.flatMap((side) =>
    valueRows(firms, areaOf(analysis, side, [], ["subsectors"]), period, chosenOf(analysis)),
  );
  return {
    body: valueAddedTable(rows, firms.years, noteOf(analysis, speaker)),
    facts: {
      ...factsOf(analysis, speaker),
      settings: exportSayIn(speaker.language)("setting.year", {
        year: String(period.year),
        from: String(period.baseYear),
      }),
      method: "value-added",
    },
  };
}

/** The sides of the port, and what each is compared with. */
function sourcesOf(
  analysis: Analysis,
  { source, problem }: ReferenceInUse,
): readonly { readonly area: Area; readonly source: ReferenceSource }[] | null {
  if (!source || analysis.lacks.subsectors || analysis.lacks.change) return null;
  if (problem && source.id !== "rest") return null;
  return PORT_SIDES.map((side) => ({
    area: areaOf(analysis, side, [], ["subsectors"]),
    source: source.id === "rest" ? { id: "rest", place: placeOf(analysis, side, []) } : source,
  }));
}

function chosenOf({ filter }: Analysis): number[] {
  return SUBSECTORS.flatMap((_, code) => (filter.subsectors[code] ? [code] : []));
}

function shiftFacts(analysis: Analysis, use: ReferenceInUse, speaker: Speaker): Offer["facts"] {
  const { baseYear, year } = periodOf(analysis);
  return {
    ...factsOf(analysis, speaker),
    settings: exportSayIn(speaker.language)("setting.shift", {
      from: String(baseYear),
      to: String(year),
      reference: referenceName(use, speaker.say),
    }),
    method: "shift-share",
  };
}

function noteOf({ register }: Analysis, { say }: Speaker): string | null {
  return register.synthetic ? say("badge.synthetic") : null;
}

function factsOf({ register, filter }: Analysis, { say }: Speaker) {
  return {
    fileName: register.synthetic ? null : register.fileName,
    zones: null,
    filter: filterWords(filter, say),
    perFirm: false,
    lacks: lackNames(register.firms),
  } as const;
}
