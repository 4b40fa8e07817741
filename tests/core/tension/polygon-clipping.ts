import * as clip from "polyclip-ts";
import { type PolygonSet, polygonSet, ringsOf, zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";

/** Areas of a union of circles, and of its part in a zone, by an independent library on polygons of 180 corners. */
export function polygonClipping(
  zone: PolygonSet,
  circles: readonly (readonly [number, number, number])[],
): { unionM2: number; coveredM2: number } {
  const discs = circles.map(([x, y, r]): [number, number][][] => [
    Array.from({ length: 181 }, (_, i) => [
      x + r * Math.cos((i * Math.PI) / 90),
      y + r * Math.sin((i * Math.PI) / 90),
    ]),
  ]);
  const [first, ...others] = discs;
  const union = clip.union([first], ...others.map((disc) => [disc]));
  const covered = clip.intersection(union, ringsOf(zone, 0));
  const areaM2 = (polygons: [number, number][][][]): number => zoneAreaM2(polygonSet([polygons]), 0);
  return { unionM2: areaM2(union), coveredM2: areaM2(covered) };
}
