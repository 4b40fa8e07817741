import type { Say } from "../../i18n/speaker.ts";
import { firmsCsv } from "../../io/export/export-firms.ts";
import { type ExportedZone, zonesGeoJson } from "../../io/export/export-zones.ts";
import type { CsvStyle } from "../../io/export/write-csv.ts";
import { type FocusCount, knownTotals, restedOf, rowsOfFocus, zoneTotals } from "./zone-count.ts";

/** The firms of a focus as CSV, in parts that a Blob takes; the synthetic mark stands on every row. */
export function firmsExport({ focus, analysis }: FocusCount, style: CsvStyle, say: Say): string[] {
  const { register } = analysis;
  const note = register.synthetic ? say("badge.synthetic") : null;
  return firmsCsv(register.firms, rowsOfFocus(focus, analysis), { style, note });
}

/** The boundary of a focus with its figures: one zone, or each drawn zone by its own name and number. */
export function boundaryExport({ focus, analysis }: FocusCount, say: Say): string {
  const { register, year, baseYear } = analysis;
  const note = register.synthetic ? say("badge.synthetic") : null;
  const zones = focus.zones.map((zone): ExportedZone => {
    const totals = zoneTotals(zone, analysis);
    const rested = restedOf({ focus: { shapes: [zone.shape] }, analysis });
    const known = knownTotals(totals, rested, analysis);
    // A firm that is unknown in one of the years has a level and no change: the two levels do not give it.
    const change = Math.round((known.totals.jobs - known.totals.jobsBase) * 1000) / 1000 + 0;
    const number = zone.drawn ? { number: zone.drawn.number } : {};
    return {
      id: zone.drawn ? `zone-${zone.drawn.number}` : zone.key,
      name: zone.name,
      shape: zone.shape,
      properties: {
        ...number,
        year,
        baseYear,
        firms: totals.firms,
        jobs: totals.jobs,
        jobsBase: totals.jobsBase,
        change,
        changeUnknown: known.oneSided,
      },
    };
  });
  return zonesGeoJson(zones, note);
}
