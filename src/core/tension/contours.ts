import type { FirmTable } from "../register/firm-table.ts";
import { addCircle, type Circles, emptyCircles } from "./circles.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import type { MovedFirm } from "./firm-selection.ts";
import type { Lens } from "./lens.ts";
import type { HitRun } from "./zone-totals.ts";

/**
 * Contours of the firms within reach of a zone under a lens, as true circles: what the map draws the union of.
 * A firm that asks 0 m has none.
 */
export function contoursOf(
  firms: Pick<FirmTable, "xM" | "yM">,
  guidelines: FirmGuidelines,
  lens: Pick<Lens, "areaType">,
  hits: HitRun,
  moved: readonly MovedFirm[] = [],
): Circles {
  const guidelineM = lens.areaType === "quiet" ? guidelines.quietM : guidelines.mixedM;
  const circles = emptyCircles();
  for (let at = hits.from; at < hits.to; at++) {
    const firm = hits.firm[at];
    const asked = guidelineM[firm];
    if (asked === 0 || (hits.inside[at] === 0 && hits.distanceM[at] >= asked)) continue;
    const place = moved.find((other) => other.firm === firm);
    addCircle(
      circles,
      place ? place.xM : firms.xM[firm],
      place ? place.yM : firms.yM[firm],
      asked + guidelines.plotRadiusM[firm],
    );
  }
  return circles;
}
