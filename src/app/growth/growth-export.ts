import { InputError } from "../../core/errors.ts";
import type { Area } from "../../core/growth/area.ts";
import { concentrations } from "../../core/growth/ellison-glaeser.ts";
import { type NamedPoint, placeOfSpot } from "../../core/growth/place-of-spot.ts";
import { type ReferenceSource, referenceFrom } from "../../core/growth/reference.ts";
import { shiftShareRows, shiftShareYearRows } from "../../core/growth/shift-share-rows.ts";
import { valueRows } from "../../core/growth/value-added.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { lackNames } from "../../core/register/register-lacks.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import { changedSettings } from "../../core/tension/lens.ts";
import { growthSettings } from "../../i18n/export-settings.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { circlesTable } from "../../io/export/tables/circles-table.ts";
import { growthSquaresTable } from "../../io/export/tables/growth-squares-table.ts";
import { type NearHomesRow, nearHomesTable } from "../../io/export/tables/near-homes-table.ts";
import { shiftShareTable, shiftShareYearsTable } from "../../io/export/tables/shift-share-table.ts";
import { valueAddedTable } from "../../io/export/tables/value-added-table.ts";
import { filterWords } from "../export/filter-words.ts";
import type { Offer } from "../export/save-table.ts";
import type { Analysis } from "../firms/analysis.ts";
import {
  circlesSource,
  hotspotSource,
  nearHomesSource,
  shiftShareSource,
  valueAddedSource,
} from "../provenance/sources.ts";
import { areaOf, placeOf } from "./areas.ts";
import type { FoundCircles } from "./circles-run.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import type { NearHomes } from "./near-homes.ts";
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
    source: hotspotSource(analysis, hotspots.options),
  };
}

/** Growing clusters with the housing zones near them; null where that is not known. */
export function nearHomesExport(
  answer: NearHomes | null,
  analysis: Analysis,
  places: readonly NamedPoint[],
  speaker: Speaker,
): Offer | null {
  if (answer?.kind !== "found") return null;
  const { hotspots, model, near } = answer;
  const { language, say } = speaker;
  const rows = near.clusters.flatMap((cluster, at) =>
    cluster.zones.map((beside): NearHomesRow => {
      const { key, name, shape } = model.entries[beside.zone];
      const place = placeOfSpot(hotspots.grid, hotspots.spots[cluster.spot], places);
      return { rank: at + 1, hotspot: cluster.spot + 1, place, cluster, zone: key, name, shape, beside };
    }),
  );
  const changed = changedSettings(model.lens).map(({ words }) => say(`tv.setting.${words}.changed`));
  const tension = exportSayIn(language)("setting.tension", {
    lens: [say(`tv.file.${model.lens.areaType}`), ...changed].join(", "),
    edition: model.rules.edition,
    year: String(analysis.year),
  });
  return {
    body: nearHomesTable(rows, hotspots.options, noteOf(analysis, speaker)),
    facts: {
      ...factsOf(analysis, speaker),
      settings: `${growthSettings(language, hotspots.options)}; ${tension}`,
      method: "near-homes",
    },
    source: nearHomesSource(model, hotspots.options),
  };
}

/** The circles that were found. */
export function circlesExport(found: FoundCircles, analysis: Analysis, speaker: Speaker): Offer {
  const { baseYear, year, circles } = found;
  return {
    body: circlesTable(circles, noteOf(analysis, speaker)),
    facts: {
      ...factsOf(analysis, speaker),
      settings: exportSayIn(speaker.language)("setting.year", { year: String(year), from: String(baseYear) }),
      method: "circles",
    },
    source: circlesSource(analysis, found),
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
    source: shiftShareSource(analysis, period, use.id),
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
      source: shiftShareSource(analysis, periodOf(analysis), use.id),
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
    source: valueAddedSource(analysis, period),
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
