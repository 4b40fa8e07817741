import { HOTSPOT_CLASSES } from "../../core/growth/classes.ts";
import { formatChange } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import { type NamedPoint, placeOfSpot } from "./place-of-spot.ts";
import type { Spot } from "./selected-cell.ts";

/** A hotspot as it is listed: the same name and figures in the panel, on paper and for a screen reader. */
export type ListedSpot = {
  readonly spot: Spot;
  readonly name: string;
  readonly change: string;
  readonly spoken: string;
};

/** Hotspots, largest change first, as the search ranked them. */
export function listedSpots(
  { hotspots }: FoundHotspots,
  places: readonly NamedPoint[],
  { say, language }: Speaker,
): readonly ListedSpot[] {
  return hotspots.spots.map((spot, index) => {
    const place = placeOfSpot(hotspots.grid, spot, places);
    const name = say(`growth.spot.${spot.kind}.near`, { n: index + 1, place });
    const change = formatChange(language, spot.change);
    const certainty = say(`growth.class.${HOTSPOT_CLASSES[spot.classCode]}`);
    const spoken = say("growth.view.row", { name, change, n: spot.firms, certainty });
    return { spot, name, change, spoken };
  });
}
