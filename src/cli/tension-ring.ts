import type { FirmTable } from "../core/register/firm-table.ts";
import { textAt } from "../core/register/text-column.ts";
import { firmsInside, ringJobs } from "../core/tension/leaving.ts";
import type { RegionTotals } from "../core/tension/region-totals.ts";
import type { ZoneTension } from "../core/tension/tension-of-zone.ts";
import { formatCount, formatRange } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { sayIn } from "./say.ts";
import { thousandths } from "./thousandths.ts";

/** What JSON says of the ring of a zone: without the firms that stand in it, and who those are. */
export function ringOutput(
  { firms, jobs }: { readonly firms: FirmTable; readonly jobs: Float32Array },
  { run, totals }: ZoneTension,
) {
  const { firmsWithinReach, ringFreeAreaShare, ringDwellingsLow, ringDwellingsHigh } = totals;
  return {
    // Unknown homes and jobs are NaN: null in JSON.
    ring: {
      firms: firmsWithinReach - totals.firmsInside,
      jobs: thousandths(ringJobs(totals)),
      freeAreaShare: ringFreeAreaShare,
      dwellingsWithinReach: { low: ringDwellingsLow, high: ringDwellingsHigh },
    },
    leaving: firmsInside(run, jobs).map((row) => ({
      firm: textAt(firms.id, row),
      jobs: thousandths(jobs[row]),
    })),
  };
}

/**
 * Homes of the region within a contour, and what is left of them without the firms that stand in a zone. Nothing where the
 * homes of no zone are known: the sum of none is no figure.
 */
export function homesLines(totals: RegionTotals, language: Language): string[] {
  const say = sayIn(language);
  const range = (low: number, high: number): string =>
    formatRange(language, Math.round(low), Math.round(high));
  if (totals.zonesUnknownDwellings === totals.zones) return [];
  return [
    say("tension.homes", {
      all: range(totals.dwellingsLow, totals.dwellingsHigh),
      ring: range(totals.ringDwellingsLow, totals.ringDwellingsHigh),
      firms: formatCount(language, totals.firmsInside),
      jobs: formatCount(language, totals.jobsInside),
    }),
  ];
}
