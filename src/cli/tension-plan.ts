import type { PlanMaximum } from "../core/tension/plan-maximum.ts";
import type { Estates } from "../core/zone-table.ts";
import { roundedDistance } from "../io/export/tables/rounded.ts";
import { oneOf } from "./option-values.ts";

/** Does --plan ask for it? @throws UsageError for a value that is neither yes nor no */
export function asksPlan(asked: string | undefined): boolean {
  return oneOf("plan", asked, ["yes", "no"], "no") === "yes";
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
