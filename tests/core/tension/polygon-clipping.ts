import * as clip from "polyclip-ts";
import { type PolygonSet, polygonSet, ringsOf, zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";

/** Corners of a circle, and the radius of the polygon with the area of a circle of radius 1. */
const CORNERS = 180;
const SAME_AREA = Math.sqrt((2 * Math.PI) / CORNERS / Math.sin((2 * Math.PI) / CORNERS));

/**
 * Areas of a union of circles, and of its part in a zone, by an independent library. Circles are polygons of 180
 * corners with the area of the circle; their edges are at most 0.01% of the radius off the rim, to both sides.
 */
export function polygonClipping(
  zone: PolygonSet,
  circles: readonly (readonly [number, number, number])[],
): { unionM2: number; coveredM2: number } {
  const discs = circles.map(([x, y, r]): [number, number][][] => [
    Array.from({ length: CORNERS + 1 }, (_, i) => [
      x + SAME_AREA * r * Math.cos((2 * i * Math.PI) / CORNERS),
      y + SAME_AREA * r * Math.sin((2 * i * Math.PI) / CORNERS),
    ]),
  ]);
  const [first, ...others] = discs;
  const union = clip.union([first], ...others.map((disc) => [disc]));
  const covered = clip.intersection(union, ringsOf(zone, 0));
  const areaM2 = (polygons: [number, number][][][]): number => zoneAreaM2(polygonSet([polygons]), 0);
  return { unionM2: areaM2(union), coveredM2: areaM2(covered) };
}
