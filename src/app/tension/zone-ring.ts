import { firmsInside, ringJobs } from "../../core/tension/leaving.ts";
import type { ZoneTension } from "../../core/tension/tension-of-zone.ts";
import { formatCount, formatJobs, formatPart } from "../../i18n/format.ts";
import type { TensionBase } from "./compute.ts";
import { firmName, homesWords, jobsInSentence, jobsOfFirm, type Speaker } from "./sentences.ts";

/** What a zone is up against with the firms that stand in it, and without: the ring. */
export type ZoneRing = {
  readonly rows: readonly {
    readonly id: "all" | "ring";
    readonly firms: string;
    readonly jobs: string;
    readonly free: string;
    readonly homes: string;
  }[];
  /** How many stand in it, and their jobs, as a sentence takes them. */
  readonly firms: number;
  readonly jobs: number | string;
  /** Rows of those firms, most jobs first. */
  readonly leaving: readonly { readonly row: number; readonly name: string; readonly jobs: string }[];
};

/** null where no firm stands in the zone: the ring is all there is. */
export function zoneRing(speaker: Speaker, base: TensionBase, { run, totals }: ZoneTension): ZoneRing | null {
  if (totals.firmsInside === 0) return null;
  const { language } = speaker;
  const around = totals.firmsWithinReach - totals.firmsInside;
  return {
    rows: [
      {
        id: "all",
        firms: formatCount(language, totals.firmsWithinReach),
        jobs: formatJobs(language, totals.jobs, totals.between),
        free: formatPart(language, totals.freeAreaShare),
        homes: homesWords(speaker, totals.dwellingsLow, totals.dwellingsHigh),
      },
      {
        id: "ring",
        firms: formatCount(language, around),
        jobs: formatCount(language, ringJobs(totals)),
        free: formatPart(language, totals.ringFreeAreaShare),
        homes: homesWords(speaker, totals.ringDwellingsLow, totals.ringDwellingsHigh),
      },
    ],
    firms: totals.firmsInside,
    jobs: jobsInSentence({ jobs: totals.jobsInside, between: null }, language),
    leaving: firmsInside(run, base.register.jobs).map((row) => ({
      row,
      name: firmName(base, row),
      jobs: jobsOfFirm(speaker, base, row),
    })),
  };
}
