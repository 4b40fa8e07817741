import { zoneAreaM2 } from "../geometry/polygon-set.ts";
import type { ZoneTable } from "../zone-table.ts";
import { shareInContour } from "./contours.ts";
import type { MovedFirm } from "./firm-selection.ts";
import { askedUnder, isWithinReach, knownJobs, NOT_REACHED, nearness } from "./reach.ts";
import { reachedByRegion } from "./region-reach.ts";
import type { RegionTension } from "./region-tension.ts";
import type { TensionFirms } from "./tension-setup.ts";

/** What each firm with tension reaches, for the table of firms. One entry for each such firm, ascending by firm. */
export type FirmTotals = {
  readonly firm: Uint32Array;
  /** Zones within reach, those that it stands in among them. */
  readonly zones: Uint32Array;
  readonly zonesInside: Uint32Array;
  /**
   * Homes within the firm's own contour: of each zone its homes times the share of its area in the contour. Zones
   * with an unknown number of homes are left out and counted.
   */
  readonly dwellingsLow: Float64Array;
  readonly dwellingsHigh: Float64Array;
  readonly zonesUnknownDwellings: Uint32Array;
  /** Distance to the nearest zone, metres, and the sum of the firm's parts in the scores of all zones. */
  readonly nearestM: Float64Array;
  readonly score: Float64Array;
};

/** Cost: O(pairs * corners of the zone), for the area of each zone within the firm's circle. */
export function firmTotals(
  register: TensionFirms,
  zones: Pick<ZoneTable, "count" | "shapes" | "dwellingsLow" | "dwellingsHigh">,
  tension: RegionTension,
  moved: readonly MovedFirm[] = [],
): FirmTotals {
  const { pairs } = tension;
  const reached = reachedByRegion(register.guidelines, tension);
  const affected: number[] = [];
  const positionOf = new Uint32Array(reached.length);
  for (let firm = 0; firm < reached.length; firm++) {
    if (reached[firm] === NOT_REACHED) continue;
    positionOf[firm] = affected.length;
    affected.push(firm);
  }
  const n = affected.length;
  const out: FirmTotals = {
    firm: Uint32Array.from(affected),
    zones: new Uint32Array(n),
    zonesInside: new Uint32Array(n),
    dwellingsLow: new Float64Array(n),
    dwellingsHigh: new Float64Array(n),
    zonesUnknownDwellings: new Uint32Array(n),
    nearestM: new Float64Array(n).fill(Infinity),
    score: new Float64Array(n),
  };
  for (let zone = 0; zone < zones.count; zone++) {
    const askedM = askedUnder(register.guidelines, tension.zones[zone]);
    const low = zones.dwellingsLow[zone];
    const high = zones.dwellingsHigh[zone];
    const unknown = Number.isNaN(low) || Number.isNaN(high);
    const measured = { shapes: zones.shapes, zone, areaM2: zoneAreaM2(zones.shapes, zone) };
    for (let at = pairs.zoneStart[zone]; at < pairs.zoneStart[zone + 1]; at++) {
      const firm = pairs.firm[at];
      const inside = pairs.inside[at] === 1;
      const distanceM = pairs.distanceM[at];
      const asked = askedM[firm];
      if (!isWithinReach(distanceM, asked, inside)) continue;
      const position = positionOf[firm];
      out.zones[position]++;
      if (inside) out.zonesInside[position]++;
      if (distanceM < out.nearestM[position]) out.nearestM[position] = distanceM;
      out.score[position] += knownJobs(register.jobs[firm]) * nearness(distanceM, asked, inside);
      if (unknown) {
        out.zonesUnknownDwellings[position]++;
        continue;
      }
      const share = shareInContour(measured, register, moved, firm, asked);
      out.dwellingsLow[position] += low * share;
      out.dwellingsHigh[position] += high * share;
    }
  }
  return out;
}
