import { type ClassSubject, subjectOf } from "../../core/growth/measures.ts";
import { type NamedPoint, placeOfSpot } from "../../core/growth/place-of-spot.ts";
import { formatChange, formatCount, shortYear } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import { shortRemarks, spotClassWords, spotName, spotRemarks } from "./said-of-class.ts";
import type { Spot } from "./selected-cell.ts";

/** A hotspot as it is listed: the same name and figures in the panel, on paper and for a screen reader. */
export type ListedSpot = {
  readonly spot: Spot;
  readonly name: string;
  /** What its place in the list follows: change of jobs, or how many firms or jobs there are. */
  readonly amount: string;
  /** How stable it is, in a line; "" where nothing is known of that. */
  readonly stable: string;
  /** What has to be said beside its class. */
  readonly remarks: readonly string[];
  /** The same in a few words each, for a list. */
  readonly short: readonly string[];
  /** Its row in one sentence, and all that is said beside that; "" for nothing. */
  readonly label: string;
  readonly spoken: string;
};

/** What the list is called, and the column of its figures. */
export function listHead(
  { hotspots }: FoundHotspots,
  { say }: Speaker,
): { readonly label: string; readonly column: string } {
  const { measure, baseYear, year } = hotspots.options;
  const subject = subjectOf(measure);
  return {
    label: say(`growth.view.list.${subject}`),
    column: say(`growth.view.column.${subject}`, {
      since: shortYear(baseYear),
      year: String(year),
    }),
  };
}

/** Hotspots, largest first, as the search ranked them. */
export function listedSpots(
  { hotspots }: FoundHotspots,
  places: readonly NamedPoint[],
  speaker: Speaker,
  stableOf: (spot: number) => string,
): readonly ListedSpot[] {
  const { options, grid, spots } = hotspots;
  const { say, language } = speaker;
  const subject = subjectOf(options.measure);
  return spots.map((spot, index) => {
    const name = spotName(options, spot, index + 1, placeOfSpot(grid, spot, places), speaker);
    const amount = amountOf(subject, spot, language);
    const remarks = spotRemarks(hotspots, spot, speaker);
    const stable = stableOf(index);
    const certainty = spotClassWords(options, spot, speaker);
    const label = say(`growth.view.row.${subject}`, { name, amount, n: spot.firms, certainty });
    const spoken = [
      ...remarks,
      ...(stable ? [`${stable}.`] : []),
      ...(subject === "change" && spot.unknown > 0
        ? [say("growth.unknown-left-out", { count: spot.unknown })]
        : []),
    ].join(" ");
    const short = shortRemarks(hotspots, spot, speaker);
    return { spot, name, amount, stable, remarks, short, label, spoken };
  });
}

function amountOf(subject: ClassSubject, spot: Spot, language: Speaker["language"]): string {
  if (subject === "change") return formatChange(language, spot.change);
  return formatCount(language, subject === "firms" ? spot.firms : spot.jobs);
}
