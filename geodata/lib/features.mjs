import { ringAreaM2 } from "./polygons.mjs";
import { toLonLat } from "./rd.mjs";

// Five decimals are 0.7 m east and 1.1 m north here: finer than anything drawn.
const DECIMALS = 5;
const round = (v) => Number(v.toFixed(DECIMALS));
const degrees = (point) => toLonLat(point).map(round);
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/** A ring in RD metres as rounded degrees: no repeated corner, outer counter-clockwise, holes clockwise (RFC 7946). */
function ringToDegrees(ring, isHole) {
  const out = [];
  for (const point of ring) {
    const p = degrees(point);
    if (!out.length || !same(p, out.at(-1))) out.push(p);
  }
  if (out.length < 4) return null;
  const counterClockwise = ringAreaM2(out) > 0;
  return counterClockwise === isHole ? out.reverse() : out;
}

/** GeoJSON geometry (Polygon or MultiPolygon) of a multipolygon in RD metres. */
export function polygonGeometry(multi) {
  const coordinates = [];
  for (const rings of multi) {
    const outer = ringToDegrees(rings[0], false);
    if (!outer) continue;
    coordinates.push([
      outer,
      ...rings
        .slice(1)
        .map((r) => ringToDegrees(r, true))
        .filter(Boolean),
    ]);
  }
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
