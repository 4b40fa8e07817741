import { formatJobs } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { FocusCount } from "./zone-count.ts";

/** A count as a screen reader says it while the zone is drawn. */
export function spokenCount({ focus, analysis, totals }: FocusCount, { say, language }: Speaker): string {
  return say("count.live", {
    zone: focus.name,
    n: totals.firms,
    b: totals.between?.known ? formatJobs(language, totals.jobs, totals.between) : Math.round(totals.jobs),
    year: String(analysis.year),
  });
}
