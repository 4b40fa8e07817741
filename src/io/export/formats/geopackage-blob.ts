import type { Bounds } from "../../../core/geometry/rings.ts";
import type { Geometry } from "../geometry.ts";
import { geometryBounds } from "../geometry-bounds.ts";
import { wkbOf } from "../wkb.ts";

const HEADER = 8;
const ENVELOPE = 32;
/** Flags (OGC 12-128r18, 2.1.3): little-endian header, with an envelope of x and y or without one. */
const LITTLE_ENDIAN = 1;
const ENVELOPE_XY = 1 << 1;

/** Areas are all of one type in a layer: several polygons, or several of one. */
export function asMulti(geometry: Geometry): Geometry {
  return geometry.type === "Polygon"
    ? { type: "MultiPolygon", coordinates: [geometry.coordinates] }
    : geometry;
}

/** A geometry as a GeoPackage keeps it: header, envelope (not of a point) and well-known binary. */
export function geoPackageBlob(geometry: Geometry, srsId: number): { blob: Uint8Array; bounds: Bounds } {
  const bounds = geometryBounds(geometry);
  const withEnvelope = geometry.type !== "Point";
  const blob = wkbOf(geometry, withEnvelope ? HEADER + ENVELOPE : HEADER);
  const view = new DataView(blob.buffer);
  blob.set([0x47, 0x50, 0, LITTLE_ENDIAN | (withEnvelope ? ENVELOPE_XY : 0)]);
  view.setInt32(4, srsId, true);
  if (withEnvelope) {
    const [minX, minY, maxX, maxY] = bounds;
    [minX, maxX, minY, maxY].forEach((value, i) => {
      view.setFloat64(HEADER + 8 * i, value, true);
    });
  }
  return { blob, bounds };
}
