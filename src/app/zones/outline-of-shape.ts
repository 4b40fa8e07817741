import { toLonLat, toRd } from "../../core/geometry/rd.ts";
import { shapeProblems } from "../../core/geometry/shape-problems.ts";
import type { MapShape, ShapeCheck } from "../../core/scene.ts";
import { roundDeg, roundM, type ZoneOutline } from "../../state/drawn-zone.ts";
import { cornersLonLat, mainPolygon } from "./zone-shape.ts";

type DrawnOutline = Exclude<ZoneOutline, { kind: "areas" }>;

/** The outline of a shape on the map, rounded as it is kept; null while there is nothing to count in. */
export function outlineOfShape(shape: MapShape): DrawnOutline | null {
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

/** Corners of one shape that moved along by about the same are a shift; one that moved by itself is a new form. */
const SHIFT_TOLERANCE = 0.02;
const SHIFT_SLACK_M = 2;

/**
 * The outline of a zone whose handles were dragged on the map. A copied zone has one ring with handles: dragged as
 * a whole it takes its other parts and holes along, in straight RD metres, so that it keeps its exact form.
 */
export function editedOutline(before: ZoneOutline | undefined, shape: MapShape): ZoneOutline | null {
  if (before?.kind !== "areas" || shape.kind !== "polygon") return outlineOfShape(shape);
  const main = mainPolygon(before);
  const ring = before.polygons[main][0];
  const moved = shape.corners.map(([lon, lat]) => toRd(lon, lat));
  const shift = shiftBetween(ring, moved);
  if (shift) return shiftedAreas(before, shift[0], shift[1]);
  if (moved.length < 3) return null;
  const rounded = moved.map(([x, y]) => [roundM(x), roundM(y)] as const);
  return {
    kind: "areas",
    polygons: before.polygons.map((rings, index) => (index === main ? [rounded, ...rings.slice(1)] : rings)),
  };
}

function shiftBetween(
  from: readonly (readonly [number, number])[],
  to: readonly (readonly [number, number])[],
): readonly [dxM: number, dyM: number] | null {
  if (from.length !== to.length) return null;
  const dxM = to[0][0] - from[0][0];
  const dyM = to[0][1] - from[0][1];
  const slackM = SHIFT_SLACK_M + SHIFT_TOLERANCE * Math.hypot(dxM, dyM);
  for (let i = 1; i < from.length; i++)
    if (Math.hypot(to[i][0] - from[i][0] - dxM, to[i][1] - from[i][1] - dyM) > slackM) return null;
  return [dxM, dyM];
}

/** The same areas elsewhere. */
export function shiftedAreas(
  { polygons }: ZoneOutline & { kind: "areas" },
  dxM: number,
  dyM: number,
): ZoneOutline & { kind: "areas" } {
  return {
    kind: "areas",
    polygons: polygons.map((rings) =>
      rings.map((ring) => ring.map(([x, y]) => [roundM(x + dxM), roundM(y + dyM)] as const)),
    ),
  };
}

/** A shape for the map from an outline. */
export function shapeOnMap(outline: ZoneOutline): MapShape {
  if (outline.kind === "circle") return { kind: "circle", centre: outline.centre, radiusM: outline.radiusM };
  if (outline.kind !== "areas") return { kind: "polygon", corners: cornersLonLat(outline) };
  const areas = outline.polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => toLonLat(x, y))));
  return { kind: "polygon", corners: areas[mainPolygon(outline)][0], areas };
}

/** Why a shape cannot be counted in, judged on the corners as they are kept. */
export const problemOfShape: ShapeCheck = (shape) => {
  const outline = outlineOfShape(shape);
  if (!outline) return { code: "shape.too-few-corners", at: null };
  if (outline.kind === "circle") return null;
  const problem = shapeProblems(outline.corners)[0];
  return problem ? { code: problem.code, at: problem.at ?? null } : null;
};
