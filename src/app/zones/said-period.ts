import type { Say } from "../../i18n/speaker.ts";

/** A period of building in words where one end of it is open ("2030–", "–2030"); else as the file has it. */
export function saidPeriod(say: Say, period: string): string {
  const [, from, to] = period.match(/^\s*(\d{4})?\s*[–-]\s*(\d{4})?\s*$/) ?? [];
  if (from && !to) return say("card.period.from", { year: from });
  if (to && !from) return say("card.period.to", { year: to });
  return period;
}
