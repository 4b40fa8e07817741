import type { Geometry, Position } from "./geometry.ts";

/** Codes of OGC 06-103r4, table 6. */
const CODES = { Point: 1, LineString: 2, Polygon: 3, MultiPolygon: 6 } as const;
const LITTLE_ENDIAN = 1;

type Rings = readonly (readonly Position[])[];

/** A geometry as well-known binary, little-endian, after `reserved` bytes that are left for a header. */
export function wkbOf(geometry: Geometry, reserved = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(reserved + lengthOf(geometry));
  const view = new DataView(bytes.buffer);
  let at = reserved;
  const int = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const head = (code: number): void => {
    view.setUint8(at++, LITTLE_ENDIAN);
    int(code);
  };
  const position = ([x, y]: Position): void => {
    view.setFloat64(at, x, true);
    view.setFloat64(at + 8, y, true);
    at += 16;
  };
  const line = (positions: readonly Position[]): void => {
    int(positions.length);
    for (const each of positions) position(each);
  };
  const polygon = (rings: Rings): void => {
    head(CODES.Polygon);
    int(rings.length);
    for (const ring of rings) line(ring);
  };
  switch (geometry.type) {
    case "Point":
      head(CODES.Point);
      position(geometry.coordinates);
      break;
    case "LineString":
      head(CODES.LineString);
      line(geometry.coordinates);
      break;
    case "Polygon":
      polygon(geometry.coordinates);
      break;
    case "MultiPolygon":
      head(CODES.MultiPolygon);
      int(geometry.coordinates.length);
      for (const rings of geometry.coordinates) polygon(rings);
      break;
  }
  return bytes;
}

function lengthOf(geometry: Geometry): number {
  switch (geometry.type) {
    case "Point":
      return 5 + 16;
    case "LineString":
      return 9 + 16 * geometry.coordinates.length;
    case "Polygon":
      return lengthOfRings(geometry.coordinates);
    case "MultiPolygon":
      return geometry.coordinates.reduce((sum, rings) => sum + lengthOfRings(rings), 9);
  }
}

function lengthOfRings(rings: Rings): number {
  return rings.reduce((sum, ring) => sum + 4 + 16 * ring.length, 9);
}
