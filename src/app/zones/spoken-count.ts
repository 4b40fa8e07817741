import type { Say } from "../../i18n/speaker.ts";
import type { FocusCount } from "./zone-count.ts";

/** A count as a screen reader says it while the zone is drawn. */
export function spokenCount({ focus, analysis, totals }: FocusCount, say: Say): string {
  return say("count.live", {
    zone: focus.name,
    n: totals.firms,
    b: Math.round(totals.jobs),
    year: String(analysis.year),
  });
}
