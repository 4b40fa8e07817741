import { type CountShape, ringsOf } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import { circleRing, wound } from "../../core/geometry/rings.ts";

/** Where the rows of a table lie; all in RD New metres, one entry for each row. */
export type ExportGeometry =
  /** x and y in turn. `lonLat` is the same place as the register gives it, where it does. */
  | { readonly kind: "point"; readonly xy: Float64Array; readonly lonLat: Float64Array | null }
  /** x and y of the begin and the end of a straight line. */
  | { readonly kind: "line"; readonly ends: Float64Array }
  | { readonly kind: "area"; readonly shapes: readonly CountShape[] };

/** Coordinate systems that a file can be written in. */
export const EXPORT_CRS = ["rd", "wgs84"] as const;
export type ExportCrs = (typeof EXPORT_CRS)[number];

export type Position = readonly [x: number, y: number];

/** One geometry in the coordinate system of the file, as GeoJSON has it; outer rings anticlockwise, holes clockwise. */
export type Geometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

/** Well under the length from which an edge in degrees gets corners when it is read. */
const LONGEST_EXPORTED_EDGE_M = 900;
/** Decimals of a degree: a tenth of a millimetre, so that a corner on a firm stays on it. */
const DEGREE_DECIMALS = 9;

/** The geometry of a row. A circle is the polygon that is drawn for it. */
export function geometryAt(geometry: ExportGeometry, row: number, crs: ExportCrs): Geometry {
  const place = crs === "rd" ? asRd : asDegrees;
  switch (geometry.kind) {
    case "point": {
      const { xy, lonLat } = geometry;
      if (crs === "wgs84" && lonLat)
        return { type: "Point", coordinates: [degrees(lonLat[2 * row]), degrees(lonLat[2 * row + 1])] };
      return { type: "Point", coordinates: place(xy[2 * row], xy[2 * row + 1]) };
    }
    case "line": {
      const [x0, y0, x1, y1] = geometry.ends.subarray(4 * row, 4 * row + 4);
      return { type: "LineString", coordinates: [place(x0, y0), place(x1, y1)] };
    }
    case "area":
      return areaGeometry(geometry.shapes[row], crs);
  }
}

/** A zone in the coordinate system asked for: one polygon, or several. */
export function areaGeometry(shape: CountShape, crs: ExportCrs): Geometry {
  const polygons = polygonsOf(shape).map((rings) =>
    rings.map((ring, i) => {
      const turned = wound(ring, i === 0);
      return crs === "rd"
        ? turned.map(([x, y]) => asRd(x, y))
        : divided(turned).map(([x, y]) => asDegrees(x, y));
    }),
  );
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

function polygonsOf(shape: CountShape): Position[][][] {
  if (shape.kind === "circle") {
    const ring = circleRing(shape);
    return [[[...ring, ring[0]]]];
  }
  const { zoneStart } = shape.polygons;
  const polygons: Position[][][] = [];
  for (let zone = 0; zone + 1 < zoneStart.length; zone++) polygons.push(...ringsOf(shape.polygons, zone));
  return polygons;
}

/**
 * Edges are straight in RD here and straight in degrees in a file of degrees: with corners between on long edges the
 * two are the same line, and a zone that is read again counts the same.
 */
function divided(ring: readonly Position[]): Position[] {
  const out: Position[] = [];
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

/** A place in degrees, longitude first. */
export function asDegrees(x: number, y: number): Position {
  const [lon, lat] = toLonLat(x, y);
  return [degrees(lon), degrees(lat)];
}

function degrees(value: number): number {
  return Number(value.toFixed(DEGREE_DECIMALS));
}

function asRd(x: number, y: number): Position {
  return [x, y];
}
