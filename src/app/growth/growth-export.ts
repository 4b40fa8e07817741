import { type NamedPoint, placeOfSpot } from "../../core/growth/place-of-spot.ts";
import { shiftShareRows } from "../../core/growth/shift-share-rows.ts";
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
import { shiftShareTable } from "../../io/export/tables/shift-share-table.ts";
import { filterWords } from "../export/filter-words.ts";
import type { Offer } from "../export/save-table.ts";
import type { Analysis } from "../firms/analysis.ts";
import { circlesSource, hotspotSource, nearHomesSource, shiftShareSource } from "../provenance/sources.ts";
import { areaOf } from "./areas.ts";
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
