import { polygonSet, type ZoneRings } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import { circleRing } from "../../core/geometry/rings.ts";
import { CIRCLE_DRAWS, type Circle } from "../../core/growth/circles.ts";
import { type NamedPoint, nearestName } from "../../core/growth/place-of-spot.ts";
import { bareZones, type ZoneTable } from "../../core/zone-table.ts";
import { formatCount, formatDecimals, formatDistance } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import { fitBounds } from "../actions.ts";
import type { Session } from "../session.ts";
import type { FoundCircles } from "./circles-run.ts";

/** A circle as it is listed; `mark` is what the map writes beside it. */
export type ListedCircle = {
  readonly circle: Circle;
  readonly mark: string;
  readonly name: string;
  readonly cases: string;
  readonly details: string;
  readonly label: string;
};

/** Most likely first, those that gained before those that lost. */
export function listedCircles(
  { circles }: FoundCircles,
  places: readonly NamedPoint[],
  { language, say }: Speaker,
): readonly ListedCircle[] {
  const listed = { gained: 0, lost: 0 };
  return circles.map((circle) => {
    const { of, firms, cases, expected, relativeRisk, p, radiusM, xM, yM } = circle;
    const n = ++listed[of];
    const name = say(`circles.name.${of}`, { n, place: nearestName(xM, yM, places) });
    const details = say(`circles.details.${of}`, {
      cases,
      firms,
      expected: formatDecimals(language, expected, 1),
      times: formatDecimals(language, relativeRisk, 1),
      radius: formatDistance(language, radiusM),
      p: p <= 1 / (CIRCLE_DRAWS + 1) ? `≤ ${formatDecimals(language, p, 3)}` : formatDecimals(language, p, 3),
    });
    return {
      circle,
      mark: `${of === "gained" ? "+" : "−"}${n}`,
      name,
      cases: formatCount(language, cases),
      details,
      label: say(`circles.row.${of}`, { name, n: cases, cases: formatCount(language, cases) }),
    };
  });
}

const CIRCLES_LAYER = "growth-circles";

/** The circles as a layer to outline, with their marks. */
export function circlesOnMap(listed: readonly ListedCircle[]): ZoneTable {
  const zones = listed.map(({ mark }, at) => ({ id: String(at), name: mark }));
  const shapes = listed.map(({ circle }): ZoneRings => {
    const ring = circleRing(circle);
    return [[[...ring, ring[0]]]];
  });
  return bareZones(CIRCLES_LAYER, zones, polygonSet(shapes));
}

/** Flies to a circle. */
export function showCircle(app: Session, { xM, yM, radiusM }: Circle): void {
  const [west, south] = toLonLat(xM - radiusM, yM - radiusM);
  const [east, north] = toLonLat(xM + radiusM, yM + radiusM);
  fitBounds(app, [west, south, east, north]);
}
