import type { ZoneTable } from "../zone-table.ts";
import type { RegionTension } from "./region-tension.ts";
import { type RegionTotals, regionTotals } from "./region-totals.ts";
import type { TensionFirms } from "./tension-setup.ts";
import type { ZoneTotals } from "./zone-totals.ts";

/** One side of a comparison: zones, and what came out of them. */
export type Scenario = {
  readonly zones: Pick<ZoneTable, "id" | "name">;
  readonly register: TensionFirms;
  readonly tension: RegionTension;
};

/** Numbers that a table of differences shows, of a zone or of the region. */
export const COMPARED = [
  "firmsWithinReach",
  "firmsInside",
  "jobs",
  "freeAreaShare",
  "dwellingsLow",
  "dwellingsHigh",
  "score",
] as const;
export type Compared = (typeof COMPARED)[number];

export type ZoneDifference = {
  readonly id: string;
  readonly name: string;
  /** Totals in A and in B; null when the zone is not in that scenario. */
  readonly a: ZoneTotals | null;
  readonly b: ZoneTotals | null;
  /** B minus A. A zone that is missing counts as one without tension; unknown homes give NaN. */
  readonly change: Readonly<Record<Compared, number>>;
};

export type ScenarioDifference = {
  readonly a: RegionTotals;
  readonly b: RegionTotals;
  /** Zones of A in their order, then those that only B has. Zones are matched by id. */
  readonly zones: readonly ZoneDifference[];
};

/** What changes from A to B? Firms moved or closed, zones dragged, another lens: whatever went in. */
export function compareScenarios(a: Scenario, b: Scenario): ScenarioDifference {
  const positionInB = new Map(b.zones.id.map((id, position) => [id, position]));
  const inA = new Set(a.zones.id);
  const zones: ZoneDifference[] = a.zones.id.map((id, position) => {
    const other = positionInB.get(id);
    return difference(
      id,
      a.zones.name[position] ?? "",
      a.tension.zones[position],
      other === undefined ? null : b.tension.zones[other],
    );
  });
  b.zones.id.forEach((id, position) => {
    if (!inA.has(id))
      zones.push(difference(id, b.zones.name[position] ?? "", null, b.tension.zones[position]));
  });
  return {
    a: regionTotals(a.register, a.tension),
    b: regionTotals(b.register, b.tension),
    zones,
  };
}

function difference(id: string, name: string, a: ZoneTotals | null, b: ZoneTotals | null): ZoneDifference {
  const change = {} as Record<Compared, number>;
  for (const key of COMPARED) {
    const none = key === "freeAreaShare" ? 1 : 0;
    change[key] = (b ? b[key] : none) - (a ? a[key] : none);
  }
  return { id, name, a, b, change };
}
