import { zoneAreaM2 } from "../geometry/polygon-set.ts";
import type { ZoneTable } from "../zone-table.ts";
import { circleAreaInZone } from "./circle-area.ts";
import type { MovedFirm } from "./firm-selection.ts";
import type { Lens } from "./lens.ts";
import type { RegionTension } from "./region-tension.ts";
import { nearness, type TensionFirms } from "./zone-totals.ts";

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
  lens: Pick<Lens, "areaType">,
  zones: Pick<ZoneTable, "count" | "shapes" | "dwellingsLow" | "dwellingsHigh">,
  { pairs }: RegionTension,
  moved: readonly MovedFirm[] = [],
): FirmTotals {
  const { guidelines, firms, jobs } = register;
  const guidelineM = lens.areaType === "quiet" ? guidelines.quietM : guidelines.mixedM;
  const movedTo = new Map(moved.map((place) => [place.firm, place]));
  const affected: number[] = [];
  const positionOf = new Map<number, number>();
  const seen = new Uint8Array(guidelines.count);
  for (let at = 0; at < pairs.firm.length; at++)
    if (pairs.inside[at] === 1 || pairs.distanceM[at] < guidelineM[pairs.firm[at]]) seen[pairs.firm[at]] = 1;
  for (let firm = 0; firm < seen.length; firm++) if (seen[firm]) affected.push(firm);
  affected.forEach((firm, position) => {
    positionOf.set(firm, position);
  });
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
    const low = zones.dwellingsLow[zone];
    const high = zones.dwellingsHigh[zone];
    const unknown = Number.isNaN(low) || Number.isNaN(high);
    const areaM2 = zoneAreaM2(zones.shapes, zone);
    for (let at = pairs.zoneStart[zone]; at < pairs.zoneStart[zone + 1]; at++) {
      const firm = pairs.firm[at];
      const inside = pairs.inside[at] === 1;
      const distanceM = pairs.distanceM[at];
      const asked = guidelineM[firm];
      if (!inside && distanceM >= asked) continue;
      const position = positionOf.get(firm)!;
      out.zones[position]++;
      if (inside) out.zonesInside[position]++;
      if (distanceM < out.nearestM[position]) out.nearestM[position] = distanceM;
      const known = jobs[firm] > 0 ? jobs[firm] : 0;
      out.score[position] += known * nearness(distanceM, asked, inside);
      if (unknown) {
        out.zonesUnknownDwellings[position]++;
        continue;
      }
      if (asked === 0 || areaM2 === 0) continue;
      const place = movedTo.get(firm);
      const share =
        circleAreaInZone(
          zones.shapes,
          zone,
          place ? place.xM : firms.xM[firm],
          place ? place.yM : firms.yM[firm],
          asked + guidelines.plotRadiusM[firm],
        ) / areaM2;
      out.dwellingsLow[position] += low * share;
      out.dwellingsHigh[position] += high * share;
    }
  }
  return out;
}
