import { shiftShareRows } from "../../core/growth/shift-share-rows.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { lackNames } from "../../core/register/register-lacks.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import { growthSettings } from "../../i18n/export-settings.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { growthSquaresTable } from "../../io/export/tables/growth-squares-table.ts";
import { shiftShareTable } from "../../io/export/tables/shift-share-table.ts";
import { filterWords } from "../export/filter-words.ts";
import type { Offer } from "../export/save-table.ts";
import type { Analysis } from "../firms/analysis.ts";
import { hotspotSource, shiftShareSource } from "../provenance/sources.ts";
import { areaOf } from "./areas.ts";
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
    source: hotspotSource(analysis, hotspots.options),
  };
}

/** Shift-share of the three sides of the port; null while there is nothing to compare with, or nothing to explain. */
export function shiftShareExport(analysis: Analysis, use: ReferenceInUse, speaker: Speaker): Offer | null {
  const { reference } = use;
  if (!reference || analysis.lacks.subsectors || analysis.lacks.change) return null;
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const chosen = SUBSECTORS.flatMap((_, code) => (analysis.filter.subsectors[code] ? [code] : []));
  const rows = PORT_SIDES.flatMap((side) =>
    shiftShareRows(firms, areaOf(analysis, side, [], ["subsectors"]), period, reference, chosen),
  );
  return {
    body: shiftShareTable(rows, noteOf(analysis, speaker)),
    facts: {
      ...factsOf(analysis, speaker),
      settings: exportSayIn(speaker.language)("setting.shift", {
        from: String(period.baseYear),
        to: String(period.year),
        reference: referenceName(use, speaker.say),
      }),
      method: "shift-share",
    },
    source: shiftShareSource(analysis, period, reference.id),
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
