import type { FirmTable } from "../core/register/firm-table.ts";
import { textAt } from "../core/register/text-column.ts";
import type { HitRun } from "../core/tension/hit-run.ts";
import { firmsInside, ringJobs } from "../core/tension/leaving.ts";
import type { RegionTotals } from "../core/tension/region-totals.ts";
import type { ZoneTotals } from "../core/tension/zone-totals.ts";
import { formatCount, formatRange } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { roundedJobs } from "../io/export/tables/rounded.ts";
import { sayIn } from "./say.ts";

/** What JSON says of homes and of the ring of a zone: without the firms that stand in it, and who those are. */
export function ringOutput(
  firms: FirmTable,
  jobs: Float32Array,
  { dwellingsLow, dwellingsHigh, ...totals }: ZoneTotals,
  run: HitRun,
) {
  const { firmsWithinReach, ringFreeAreaShare, ringDwellingsLow, ringDwellingsHigh } = totals;
  return {
    // Unknown homes and jobs are NaN: null in JSON.
    homes: { low: dwellingsLow, high: dwellingsHigh },
    ring: {
      firms: firmsWithinReach - totals.firmsInside,
      jobs: roundedJobs(ringJobs(totals)),
      freeAreaShare: ringFreeAreaShare,
      homes: { low: ringDwellingsLow, high: ringDwellingsHigh },
    },
    leaving: firmsInside(run, jobs).map((row) => ({
      firm: textAt(firms.id, row),
      jobs: roundedJobs(jobs[row]),
    })),
  };
}

/** Homes of the region within a contour, and what is left of them without the firms that stand in a zone. */
export function homesLines(totals: RegionTotals, language: Language): string[] {
  const say = sayIn(language);
  const range = (low: number, high: number): string =>
    formatRange(language, Math.round(low), Math.round(high));
  const lines: string[] = [];
  // Where the homes of no zone are known the sum of none is no figure.
  if (totals.zonesUnknownDwellings < totals.zones)
    lines.push(
      say("tension.homes", {
        all: range(totals.dwellingsLow, totals.dwellingsHigh),
        ring: range(totals.ringDwellingsLow, totals.ringDwellingsHigh),
        firms: formatCount(language, totals.firmsInside),
        jobs: formatCount(language, totals.jobsInside),
      }),
    );
  if (totals.zonesUnknownDwellings > 0)
    lines.push(say("tension.homes.unknown", { n: totals.zonesUnknownDwellings }));
  return lines;
}
