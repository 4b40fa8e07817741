import type { Say } from "../../i18n/speaker.ts";
import { firmsCsv } from "../../io/export/export-firms.ts";
import { type ExportedZone, zonesGeoJson } from "../../io/export/export-zones.ts";
import type { CsvStyle } from "../../io/export/write-csv.ts";
import { type FocusCount, rowsOfFocus, zoneTotals } from "./zone-count.ts";

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
    const { firms, jobs, jobsBase } = zoneTotals(zone, analysis);
    const number = zone.drawn ? { number: zone.drawn.number } : {};
    return {
      id: zone.drawn ? `zone-${zone.drawn.number}` : zone.key,
      name: zone.name,
      shape: zone.shape,
      properties: { ...number, year, baseYear, firms, jobs, jobsBase },
    };
  });
  return zonesGeoJson(zones, note);
}
