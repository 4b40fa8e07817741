import { zoneAreaM2 } from "../../core/geometry/polygon-set.ts";
import { shareInContour } from "../../core/tension/contours.ts";
import { type FirmTotals, firmTotals } from "../../core/tension/firm-totals.ts";
import { setOfZones, type Zone } from "../zones/zone.ts";
import { baseOfZone, type TensionModel, tensionOfEntry } from "./compute.ts";
import { type FirmAtZone, firmAtZone } from "./sentences.ts";

/** One zone that a firm reaches, and how many of its homes lie within the firm's own contour. */
export type ReachedZone = {
  readonly entry: Zone;
  readonly zone: number;
  readonly pair: FirmAtZone;
  /** By share of area; NaN = unknown number of homes, never 0. */
  readonly homesLow: number;
  readonly homesHigh: number;
};

export type FirmReach = {
  /** The nearest first; only zones within reach under the lens. */
  readonly zones: readonly ReachedZone[];
  readonly homesLow: number;
  readonly homesHigh: number;
  /** Zones within reach whose number of homes is unknown: not in the sum. */
  readonly unknown: number;
};

/** Which zones lie within a firm's guideline distance, and how many homes that concerns. */
export function reachOfFirm(model: TensionModel, row: number): FirmReach {
  const { pairs } = model.tension;
  const { register, selection } = model;
  const zones: ReachedZone[] = [];
  model.entries.forEach((entry, zone) => {
    for (let at = pairs.zoneStart[zone]; at < pairs.zoneStart[zone + 1]; at++) {
      if (pairs.firm[at] !== row) continue;
      const pair = firmAtZone(baseOfZone(model, entry), tensionOfEntry(model, zone).run, at);
      if (!pair.within) continue;
      const { shapes } = setOfZones([entry]);
      const measured = { shapes, zone: 0, areaM2: zoneAreaM2(shapes, 0) };
      const share = shareInContour(measured, register, selection.moved, row, pair.askedM);
      zones.push({
        entry,
        zone,
        pair,
        homesLow: entry.dwellings.low * share,
        homesHigh: entry.dwellings.high * share,
      });
    }
  });
  zones.sort((a, b) => a.pair.distanceM - b.pair.distanceM || b.pair.part - a.pair.part);
  let [homesLow, homesHigh, unknown] = [0, 0, 0];
  for (const zone of zones) {
    if (Number.isNaN(zone.homesLow) || Number.isNaN(zone.homesHigh)) unknown++;
    else {
      homesLow += zone.homesLow;
      homesHigh += zone.homesHigh;
    }
  }
  return { zones, homesLow, homesHigh, unknown };
}

const totalsOf = new WeakMap<TensionModel, FirmTotals>();

/** Totals of every firm within reach of a zone; made once for a model. */
export function totalsOfFirms(model: TensionModel): FirmTotals {
  const known = totalsOf.get(model);
  if (known) return known;
  const { register, entries, tension, selection } = model;
  const totals = firmTotals(register, setOfZones(entries), tension, selection.moved);
  totalsOf.set(model, totals);
  return totals;
}
