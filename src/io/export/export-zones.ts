import { type CountShape, ringsOf } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import { circleRing, wound } from "../../core/geometry/rings.ts";

/** Well under the length from which an edge in degrees gets corners when it is read. */
const LONGEST_EXPORTED_EDGE_M = 900;
/** Decimals of a degree: a tenth of a millimetre, so that a corner on a firm stays on it. */
const DECIMALS = 9;

export type Properties = Readonly<Record<string, unknown>>;

/** One zone to be saved, with what is known or was computed of it. */
export type ExportedZone = {
  readonly id: string;
  readonly name: string;
  readonly shape: CountShape;
  readonly properties?: Properties;
};

/**
 * Zones as GeoJSON (RFC 7946: WGS84, outer rings anticlockwise). A circle is a polygon with the properties
 * `centre` ([lon, lat]) and `radiusM`, which say what it really is.
 *
 * @param note  said in every feature when the figures are of the synthetic register; null when they are not
 */
export function zonesGeoJson(zones: readonly ExportedZone[], note: string | null = null): string {
  const features = zones.map(({ id, name, shape, properties }) => ({
    type: "Feature",
    id,
    properties: {
      id,
      name,
      ...(shape.kind === "circle" ? { centre: degrees(shape.xM, shape.yM), radiusM: shape.radiusM } : {}),
      ...properties,
      ...(note === null ? {} : { register: note }),
    },
    geometry: geometryOf(shape),
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

type Ring = [number, number][];

function geometryOf(shape: CountShape): { type: string; coordinates: unknown } {
  if (shape.kind === "circle") {
    const ring = circleRing(shape).map(([x, y]) => degrees(x, y));
    return { type: "Polygon", coordinates: [[...ring, ring[0]]] };
  }
  const { zoneStart } = shape.polygons;
  const polygons: Ring[][] = [];
  for (let z = 0; z + 1 < zoneStart.length; z++)
    for (const rings of ringsOf(shape.polygons, z))
      polygons.push(rings.map((ring, i) => divided(wound(ring, i === 0)).map(([x, y]) => degrees(x, y))));
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

/**
 * Edges are straight in RD here and straight in degrees in a GeoJSON: with corners between on long edges the two
 * are the same line, and a zone that is read again counts the same.
 */
function divided(ring: readonly (readonly [number, number])[]): Ring {
  const out: Ring = [];
  ring.forEach(([x, y], i) => {
    out.push([x, y]);
    const next = ring[i + 1];
    if (!next) return;
    const parts = Math.ceil(Math.hypot(next[0] - x, next[1] - y) / LONGEST_EXPORTED_EDGE_M);
    for (let part = 1; part < parts; part++)
      out.push([x + ((next[0] - x) * part) / parts, y + ((next[1] - y) * part) / parts]);
  });
  return out;
}

function degrees(x: number, y: number): [number, number] {
  const [lon, lat] = toLonLat(x, y);
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}
