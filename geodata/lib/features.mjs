import { ringAreaM2, union, withoutCrumbs } from "./polygons.mjs";
import { toLonLat } from "./rd.mjs";

// Five decimals are 0.7 m east and 1.1 m north here: finer than anything drawn.
const DECIMALS = 5;
const UNITS_PER_DEGREE = 10 ** DECIMALS;
const SMALLEST_UNITS2 = 400; // some 300 m2
const degrees = (point) => toLonLat(point).map((v) => Number(v.toFixed(DECIMALS)));

/**
 * Rounding can make a thin corner cross itself; joining the rounded polygons with themselves, in whole units of the last
 * decimal, takes such a crossing out. The crossing point is rounded in turn, so this runs until nothing moves.
 */
function roundedUnits(multi) {
  let units = multi.map((rings) =>
    rings.map((ring) => ring.map((point) => toLonLat(point).map((v) => Math.round(v * UNITS_PER_DEGREE)))),
  );
  for (let round = 0; round < 4; round++) {
    const before = JSON.stringify(units);
    units = union(units).map((rings) => rings.map((ring) => ring.map((point) => point.map(Math.round))));
    units = withoutCrumbs(units, SMALLEST_UNITS2);
    if (JSON.stringify(units) === before) break;
  }
  return units;
}

/** GeoJSON geometry (Polygon or MultiPolygon) of a multipolygon in RD metres: outer rings counter-clockwise (RFC 7946). */
export function polygonGeometry(multi) {
  const inDegrees = (ring, isHole) => {
    const points = ring.map((point) => point.map((v) => v / UNITS_PER_DEGREE));
    return ringAreaM2(ring) > 0 === isHole ? points.reverse() : points;
  };
  const coordinates = roundedUnits(multi).map((rings) => rings.map((ring, i) => inDegrees(ring, i > 0)));
  return coordinates.length === 1
    ? { type: "Polygon", coordinates: coordinates[0] }
    : { type: "MultiPolygon", coordinates };
}

/** GeoJSON LineString of RD points (further members, as a width, are dropped). */
export function lineGeometry(points) {
  return { type: "LineString", coordinates: points.map(([x, y]) => degrees([x, y])) };
}

export function feature(properties, geometry) {
  return { type: "Feature", properties, geometry };
}

/** One feature a line: compact, and a change in a source shows as a change of few lines. */
export function collectionText(features) {
  return `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(",\n")}\n]}\n`;
}
