import type { DrawnZone } from "../../state/drawn-zone.ts";
import type { Selection } from "../../state/view.ts";

/** The selection of the plan that a copy stands for; null for a zone that stands for none. */
export function planOfCopy(copy: Pick<DrawnZone, "insteadOf"> | undefined): Selection | null {
  const [layer, id] = copy?.insteadOf?.split(/:(.*)/) ?? [];
  return layer && id ? { kind: "zone", layer, id } : null;
}
