import type { PolygonSet } from "../geometry/polygon-set.ts";
import type { FirmTable } from "../register/firm-table.ts";
import { circleAreaInZone } from "./circle-area.ts";
import { addCircle, type Circles, emptyCircles } from "./circles.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import type { MovedFirm } from "./firm-selection.ts";
import type { HitRun } from "./hit-run.ts";
import type { Lens } from "./lens.ts";
import { askedUnder, isWithinReach, placeOf } from "./reach.ts";

/** What a contour is made of: places and distances of the firms. */
export type ContourFirms = {
  readonly firms: Pick<FirmTable, "xM" | "yM">;
  readonly guidelines: FirmGuidelines;
};

/**
 * Adds the contour of a firm: the circle around its place (moved or not) within which the guideline is not kept.
 * A firm that asks 0 m has none.
 */
export function addContour(
  circles: Circles,
  { firms, guidelines }: ContourFirms,
  moved: readonly MovedFirm[],
  firm: number,
  askedM: number,
): void {
  if (askedM === 0) return;
  const { xM, yM } = placeOf(firms, moved, firm);
  addCircle(circles, xM, yM, askedM + guidelines.plotRadiusM[firm]);
}

/**
 * Contours of the firms within reach of a zone under a lens, as true circles: what the map draws the union of.
 */
export function contoursOf(
  register: ContourFirms,
  lens: Pick<Lens, "areaType">,
  { firm, distanceM, inside, from, to }: HitRun,
  moved: readonly MovedFirm[] = [],
): Circles {
  const askedM = askedUnder(register.guidelines, lens);
  const circles = emptyCircles();
  for (let at = from; at < to; at++) {
    const asked = askedM[firm[at]];
    if (isWithinReach(distanceM[at], asked, inside[at] === 1))
      addContour(circles, register, moved, firm[at], asked);
  }
  return circles;
}

/** One zone of a set, and how large it is. */
export type MeasuredZone = { readonly shapes: PolygonSet; readonly zone: number; readonly areaM2: number };

/** Which share of a zone's area, 0-1, lies within a firm's own contour? 0 of a zone without area. */
export function shareInContour(
  { shapes, zone, areaM2 }: MeasuredZone,
  { firms, guidelines }: ContourFirms,
  moved: readonly MovedFirm[],
  firm: number,
  askedM: number,
): number {
  if (askedM === 0 || areaM2 === 0) return 0;
  const { xM, yM } = placeOf(firms, moved, firm);
  return circleAreaInZone(shapes, zone, xM, yM, askedM + guidelines.plotRadiusM[firm]) / areaM2;
}
