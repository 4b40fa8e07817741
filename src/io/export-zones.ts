import { type CountShape, ringsOf } from "../core/polygon-set.ts";
import { toLonLat } from "../core/rd.ts";

/** Corners of the polygon a circle is drawn with; the circle itself is in its properties. */
const CIRCLE_CORNERS = 128;
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
  if (shape.kind === "circle") return { type: "Polygon", coordinates: [circleRing(shape)] };
  const { zoneStart } = shape.polygons;
  const polygons: Ring[][] = [];
  for (let z = 0; z + 1 < zoneStart.length; z++)
    for (const rings of ringsOf(shape.polygons, z))
      polygons.push(rings.map((ring, i) => divided(wound(ring, i === 0)).map(([x, y]) => degrees(x, y))));
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

function circleRing({ xM, yM, radiusM }: { xM: number; yM: number; radiusM: number }): Ring {
  const ring: Ring = [];
  for (let corner = 0; corner < CIRCLE_CORNERS; corner++) {
    const angle = (2 * Math.PI * corner) / CIRCLE_CORNERS;
    ring.push(degrees(xM + radiusM * Math.cos(angle), yM + radiusM * Math.sin(angle)));
  }
  ring.push(ring[0]);
  return ring;
}

/** The ring, anticlockwise when it is an outer one and clockwise when it is a hole. */
function wound(ring: Ring, anticlockwise: boolean): Ring {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[i + 1];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice > 0 === anticlockwise ? ring : ring.toReversed();
}

/**
 * Edges are straight in RD here and straight in degrees in a GeoJSON: with corners between on long edges the two
 * are the same line, and a zone that is read again counts the same.
 */
function divided(ring: Ring): Ring {
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
