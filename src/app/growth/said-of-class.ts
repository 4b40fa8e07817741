import { HOTSPOT_CLASSES } from "../../core/growth/classes.ts";
import type { HotspotOptions, Hotspots } from "../../core/growth/hotspots.ts";
import { subjectOf } from "../../core/growth/measures.ts";
import { formatChange } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Spot } from "./selected-cell.ts";

/** A class in words: what it says depends on what was measured. */
export function classWords(
  { measure }: Pick<HotspotOptions, "measure">,
  code: number,
  { say }: Pick<Speaker, "say">,
): string {
  return say(`growth.class.${subjectOf(measure)}.${HOTSPOT_CLASSES[code]}`);
}

/** All that has to be said with the class of a square: that it went the other way itself, or is on the edge. */
export function squareRemarks(
  { cells, options }: Hotspots,
  cell: number,
  { say, language }: Speaker,
): string[] {
  const net = options.measure === "jobs-change-net";
  const change = formatChange(language, net ? cells.value[cell] : cells.changes.change[cell]);
  return [
    ...(net ? [say("net.square", { change })] : []),
    ...(cells.contrary[cell] === 1 ? [say(net ? "net.contrary" : "growth.class.contrary", { change })] : []),
    ...(cells.edge[cell] === 1 ? [say("growth.class.edge")] : []),
  ];
}

/** The class of a group is that of its strongest square, with how many of its squares carry it. */
export function spotClassWords(
  options: Pick<HotspotOptions, "measure">,
  { classCode, ofClass, cells }: Spot,
  speaker: Pick<Speaker, "say">,
): string {
  const certainty = classWords(options, classCode, speaker);
  return cells.length === 1
    ? certainty
    : speaker.say("growth.class.group", { certainty, n: ofClass, of: cells.length });
}

/** The same for a group: a single square speaks for itself. */
export function spotRemarks(hotspots: Hotspots, spot: Spot, speaker: Speaker): string[] {
  if (spot.cells.length === 1) return squareRemarks(hotspots, spot.cells[0], speaker);
  const { say, language } = speaker;
  const whole = isContrary(hotspots.options, spot);
  const { value } = hotspots.cells;
  return [
    ...(hotspots.options.measure === "jobs-change-net"
      ? [say("net.square", { change: formatChange(language, netOf(spot, value)) })]
      : []),
    ...(whole ? [say("growth.class.contrary", { change: formatChange(language, spot.change) })] : []),
    ...(spot.contrary > 0 && !whole ? [say("growth.class.contrary.some", { n: spot.contrary })] : []),
    ...(spot.edge > 0 ? [say("growth.class.edge.some", { n: spot.edge })] : []),
  ];
}

/** What `spotRemarks` says in a few words each: a list has no room for sentences. */
export function shortRemarks({ options, cells }: Hotspots, spot: Spot, { say, language }: Speaker): string[] {
  const of = spot.cells.length;
  const whole = of === 1 ? spot.contrary > 0 : isContrary(options, spot);
  return [
    ...(options.measure === "jobs-change-net"
      ? [say("net.short", { change: formatChange(language, netOf(spot, cells.value)) })]
      : []),
    ...(whole ? [say("growth.short.contrary")] : []),
    ...(spot.contrary > 0 && !whole ? [say("growth.short.contrary.some", { n: spot.contrary, of })] : []),
    ...(spot.edge > 0
      ? [of === 1 ? say("growth.short.edge") : say("growth.short.edge.some", { n: spot.edge })]
      : []),
  ];
}

/** What the squares of a group together gained beyond their subsectors. */
function netOf({ cells }: Pick<Spot, "cells">, value: Float64Array): number {
  return cells.reduce((sum, cell) => sum + value[cell], 0);
}

/** Did the squares of a group together go the other way than its class says? */
export function isContrary({ measure }: Pick<HotspotOptions, "measure">, { kind, change }: Spot): boolean {
  // Beside its subsectors a place can do well and lose jobs: its name says that.
  if (measure === "jobs-change-net") return false;
  return subjectOf(measure) === "change" && (kind === "hot" ? change < 0 : change > 0);
}

/** A group by its place in the list and on the map. */
export function spotName(
  options: Pick<HotspotOptions, "measure">,
  spot: Spot,
  n: number,
  place: string,
  { say }: Pick<Speaker, "say">,
): string {
  if (options.measure === "jobs-change-net") return say(`net.spot.${spot.kind}`, { n, place });
  const key = `growth.spot.${subjectOf(options.measure)}.${spot.kind}` as const;
  return isContrary(options, spot)
    ? say(`growth.spot.change.${spot.kind}.contrary`, { n, place })
    : say(key, { n, place });
}
