import { shapeProblems } from "../../core/counting/shape-problems.ts";
import type { MapShape, ShapeCheck } from "../../map/map-view.ts";
import { roundDeg, roundM, type ZoneOutline } from "../../state/drawn-zone.ts";
import { cornersLonLat } from "../zone-shape.ts";

/** The outline of a shape on the map, rounded as it is kept; null while there is nothing to count in. */
export function outlineOfShape(shape: MapShape): ZoneOutline | null {
  if (shape.kind === "circle") {
    const radiusM = roundM(shape.radiusM);
    return radiusM > 0
      ? { kind: "circle", centre: [roundDeg(shape.centre[0]), roundDeg(shape.centre[1])], radiusM }
      : null;
  }
  const corners: (readonly [number, number])[] = [];
  for (const [lon, lat] of shape.corners) {
    const corner = [roundDeg(lon), roundDeg(lat)] as const;
    const last = corners.at(-1);
    if (!last || last[0] !== corner[0] || last[1] !== corner[1]) corners.push(corner);
  }
  return corners.length >= 3 ? { kind: "polygon", crs: "wgs84", corners } : null;
}

/** A shape for the map from an outline. */
export function shapeOnMap(outline: ZoneOutline): MapShape {
  return outline.kind === "circle"
    ? { kind: "circle", centre: outline.centre, radiusM: outline.radiusM }
    : { kind: "polygon", corners: cornersLonLat(outline) };
}

/** Why a shape cannot be counted in, judged on the corners as they are kept. */
export const problemOfShape: ShapeCheck = (shape) => {
  const outline = outlineOfShape(shape);
  if (!outline) return { code: "shape.too-few-corners", at: null };
  if (outline.kind === "circle") return null;
  const problem = shapeProblems(outline.corners)[0];
  return problem ? { code: problem.code, at: problem.at ?? null } : null;
};
