import type { HotspotOptions } from "../../core/growth/hotspots.ts";
import { isChange } from "../../core/growth/measures.ts";
import type { Kept, Stability } from "../../core/growth/stability.ts";
import { formatChange } from "../../i18n/format.ts";
import type { Say, Speaker } from "../../i18n/speaker.ts";
import type { Spot } from "./selected-cell.ts";

/** One line for the list: in how many grids it is there, and what is left without its largest firm. "" for nothing. */
export function stabilityLine(
  { measure }: Pick<HotspotOptions, "measure">,
  { withoutLargest }: Pick<Spot, "withoutLargest">,
  stability: Stability | null,
  { language, say }: Speaker,
): string {
  const parts: string[] = [];
  if (stability) parts.push(keptWords("origins", stability.origins, say));
  if (withoutLargest && isChange(measure))
    parts.push(say("stable.without", { change: formatChange(language, withoutLargest.change) }));
  return parts.join("; ");
}

/** All looks, for the card: grids, sizes, and periods where a change was measured. */
export function stabilityWords(stability: Stability | null, { say }: Pick<Speaker, "say">): string[] {
  if (!stability) return [];
  return (["origins", "sizes", "periods"] as const)
    .filter((look) => stability[look].of > 0)
    .map((look) => keptWords(look, stability[look], say));
}

function keptWords(look: keyof Stability, { kept, of }: Kept, say: Say): string {
  return say(`stable.${look}`, { kept, of });
}
