import { type ContourFirms, contoursOf } from "../core/tension/contours.ts";
import type { FirmSelection } from "../core/tension/firm-selection.ts";
import { runOfZone } from "../core/tension/hit-run.ts";
import { type PlanMaximum, planMaximum } from "../core/tension/plan-maximum.ts";
import type { RegionTension } from "../core/tension/region-tension.ts";
import type { Estates, ZoneTable } from "../core/zone-table.ts";
import { roundedDistance } from "../io/export/tables/rounded.ts";
import type { ZonePlan } from "../io/export/tables/tension-zones-table.ts";
import { oneOf } from "./options.ts";

/** Does --plan ask for it? @throws UsageError for a value that is neither yes nor no */
export function asksPlan(asked: string | undefined): boolean {
  return oneOf("plan", asked, ["yes", "no"], "no") === "yes";
}

/** What the plans of the estates around each zone are taken to allow at most. */
export function plansOf(
  register: ContourFirms,
  { moved }: FirmSelection,
  { count, shapes }: ZoneTable,
  estates: Estates,
  { pairs, zones }: RegionTension,
): readonly PlanMaximum[] {
  return Array.from({ length: count }, (_, zone) => {
    const { areaType } = zones[zone];
    const circles = contoursOf(register, { areaType }, runOfZone(pairs, zone), moved);
    return planMaximum(shapes, zone, estates, areaType, circles);
  });
}

/** The same as the row of a file has it. */
export function planRow(
  { estates, freeAreaShare, withFirmsShare }: PlanMaximum,
  { name }: Estates,
): ZonePlan {
  return { names: estates.map(({ estate }) => name[estate]), freeAreaShare, withFirmsShare };
}

/** What JSON says of the estates around a zone: the heaviest firm that each is taken to allow, and what that leaves. */
export function planOutput({ estates, freeAreaShare, withFirmsShare }: PlanMaximum, table: Estates) {
  return {
    estates: estates.map(({ estate, askedM, distanceM }) => ({
      id: table.id[estate],
      category: table.highestCategory[estate],
      confidence: table.confidence[estate],
      askedM,
      distanceM: roundedDistance(distanceM, [askedM]),
    })),
    freeAreaShare,
    withFirmsShare,
  };
}
