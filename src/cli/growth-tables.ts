import type { Offer } from "../app/export/save-table.ts";
import type { Analysis } from "../app/firms/analysis.ts";
import type { FoundHotspots } from "../app/growth/found-hotspots.ts";
import {
  circlesExport,
  nearHomesExport,
  shiftShareExport,
  shiftShareYearsExport,
  squaresExport,
  valueAddedExport,
} from "../app/growth/growth-export.ts";
import type { NearHomes } from "../app/growth/near-homes.ts";
import type { ReferenceInUse } from "../app/growth/reference-in-use.ts";
import { ofZones } from "../app/provenance/sources.ts";
import type { Zone } from "../app/zones/zone.ts";
import { InputError } from "../core/errors.ts";
import type { Speaker } from "../i18n/speaker.ts";
import { translate } from "../i18n/translate.ts";
import type { TableBody } from "../io/export/export-table.ts";
import { shiftShareTable, shiftShareYearsTable } from "../io/export/tables/shift-share-table.ts";
import { valueAddedTable } from "../io/export/tables/value-added-table.ts";
import type { GrowthFindings } from "./growth-findings.ts";
import type { TABLES } from "./growth-options.ts";
import type { namedPlaces } from "./near-homes.ts";

type Made = {
  readonly findings: GrowthFindings;
  readonly analysis: Analysis;
  readonly found: FoundHotspots;
  readonly use: ReferenceInUse;
  readonly near: NearHomes | null;
  readonly places: Awaited<ReturnType<typeof namedPlaces>>;
  /** Zones that there are rows of, beside the sides of the port. */
  readonly zones: readonly Zone[];
  readonly speaker: Speaker;
};

/**
 * A table of growth to be saved, as the page offers it.
 *
 * @throws InputError for years that the reference lacks
 */
export function growthTable(
  table: (typeof TABLES)[number],
  { findings, analysis, found, use, near, places, zones, speaker }: Made,
): Offer | null {
  const { explanation, value, firms, scanned, hotspots, synthetic } = findings;
  const note = synthetic ? translate(speaker.language, "badge.synthetic") : null;
  const { baseYear, year, seed } = hotspots.options;
  /** The page's tables are of the sides of the port alone. */
  const withZones = (offer: Offer, body: TableBody): Offer => ({
    ...offer,
    body,
    source: ofZones(offer.source, zones),
  });
  const offers: Readonly<Record<typeof table, () => Offer | null>> = {
    squares: () => squaresExport(found, analysis, speaker),
    "shift-share": () => {
      const offer = shiftShareExport(analysis, use, speaker);
      return (
        explanation &&
        offer &&
        withZones(offer, shiftShareTable(explanation.rows, explanation.concentration, note))
      );
    },
    "shift-share-years": () => {
      const offer = shiftShareYearsExport(analysis, use, speaker);
      if (explanation?.years instanceof InputError) throw explanation.years;
      return explanation && offer && withZones(offer, shiftShareYearsTable(explanation.years, note));
    },
    "value-added": () => {
      const offer = valueAddedExport(analysis, speaker);
      return offer && withZones(offer, valueAddedTable(value, firms.years, note));
    },
    "near-homes": () => nearHomesExport(near, analysis, places, speaker),
    circles: () => circlesExport({ baseYear, year, seed, circles: scanned ?? [] }, analysis, speaker),
  };
  return offers[table]();
}
