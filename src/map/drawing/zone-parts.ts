import { ringHolds } from "../../core/geometry/point-in-zone.ts";
import type { MapShape } from "../../core/scene.ts";

type Polygon = Extract<MapShape, { kind: "polygon" }>;
type Ring = readonly (readonly [number, number])[];

/** Outer rings of a shape, the one with handles first: each of them is a part that a drag can begin in. */
export function outerRings({ corners, areas = [] }: Polygon): readonly Ring[] {
  return [corners, ...areas.flatMap(([ring]) => (ring === undefined || ring === corners ? [] : [ring]))];
}

/** All rings of a shape, holes too. */
export function allRings({ corners, areas }: Polygon): readonly Ring[] {
  return areas?.flat() ?? [corners];
}

/** The same shape elsewhere, every part and hole of it; degrees. */
export function shiftedShape({ corners, areas }: Polygon, dLonDeg: number, dLatDeg: number): Polygon {
  const shift = (ring: Ring): Ring => ring.map(([lon, lat]) => [lon + dLonDeg, lat + dLatDeg] as const);
  const moved = shift(corners);
  if (!areas) return { kind: "polygon", corners: moved };
  return {
    kind: "polygon",
    corners: moved,
    areas: areas.map((rings) => rings.map((ring) => (ring === corners ? moved : shift(ring)))),
  };
}

/** The same shape with other corners on the ring that has handles; its further parts and holes stay. */
export function withCorners({ corners: before, areas }: Polygon, corners: Ring): Polygon {
  if (!areas) return { kind: "polygon", corners };
  return {
    kind: "polygon",
    corners,
    areas: areas.map((rings) => rings.map((ring) => (ring === before ? corners : ring))),
  };
}

/** Position of the first of some open rings around a point, or -1. */
export function ringAround(rings: readonly Ring[], lon: number, lat: number): number {
  return rings.findIndex((ring) =>
    ringHolds(Float64Array.from([...ring, ring[0]].flat()), 0, ring.length, lon, lat),
  );
}
