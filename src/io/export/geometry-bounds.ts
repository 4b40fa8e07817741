import { type Bounds, boundsOf } from "../../core/geometry/rings.ts";
import type { Geometry, Position } from "./geometry.ts";

/** All positions of a geometry. */
function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
      return geometry.coordinates;
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}

/** Smallest upright rectangle around a geometry. */
export function geometryBounds(geometry: Geometry): Bounds {
  return boundsOf(positionsOf(geometry));
}

/** Around two rectangles. */
export function joinBounds(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Around nothing. */
export const NO_BOUNDS: Bounds = boundsOf([]);
