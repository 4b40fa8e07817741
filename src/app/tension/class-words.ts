import { tensionClass } from "../../core/tension/tension-class.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import type { Say } from "../../i18n/speaker.ts";

/** Tension class of a zone, 0-4; -1 when no firm is within reach. */
export function classOf(totals: ZoneTotals): number {
  return tensionClass(totals);
}

/** The class in words. */
export function classWords(totals: ZoneTotals, say: Say): string {
  const found = tensionClass(totals);
  return say(found < 0 ? "tv.class.none" : `tv.class.${found as 0 | 1 | 2 | 3 | 4}`);
}
